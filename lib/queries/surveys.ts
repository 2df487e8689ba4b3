import { queryOptions } from "@tanstack/react-query";
import type * as operations from "@/lib/contracts/operations/surveys";
import type { InvitationsInput, Survey, SurveyDetail, SurveyInput } from "@/lib/contracts/surveys/survey";
import { call } from "./call";
import { numbersKey } from "./kpis";

// Answers change how many have answered: surveys are read again with the numbers.
const surveysKey = [...numbersKey, "surveys"] as const;

/** Every survey form with its counts. The server prefetches under the same key. */
export const surveysOptions = () =>
  queryOptions<{ surveys: Survey[] }>({
    queryKey: [...surveysKey, "list"],
    queryFn: ({ signal }) => call<typeof operations.listSurveys>("GET /surveys", { signal }),
  });

/** One survey form with its response rate by month. */
export const surveyOptions = (id: string) =>
  queryOptions<SurveyDetail>({
    queryKey: [...surveysKey, "one", id],
    queryFn: ({ signal }) =>
      call<typeof operations.getSurvey>("GET /surveys/{id}", { params: { id }, signal }),
  });

export const createSurvey = (body: SurveyInput) =>
  call<typeof operations.createSurvey>("POST /surveys", { body });

export const updateSurvey = ({ id, input }: { id: string; input: SurveyInput }) =>
  call<typeof operations.updateSurvey>("PUT /surveys/{id}", { params: { id }, body: input });

/** Makes links; only this answer holds them. */
export const inviteToSurvey = ({ id, input }: { id: string; input: InvitationsInput }) =>
  call<typeof operations.inviteToSurvey>("POST /surveys/{id}/invitations", { params: { id }, body: input });

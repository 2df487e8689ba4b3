import { queryOptions } from "@tanstack/react-query";
import type {
  Objective,
  ObjectiveCheck,
  ObjectiveDetail,
  ObjectiveDraft,
  ObjectiveInput,
} from "@/lib/contracts/objectives";
import type * as operations from "@/lib/contracts/operations/objectives";
import { call } from "./call";
import { numbersKey } from "./kpis";

const objectivesKey = [...numbersKey, "objectives"] as const;

/** Every objective with where it stands. The server prefetches under the same key. */
export const objectivesOptions = () =>
  queryOptions<{ objectives: Objective[] }>({
    queryKey: [...objectivesKey, "list"],
    queryFn: ({ signal }) => call<typeof operations.listObjectives>("GET /objectives", { signal }),
  });

/** One objective with its findings. */
export const objectiveOptions = (id: string) =>
  queryOptions<ObjectiveDetail>({
    queryKey: [...objectivesKey, "one", id],
    queryFn: ({ signal }) =>
      call<typeof operations.getObjective>("GET /objectives/{id}", { params: { id }, signal }),
  });

/** What a SMART check says about a draft, and what the data say its baseline is; null asks nothing. */
export const objectiveCheckOptions = (draft: ObjectiveDraft | null) =>
  queryOptions<ObjectiveCheck | null>({
    queryKey: [...objectivesKey, "check", draft],
    queryFn: ({ signal }) =>
      draft
        ? call<typeof operations.checkObjective>("POST /objectives/check", { body: draft, signal })
        : null,
    staleTime: 30_000,
  });

export const createObjective = (body: ObjectiveInput) =>
  call<typeof operations.createObjective>("POST /objectives", { body });

export const updateObjective = ({ id, input }: { id: string; input: ObjectiveInput }) =>
  call<typeof operations.updateObjective>("PUT /objectives/{id}", { params: { id }, body: input });

export const deleteObjective = (id: string) =>
  call<typeof operations.deleteObjective>("DELETE /objectives/{id}", { params: { id } });

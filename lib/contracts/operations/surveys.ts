import { z } from "zod";
import { operation } from "../operation";
import {
  invitationsInputSchema,
  invitationsSchema,
  surveyDetailSchema,
  surveyInputSchema,
  surveyListSchema,
} from "../surveys/survey";

const tag = "Surveys";
const params = z.strictObject({ id: z.uuid() });

export const listSurveys = operation({
  id: "listSurveys",
  method: "GET",
  path: "/surveys",
  tag,
  summary: "Survey forms with how many were invited and answered",
  access: "read",
  response: surveyListSchema,
});

export const createSurvey = operation({
  id: "createSurvey",
  method: "POST",
  path: "/surveys",
  tag,
  summary: "Make a survey form",
  access: "write",
  permission: "write-records",
  body: surveyInputSchema,
  response: surveyDetailSchema,
  status: 201,
});

export const getSurvey = operation({
  id: "getSurvey",
  method: "GET",
  path: "/surveys/{id}",
  tag,
  summary: "One survey form with its response rate by month",
  access: "read",
  params,
  response: surveyDetailSchema,
});

export const updateSurvey = operation({
  id: "updateSurvey",
  method: "PUT",
  path: "/surveys/{id}",
  tag,
  summary: "Change a survey's words, or open or close it; kind and scale stay once it was answered",
  access: "write",
  permission: "write-records",
  params,
  body: surveyInputSchema,
  response: surveyDetailSchema,
});

export const inviteToSurvey = operation({
  id: "inviteToSurvey",
  method: "POST",
  path: "/surveys/{id}/invitations",
  tag,
  summary: "Make links, one for each customer or ticket; this answer alone shows them",
  access: "write",
  permission: "write-records",
  params,
  body: invitationsInputSchema,
  response: invitationsSchema,
  status: 201,
});

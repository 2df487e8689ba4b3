import { z } from "zod";
import { operation } from "../operation";
import { organizationInputSchema, organizationSchema, setUpInputSchema } from "../organization";

const tag = "Organization";

export const setUpOrganization = operation({
  id: "setUpOrganization",
  method: "POST",
  path: "/organization",
  tag,
  summary: "First set-up: the organization and its first admin, once, while there is none",
  access: "public",
  body: setUpInputSchema,
  response: z.strictObject({ organizationId: z.uuid(), userId: z.uuid() }),
  status: 201,
});

export const getOrganization = operation({
  id: "getOrganization",
  method: "GET",
  path: "/organization",
  tag,
  summary: "The organization's settings: calendar, currency, revenue source and churn rule",
  access: "read",
  response: organizationSchema,
});

export const updateOrganization = operation({
  id: "updateOrganization",
  method: "PUT",
  path: "/organization",
  tag,
  summary: "Replace the organization's settings",
  access: "people",
  permission: "manage-organization",
  body: organizationInputSchema,
  response: organizationSchema,
});

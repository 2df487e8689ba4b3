import { yearQuerySchema } from "../calendar-month";
import { operation } from "../operation";
import { salesTargetsInputSchema, salesTargetsSchema, savedSalesTargetsSchema } from "../sales-targets";

const tag = "Sales targets";

export const listSalesTargets = operation({
  id: "listSalesTargets",
  method: "GET",
  path: "/sales-targets",
  tag,
  summary: "The sales targets of a calendar year: each owner's by month, and those without an owner",
  access: "read",
  query: yearQuerySchema,
  response: salesTargetsSchema,
});

export const saveSalesTargets = operation({
  id: "saveSalesTargets",
  method: "PUT",
  path: "/sales-targets",
  tag,
  summary: "Set, change or remove (null) single targets; all of them or, where one cannot be, none",
  access: "write",
  permission: "configure-kpis",
  body: salesTargetsInputSchema,
  response: savedSalesTargetsSchema,
});

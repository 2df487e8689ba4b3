import {
  cohortCellCustomersSchema,
  cohortCellFileQuerySchema,
  cohortCellQuerySchema,
  cohortPaybackQuerySchema,
  cohortPaybackSchema,
  cohortQuerySchema,
  cohortsSchema,
} from "../cohorts";
import { operation } from "../operation";
import { rowFileTypes } from "../row-files";

const tag = "Analyses";

export const getCohorts = operation({
  id: "getCohorts",
  method: "GET",
  path: "/cohorts",
  tag,
  summary: "Customers by when they were acquired: how many stay, or what they buy, month by month since",
  access: "read",
  query: cohortQuerySchema,
  response: cohortsSchema,
});

export const getCohortPayback = operation({
  id: "getCohortPayback",
  method: "GET",
  path: "/cohorts/payback",
  tag,
  summary: "What acquiring each cohort cost, its margin since, and the month in which the cost was paid back",
  access: "read",
  query: cohortPaybackQuerySchema,
  response: cohortPaybackSchema,
});

export const listCohortCustomers = operation({
  id: "listCohortCustomers",
  method: "GET",
  path: "/cohorts/customers",
  tag,
  summary: "The customers behind a cell of the cohorts, and what each of them adds to it",
  access: "read",
  query: cohortCellQuerySchema,
  response: cohortCellCustomersSchema,
});

export const exportCohortCustomers = operation({
  id: "exportCohortCustomers",
  method: "GET",
  path: "/cohorts/customers/export",
  tag: "Analyses",
  summary:
    "The customers behind a cell of the cohorts as a file, at most 100,000 of them; text that a spreadsheet would run is made harmless",
  access: "read",
  query: cohortCellFileQuerySchema,
  file: rowFileTypes,
});

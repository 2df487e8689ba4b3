import { yearQuerySchema } from "../calendar-month";
import { ledgerMonthsInputSchema, ledgerMonthsSchema, savedLedgerMonthsSchema } from "../ledger-months";
import { operation } from "../operation";

export const getLedgerMonths = operation({
  id: "getLedgerMonths",
  method: "GET",
  path: "/ledger-months",
  tag: "Records",
  summary: "Costs and benefits of a calendar year by category, source and month",
  access: "read",
  query: yearQuerySchema,
  response: ledgerMonthsSchema,
});

export const saveLedgerMonths = operation({
  id: "saveLedgerMonths",
  method: "PUT",
  path: "/ledger-months",
  tag: "Records",
  summary:
    "Set or remove (null) monthly amounts, all as one change; refused (409) where a month holds entries from elsewhere, or changed since",
  access: "write",
  permission: "write-records",
  body: ledgerMonthsInputSchema,
  response: savedLedgerMonthsSchema,
});

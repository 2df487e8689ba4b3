import { campaign, choice, field, money, type RecordScreen, required, source } from "./screen";

/** Costs and benefits. */
export const ledgerScreens: Record<"ledger-entries", RecordScreen> = {
  "ledger-entries": {
    title: "Costs and benefits",
    one: "cost or benefit",
    fields: [
      field("date", "Date", "date", required),
      choice("kind", "Kind", ["cost", "benefit"]),
      choice("category", "Category", [
        "advertising",
        "promotions",
        "salaries",
        "commissions",
        "tools",
        "crm",
        "increased-sales",
        "reduced-cost",
        "satisfaction",
        "other",
      ]),
      ...money,
      source,
      campaign,
      field("note", "Note", "long-text"),
    ],
    columns: ["date", "kind", "category", "amount", "source", "campaignExternalId", "note"],
    date: "date",
    sorts: ["date", "externalId"],
    filters: ["kind", "category", "source", "campaignExternalId"],
    searched: "id or note",
  },
};

import { choice, customer, field, owner, type RecordScreen, required } from "./screen";

/** What customers ask and answer. */
export const serviceScreens: Record<"tickets" | "survey-responses", RecordScreen> = {
  tickets: {
    title: "Tickets",
    one: "ticket",
    fields: [
      customer,
      field("openedAt", "Opened", "instant", required),
      field("firstRespondedAt", "First response", "instant"),
      field("resolvedAt", "Resolved", "instant"),
      field("reopenedAt", "Reopened", "instant"),
      field("contactCount", "Contacts", "number"),
      field("channel", "Channel"),
      field("category", "Category"),
      field("priority", "Priority"),
      owner,
    ],
    columns: [
      "customerExternalId",
      "channel",
      "category",
      "priority",
      "ownerExternalId",
      "openedAt",
      "resolvedAt",
    ],
    date: "openedAt",
    sorts: ["openedAt", "externalId"],
    filters: ["channel", "category", "ownerExternalId", "customerExternalId"],
    searched: "customer or id",
  },
  "survey-responses": {
    title: "Survey responses",
    one: "survey response",
    fields: [
      choice("kind", "Kind", ["csat", "nps"]),
      field("score", "Score", "number", required),
      field("scaleMin", "Scale from", "number"),
      field("scaleMax", "Scale to", "number"),
      field("submittedAt", "Submitted", "instant", required),
      field("comment", "Comment", "long-text"),
      customer,
      field("ticketExternalId", "Ticket", "reference", { to: "tickets" }),
      owner,
    ],
    columns: ["kind", "score", "customerExternalId", "ownerExternalId", "comment", "submittedAt"],
    date: "submittedAt",
    sorts: ["submittedAt", "externalId"],
    filters: ["kind", "ownerExternalId", "customerExternalId"],
    searched: "customer or id",
  },
};

import "server-only";
import { Prisma } from "@/lib/server/db";
import type { RuleBook } from "../rule";
import { breakdownOnly, inFuture, plainTable } from "./common";

const submitted = Prisma.sql`x.submitted_at`;

export const surveyResponses: RuleBook = {
  type: "survey-responses",
  ...plainTable(Prisma.sql`survey_response`),
  at: submitted,
  dates: false,
  label: Prisma.sql`x.external_id`,
  hasRhythm: true,
  rules: [
    {
      id: "answers-without-customer",
      title: "Answers without a known customer",
      explanation: "They count in totals, and in no segment or region.",
      mend: "Send customerExternalId with the answer, and the customer itself.",
      finds: Prisma.sql`x.customer_id IS NULL`,
      at: submitted,
      touches: breakdownOnly("segment or region", "csat", "nps"),
    },
    {
      id: "csat-without-ticket",
      title: "Satisfaction answers without a ticket",
      explanation: "They count in totals, and in no channel or category.",
      mend: "Send ticketExternalId with the answer, and the ticket itself.",
      finds: Prisma.sql`x.kind = 'csat' AND x.ticket_id IS NULL`,
      at: submitted,
      touches: breakdownOnly("channel or category", "csat"),
    },
    inFuture({ type: "survey-responses", what: "Answers", field: "submittedAt" }, submitted, false, [
      "csat",
      "nps",
    ]),
  ],
};

import "server-only";
import { Prisma } from "@/lib/server/db";
import type { RuleBook } from "../rule";
import { breakdownOnly, inFuture, medianWhy, plainTable, unbounded } from "./common";

const opened = Prisma.sql`x.opened_at`;
const resolved = Prisma.sql`x.resolved_at`;
const withContacts = ["default", "one-contact"];

export const tickets: RuleBook = {
  type: "tickets",
  ...plainTable(Prisma.sql`ticket`),
  at: opened,
  dates: false,
  label: Prisma.sql`x.external_id`,
  hasRhythm: true,
  rules: [
    {
      id: "tickets-without-contact-count",
      title: "Resolved tickets without a contact count",
      explanation:
        "They count as resolved and not as resolved at first contact. If all of them were, the rate is higher by their share.",
      mend: "Send contactCount: how many contacts it took to resolve the ticket.",
      finds: Prisma.sql`x.resolved_at IS NOT NULL AND x.contact_count IS NULL`,
      at: resolved,
      touches: [{ kpi: "first-contact-resolution", variants: withContacts, effect: { kind: "may-count" } }],
    },
    {
      id: "tickets-without-first-response",
      title: "Resolved tickets without a first response",
      explanation: "Somebody solved them, so somebody answered; when is not known. They count as unanswered.",
      mend: "Send firstRespondedAt: when a person first answered.",
      finds: Prisma.sql`x.resolved_at IS NOT NULL AND x.first_responded_at IS NULL`,
      at: opened,
      touches: [
        {
          kpi: "support-response-rate",
          variants: ["default", "ever-answered"],
          effect: { kind: "may-count" },
        },
        ...unbounded(medianWhy, "first-response-time"),
      ],
    },
    {
      id: "tickets-answered-before-opened",
      title: "Tickets answered before they were opened",
      explanation: "They count as answered in time. If none of them was, the rate is lower by their share.",
      mend: "Correct openedAt or firstRespondedAt in the source.",
      finds: Prisma.sql`x.first_responded_at < x.opened_at`,
      at: opened,
      touches: [
        {
          kpi: "support-response-rate",
          variants: ["default", "ever-answered"],
          effect: { kind: "may-not-count" },
        },
        ...unbounded(medianWhy, "first-response-time"),
      ],
    },
    {
      id: "tickets-resolved-before-opened",
      title: "Tickets resolved before they were opened",
      explanation: "Their time to resolution is negative; they may not have been resolved when it says.",
      mend: "Correct openedAt or resolvedAt in the source.",
      finds: Prisma.sql`x.resolved_at < x.opened_at`,
      at: resolved,
      touches: [
        { kpi: "first-contact-resolution", variants: withContacts, effect: { kind: "may-not-belong" } },
        ...unbounded(medianWhy, "resolution-time"),
      ],
    },
    {
      id: "tickets-reopened-unresolved",
      title: "Tickets reopened that were never resolved",
      explanation: "They are in the backlog either way; when they were first resolved is not known.",
      mend: "Send resolvedAt with them, or leave reopenedAt out.",
      finds: Prisma.sql`x.reopened_at IS NOT NULL AND x.resolved_at IS NULL`,
      at: opened,
      touches: [{ kpi: "first-contact-resolution", effect: { kind: "missing", when: "until-end" } }],
    },
    {
      id: "tickets-without-owner",
      title: "Tickets without an agent",
      explanation: "They count in totals, and for nobody.",
      mend: "Send ownerExternalId, and the owner itself.",
      finds: Prisma.sql`x.owner_id IS NULL`,
      at: opened,
      touches: breakdownOnly("owner or team", "first-contact-resolution", "support-response-rate"),
    },
    {
      id: "tickets-without-customer",
      title: "Tickets whose customer is unknown",
      explanation: "They count in totals, and in no segment or region.",
      mend: "Send customerExternalId, and the customer itself.",
      finds: Prisma.sql`x.customer_id IS NULL`,
      at: opened,
      touches: breakdownOnly("segment or region", "first-contact-resolution", "support-response-rate"),
    },
    inFuture({ type: "tickets", what: "Tickets", field: "openedAt" }, opened, false, ["ticket-backlog"]),
  ],
};

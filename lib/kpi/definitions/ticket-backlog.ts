import { defineKpi } from "../define-kpi";
import { amountOf, part } from "../formulas";

export const ticketBacklog = defineKpi({
  id: "ticket-backlog",
  name: "Ticket backlog",
  shortName: "Backlog",
  area: "support",
  dashboards: ["support"],
  kind: "performance-indicator",
  unit: "count",
  direction: "down",
  description:
    "How many tickets are open at the end of the period: opened before it and not resolved before it. A ticket reopened after its resolution is open again from that moment, until it is sent anew as resolved. A stock: it is never added up over time.",
  whyItMatters:
    "More tickets coming in than going out is trouble that has not reached the customers yet: waiting times follow the backlog.",
  additivity: "stock",
  variants: [
    {
      id: "default",
      name: "Tickets open at the end",
      formulaText: "number of tickets open at the end",
      uses: { openTickets: { measure: "ticketsOpenAtEnd" } },
      formula: (parts) => amountOf(part(parts, "openTickets")),
    },
  ],
  examples: [{ variant: "default", parts: { openTickets: 42 }, value: 42, source: "42 tickets" }],
});

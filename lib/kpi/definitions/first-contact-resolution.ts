import { defineKpi } from "../define-kpi";
import { part, percentOf } from "../formulas";

export const firstContactResolution = defineKpi({
  id: "first-contact-resolution",
  name: "First contact resolution",
  shortName: "FCR",
  area: "support",
  dashboards: ["support"],
  kind: "kpi",
  unit: "%",
  direction: "up",
  description: "The share of tickets resolved with exactly one contact, and not reopened within 7 days.",
  whyItMatters:
    "A question settled at once costs least and pleases most; every further contact lowers satisfaction and adds work.",
  additivity: "ratio",
  range: [0, 100],
  bands: { ok: 75, watch: 65 },
  variants: [
    {
      id: "default",
      name: "One contact, not reopened",
      formulaText:
        "tickets resolved with one contact and not reopened within 7 days ÷ tickets resolved × 100",
      uses: {
        resolved: { measure: "ticketsResolved" },
        resolvedAtFirstContact: { measure: "ticketsResolvedAtFirstContact" },
      },
      formula: (parts) => percentOf(part(parts, "resolvedAtFirstContact"), part(parts, "resolved")),
      interval: { type: "wilson", successes: "resolvedAtFirstContact", trials: "resolved" },
    },
    {
      id: "one-contact",
      name: "One contact",
      formulaText: "tickets resolved with one contact ÷ tickets resolved × 100",
      uses: {
        resolved: { measure: "ticketsResolved" },
        resolvedAtFirstContact: { measure: "ticketsResolvedWithOneContact" },
      },
      formula: (parts) => percentOf(part(parts, "resolvedAtFirstContact"), part(parts, "resolved")),
      interval: { type: "wilson", successes: "resolvedAtFirstContact", trials: "resolved" },
    },
    {
      id: "of-opened",
      name: "Of tickets opened",
      formulaText: "tickets resolved with one contact and not reopened within 7 days ÷ tickets opened × 100",
      uses: {
        opened: { measure: "ticketsOpened" },
        resolvedAtFirstContact: { measure: "ticketsResolvedAtFirstContact" },
      },
      formula: (parts) => percentOf(part(parts, "resolvedAtFirstContact"), part(parts, "opened")),
      n: "opened",
      caution: "Tickets resolved may have been opened in earlier periods, so it can exceed 100 %.",
    },
  ],
  examples: [
    {
      variant: "one-contact",
      parts: { resolved: 80, resolvedAtFirstContact: 60 },
      value: 75,
      source: "published worked example",
    },
    {
      variant: "default",
      parts: { resolved: 80, resolvedAtFirstContact: 56 },
      value: 70,
      source: "56 of 80",
    },
    {
      variant: "of-opened",
      parts: { opened: 100, resolvedAtFirstContact: 56 },
      value: 56,
      source: "56 of 100",
    },
  ],
});

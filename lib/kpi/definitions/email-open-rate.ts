import { defineKpi } from "../define-kpi";
import { part, percentOf } from "../formulas";

export const emailOpenRate = defineKpi({
  id: "email-open-rate",
  name: "Email open rate",
  shortName: "Open rate",
  area: "marketing",
  dashboards: ["marketing"],
  kind: "performance-indicator",
  unit: "%",
  direction: "up",
  description:
    "The share of emails sent that were opened. Activity that says how many emails were sent counts; ads viewed do not.",
  whyItMatters:
    "It tells whether sender and subject reach the right people, before any of the content counts.",
  additivity: "ratio",
  range: [0, 100],
  bands: { ok: 25, watch: 18 },
  variants: [
    {
      id: "default",
      name: "Of emails sent",
      formulaText: "emails opened ÷ emails sent × 100",
      uses: { sent: { measure: "campaignSent" }, opened: { measure: "emailsOpened" } },
      formula: (parts) => percentOf(part(parts, "opened"), part(parts, "sent")),
      interval: { type: "wilson", successes: "opened", trials: "sent" },
    },
    {
      id: "delivered",
      name: "Of emails delivered",
      formulaText: "emails opened ÷ emails delivered × 100",
      uses: { delivered: { measure: "campaignDelivered" }, opened: { measure: "deliveredEmailsOpened" } },
      formula: (parts) => percentOf(part(parts, "opened"), part(parts, "delivered")),
      interval: { type: "wilson", successes: "opened", trials: "delivered" },
    },
  ],
  examples: [
    { variant: "default", parts: { sent: 1000, opened: 200 }, value: 20, source: "published worked example" },
    { variant: "delivered", parts: { delivered: 800, opened: 200 }, value: 25, source: "200 of 800" },
  ],
});

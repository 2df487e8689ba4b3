import { defineKpi } from "../define-kpi";
import { part, percentOf } from "../formulas";

export const clickThroughRate = defineKpi({
  id: "click-through-rate",
  name: "Click-through rate",
  shortName: "Click-through",
  area: "marketing",
  dashboards: ["marketing"],
  kind: "performance-indicator",
  unit: "%",
  direction: "up",
  description:
    "Clicks for every hundred emails opened or ads viewed, of activity that says how many these were.",
  whyItMatters: "Whether the message makes those who see it want more.",
  additivity: "ratio",
  range: [0, 100],
  bands: { ok: 10, watch: 5 },
  variants: [
    {
      id: "default",
      name: "Of emails opened or ads viewed",
      formulaText: "clicks ÷ emails opened or ads viewed × 100",
      uses: { opened: { measure: "campaignOpened" }, clicked: { measure: "openedClicked" } },
      formula: (parts) => percentOf(part(parts, "clicked"), part(parts, "opened")),
      interval: { type: "wilson", successes: "clicked", trials: "opened" },
    },
    {
      id: "per-delivered",
      name: "Of emails delivered",
      formulaText: "clicks ÷ emails delivered × 100",
      uses: { delivered: { measure: "campaignDelivered" }, clicked: { measure: "deliveredEmailsClicked" } },
      formula: (parts) => percentOf(part(parts, "clicked"), part(parts, "delivered")),
      interval: { type: "wilson", successes: "clicked", trials: "delivered" },
    },
  ],
  examples: [
    {
      variant: "default",
      parts: { opened: 200, clicked: 40 },
      value: 20,
      source: "published worked example",
    },
    { variant: "per-delivered", parts: { delivered: 800, clicked: 40 }, value: 5, source: "40 of 800" },
  ],
});

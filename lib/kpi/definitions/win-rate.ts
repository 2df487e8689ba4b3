import { defineKpi } from "../define-kpi";
import { part, percentOf, plus } from "../formulas";

export const winRate = defineKpi({
  id: "win-rate",
  name: "Win rate",
  area: "sales",
  dashboards: ["executive", "sales"],
  kind: "kpi",
  unit: "%",
  direction: "up",
  description: "The share of closed deals that were won, by the date on which they closed.",
  whyItMatters:
    "It shows how well the team picks and closes its chances. A low rate with many deals points to qualifying, with few to the offer.",
  additivity: "ratio",
  range: [0, 100],
  bands: { ok: 30, watch: 20 },
  variants: [
    {
      id: "default",
      name: "By number of deals",
      formulaText: "deals won ÷ (deals won + deals lost) × 100",
      uses: { won: { measure: "dealsWon" }, lost: { measure: "dealsLost" } },
      derive: (parts) => ({ closed: plus(part(parts, "won"), part(parts, "lost")) }),
      partNames: { closed: "deals closed" },
      formula: (parts) => percentOf(part(parts, "won"), plus(part(parts, "won"), part(parts, "lost"))),
      interval: { type: "wilson", successes: "won", trials: "closed" },
    },
    {
      id: "value-weighted",
      name: "By amount",
      formulaText: "amount of deals won ÷ (amount of deals won + amount of deals lost) × 100",
      uses: {
        wonAmount: { measure: "wonAmount" },
        lostAmount: { measure: "lostAmount" },
        won: { measure: "dealsWon" },
        lost: { measure: "dealsLost" },
      },
      derive: (parts) => ({ closed: plus(part(parts, "won"), part(parts, "lost")) }),
      partNames: { closed: "deals closed" },
      formula: (parts) =>
        percentOf(part(parts, "wonAmount"), plus(part(parts, "wonAmount"), part(parts, "lostAmount"))),
      n: "closed",
    },
  ],
  examples: [
    { variant: "default", parts: { won: 12, lost: 28 }, value: 30, source: "12 of 12 + 28" },
    {
      variant: "value-weighted",
      parts: { wonAmount: 60_000, lostAmount: 40_000, won: 1, lost: 4 },
      value: 60,
      source: "60,000 of 100,000",
    },
  ],
});

import type { Measure } from "../measure";

/** What owners are to sell: additive, over owners and over days. */
export const salesTargetMeasures = {
  salesTarget: {
    id: "salesTarget",
    name: "sales target",
    fact: "salesTargets",
    select: { kind: "overlapping", from: "monthStart", until: "monthEnd" },
    aggregate: { type: "sum", column: "amount" },
    unit: "money",
  },
} as const satisfies Record<string, Measure>;

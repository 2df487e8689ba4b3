import type { Measure } from "../measure";

const onEntering = { kind: "during", at: "enteredAt" } as const;
/** Into a later stage, or won from where it was. */
const leftForward = { column: "outcome", oneOf: ["forward", "won"] } as const;

/** Deals on their way through the stages: each time that one entered or left a stage counts. */
export const stageMeasures = {
  stageEntries: {
    id: "stageEntries",
    name: "stages entered",
    fact: "stageEntries",
    select: onEntering,
    aggregate: { type: "count" },
    unit: "count",
  },
  stagesLeftForward: {
    id: "stagesLeftForward",
    name: "stages left forward",
    fact: "stageExits",
    select: { kind: "during", at: "leftAt" },
    aggregate: { type: "count" },
    where: [leftForward],
    unit: "count",
  },
  // Follows the entries of one period, whenever they were left: numerator and denominator are the same entries.
  enteredStagesLeftForward: {
    id: "enteredStagesLeftForward",
    name: "of them left forward so far",
    fact: "stageEntries",
    select: onEntering,
    aggregate: { type: "count" },
    where: [leftForward],
    unit: "count",
  },
} as const satisfies Record<string, Measure>;

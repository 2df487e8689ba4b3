import type { Measure } from "../measure";

const submitted = { kind: "during", at: "submittedAt" } as const;
const csat = { column: "kind", equals: "csat" } as const;
const nps = { column: "kind", equals: "nps" } as const;

export const surveyMeasures = {
  csatAnswers: {
    id: "csatAnswers",
    name: "satisfaction answers",
    fact: "surveyResponses",
    select: submitted,
    aggregate: { type: "count" },
    where: [csat],
    unit: "count",
  },
  csatSatisfied: {
    id: "csatSatisfied",
    name: "satisfied answers (top two boxes)",
    fact: "surveyResponses",
    select: submitted,
    aggregate: { type: "count" },
    where: [csat, { satisfied: "top-two" }],
    unit: "count",
  },
  csatTopBox: {
    id: "csatTopBox",
    name: "answers in the top box",
    fact: "surveyResponses",
    select: submitted,
    aggregate: { type: "count" },
    where: [csat, { satisfied: "top-box" }],
    unit: "count",
  },
  csatScoreShare: {
    id: "csatScoreShare",
    name: "sum of scores, each as a share of its scale's maximum",
    fact: "surveyResponses",
    select: submitted,
    aggregate: { type: "sum-score-share" },
    where: [csat],
    unit: "score",
  },
  npsPromoters: {
    id: "npsPromoters",
    name: "promoters (9–10)",
    fact: "surveyResponses",
    select: submitted,
    aggregate: { type: "count" },
    where: [nps, { column: "score", atLeast: 9 }],
    unit: "count",
  },
  npsPassives: {
    id: "npsPassives",
    name: "passives (7–8)",
    fact: "surveyResponses",
    select: submitted,
    aggregate: { type: "count" },
    where: [nps, { column: "score", atLeast: 7 }, { column: "score", atMost: 8 }],
    unit: "count",
  },
  npsDetractors: {
    id: "npsDetractors",
    name: "detractors (0–6)",
    fact: "surveyResponses",
    select: submitted,
    aggregate: { type: "count" },
    where: [nps, { column: "score", atMost: 6 }],
    unit: "count",
  },
} as const satisfies Record<string, Measure>;

/** KPIs that are made of answers in which people can also write. */
export const voicedKpis = ["csat", "nps"] as const;
export type VoicedKpi = (typeof voicedKpis)[number];

export const isVoiced = (kpi: string): kpi is VoicedKpi => voicedKpis.some((each) => each === kpi);

export const voiceGroups = [
  "promoter",
  "passive",
  "detractor",
  "satisfied",
  "neutral",
  "dissatisfied",
] as const;
export type VoiceGroup = (typeof voiceGroups)[number];

/** Where an answer stands on its scale. */
export type Standing = "high" | "middle" | "low";

/**
 * What the answers of a KPI are called by where they stand. NPS: 9–10 are promoters, 0–6 detractors. Satisfaction: the
 * top two boxes are satisfied and the bottom two dissatisfied; on scales of up to three steps (1–3, thumbs) one box each.
 */
export const groupsOf: Readonly<Record<VoicedKpi, Readonly<Record<Standing, VoiceGroup>>>> = {
  nps: { high: "promoter", middle: "passive", low: "detractor" },
  csat: { high: "satisfied", middle: "neutral", low: "dissatisfied" },
};

/** Where a group stands among those of the KPI; null for another KPI's. */
export const standingOf = (kpi: VoicedKpi, group: VoiceGroup): Standing | null =>
  (["high", "middle", "low"] as const).find((standing) => groupsOf[kpi][standing] === group) ?? null;

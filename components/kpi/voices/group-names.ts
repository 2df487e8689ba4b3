import type { Tone } from "@/components/ui/badge";
import type { Voice } from "@/lib/contracts/voices";

type Group = { one: string; many: string; tone: Tone };

/** Groups of answers as people read them. */
export const groupNames: Record<Voice["group"], Group> = {
  promoter: { one: "Promoter", many: "Promoters", tone: "ok" },
  passive: { one: "Passive", many: "Passives", tone: "none" },
  detractor: { one: "Detractor", many: "Detractors", tone: "off" },
  satisfied: { one: "Satisfied", many: "Satisfied", tone: "ok" },
  neutral: { one: "Neutral", many: "Neutral", tone: "none" },
  dissatisfied: { one: "Dissatisfied", many: "Dissatisfied", tone: "off" },
};

/** "detractors", "the dissatisfied": within a sentence. */
export const groupInSentence = (group: Voice["group"]): string => {
  const many = groupNames[group].many.toLowerCase();
  return many.endsWith("s") ? many : `${group === "neutral" ? "neutral answers" : `the ${many}`}`;
};

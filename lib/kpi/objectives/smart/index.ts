import { checkAchievable } from "./achievable";
import type { Finding, SmartCase } from "./finding";
import { checkMeasurable } from "./measurable";
import { checkRelevant } from "./relevant";
import { checkSpecific } from "./specific";
import { checkTimeBound } from "./time-bound";

export * from "./finding";

/**
 * Whether an objective is specific, measurable, achievable, relevant and time-bound (Doran 1981): at least one finding
 * for each criterion, in that order. It advises; it forbids nothing.
 */
export const checkSmart = (smartCase: SmartCase): Finding[] => [
  ...checkSpecific(smartCase),
  ...checkMeasurable(smartCase),
  ...checkAchievable(smartCase),
  ...checkRelevant(smartCase),
  ...checkTimeBound(smartCase),
];

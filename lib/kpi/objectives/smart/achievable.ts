import { aimsForBetter, reaches } from "../goal";
import type { Finding, SmartCase } from "./finding";
import { bestLevelGain, bestMeanAmount, bestPeriod, type SustainedGain } from "./past-gains";
import { counted, difference, grainNoun, period, value } from "./words";

const leastHistory = 3;
const finding = (level: Finding["level"], text: string): Finding => ({
  criterion: "achievable",
  level,
  text,
});

/** Possible at all, and not beyond everything that the past has shown. */
export const checkAchievable = (smartCase: SmartCase): Finding[] => {
  const impossible = outsideRange(smartCase) ?? wrongSide(smartCase);
  if (impossible) return [impossible];
  const known = smartCase.history.filter((point) => point.value !== null);
  if (known.length < leastHistory)
    return [
      finding(
        "hint",
        `The past is too short to compare with: ${counted(known.length, `complete ${grainNoun[smartCase.terms.grain]}`)}.`,
      ),
    ];
  return smartCase.goal.measure === "cumulative" ? sumFindings(smartCase) : levelFindings(smartCase);
};

const outsideRange = (smartCase: SmartCase): Finding | null => {
  const { goal, kpi } = smartCase;
  if (!kpi.range || goal.measure === "cumulative") return null;
  const [low, high] = kpi.range;
  if (goal.target >= low && goal.target <= high) return null;
  return finding(
    "problem",
    `${value(smartCase, goal.target)} is impossible: ${kpi.name} lies between ${value(smartCase, low)} and ${value(smartCase, high)}.`,
  );
};

const wrongSide = (smartCase: SmartCase): Finding | null => {
  const { goal, kpi, terms } = smartCase;
  if (goal.measure === "cumulative")
    return goal.target > 0 ? null : finding("problem", "A sum to reach must be above zero.");
  if (aimsForBetter(goal)) return null;
  const target = value(smartCase, goal.target);
  if (goal.target === terms.baseline)
    return finding("problem", `The target equals the baseline, ${target}: nothing would have to change.`);
  const way = kpi.direction === "up" ? "higher" : "lower";
  return finding(
    "problem",
    `${target} is worse than the baseline ${value(smartCase, terms.baseline)}: for ${kpi.name}, ${way} is better.`,
  );
};

const levelFindings = (smartCase: SmartCase): Finding[] => {
  const { goal, history, kpi, terms, wholePeriods } = smartCase;
  const periods = Math.max(1, wholePeriods);
  const sign = kpi.direction === "up" ? 1 : -1;
  const needed = (sign * (goal.target - terms.baseline)) / periods;
  const single = bestLevelGain(history, 1, kpi.direction);
  const sustained = bestLevelGain(history, periods, kpi.direction) ?? single;
  const latest = history.findLast((point) => point.value !== null)?.value ?? null;
  if (latest !== null && reaches(latest, goal.target, kpi.direction))
    return [finding("hint", `The latest value, ${value(smartCase, latest)}, already reaches the target.`)];
  const pace = compare(smartCase, needed, single, sustained, (gain) => difference(smartCase, sign * gain));
  const best = bestPeriod(history, kpi.direction);
  if (!best || reaches(best.value, goal.target, kpi.direction)) return [pace];
  const record = `${value(smartCase, goal.target)} would be the best ever; so far it is ${value(smartCase, best.value)} (${period(smartCase, best.start)}).`;
  return [pace, finding("hint", record)];
};

const sumFindings = (smartCase: SmartCase): Finding[] => {
  const { goal, history, wholePeriods } = smartCase;
  const periods = Math.max(1, wholePeriods);
  const needed = goal.target / periods;
  const single = bestMeanAmount(history, 1);
  const sustained = bestMeanAmount(history, periods);
  return [compare(smartCase, needed, single, sustained, (amount) => value(smartCase, amount))];
};

/** What each period must bring, against the best period and the best stretch of equal length. */
const compare = (
  { terms, wholePeriods }: SmartCase,
  needed: number,
  single: SustainedGain | null,
  sustained: SustainedGain | null,
  words: (amount: number) => string,
): Finding => {
  const noun = grainNoun[terms.grain];
  const need = `Needs ${words(needed)} a ${noun}`;
  if (!single || !sustained)
    return finding("hint", `${need}; the past has no two ${noun}s in a row to compare with.`);
  const best = `the best ${noun} ever was ${words(single.perPeriod)}`;
  const stretch =
    sustained.periods > 1
      ? `the best ${sustained.periods} ${noun}s in a row averaged ${words(sustained.perPeriod)}`
      : "";
  if (needed > single.perPeriod)
    return finding("problem", `${need}; ${[best, stretch].filter(Boolean).join(", and ")}.`);
  if (needed > sustained.perPeriod)
    return finding("hint", `${need} for ${counted(Math.max(1, wholePeriods), noun)}; ${stretch || best}.`);
  return finding("ok", `${need}; ${stretch || best}.`);
};

import type { Finding, SmartCase } from "./finding";
import { counted, grainNoun, period, size, span, value } from "./words";

const enoughPeriods = 6;
/** Below about 30 cases a proportion's interval is tens of points wide. */
const enoughCases = 30;
const finding = (level: Finding["level"], text: string): Finding => ({
  criterion: "measurable",
  level,
  text,
});

/** Can be computed now, from enough cases, and starts from the value that was really measured. */
export const checkMeasurable = (smartCase: SmartCase): Finding[] => {
  if (smartCase.notComputable !== null)
    return [finding("problem", `It cannot be computed yet: ${smartCase.notComputable}`)];
  const known = smartCase.history.filter((point) => point.value !== null);
  const latest = known.at(-1);
  const noun = grainNoun[smartCase.terms.grain];
  if (!latest || latest.value === null)
    return [
      finding("problem", `No complete ${noun} of this scope has a value, so progress could not be told.`),
    ];
  const warnings = [
    ...(known.length < enoughPeriods
      ? [
          finding(
            "hint",
            `Only ${counted(known.length, `complete ${noun}`)} so far: too few to judge a trend.`,
          ),
        ]
      : []),
    ...uncertainty(smartCase, latest.n ?? null, latest.interval ?? null),
    ...baseline(smartCase),
  ];
  if (warnings.length > 0) return warnings;
  return [
    finding(
      "ok",
      `Measured every ${noun}; ${value(smartCase, latest.value)} in ${period(smartCase, latest.start)}.`,
    ),
  ];
};

const uncertainty = (
  smartCase: SmartCase,
  n: number | null,
  interval: { low: number; high: number } | null,
): Finding[] => {
  const noun = grainNoun[smartCase.terms.grain];
  const half = interval ? (interval.high - interval.low) / 2 : null;
  const change = Math.abs(smartCase.goal.target - smartCase.terms.baseline);
  const cases = n === null ? "" : ` (${counted(n, "case")})`;
  if (half !== null && half > change && change > 0 && smartCase.goal.measure === "level")
    return [
      finding(
        "hint",
        `One ${noun}'s value${cases} is uncertain by ±${size(smartCase, half)}, more than the change aimed for. A longer grain would be steadier.`,
      ),
    ];
  if (smartCase.kpi.additivity === "ratio" && n !== null && n < enoughCases)
    return [
      finding(
        "hint",
        `The latest ${noun} rests on ${counted(n, "case")}; so small a number swings by chance.`,
      ),
    ];
  return [];
};

/** A baseline further from the measured value than a thousandth of it was probably typed from memory. */
const baseline = (smartCase: SmartCase): Finding[] => {
  const measured = smartCase.measuredBaseline;
  // What a sum is compared with only matters where the target is a change of it.
  const isUnused = smartCase.goal.measure === "cumulative" && smartCase.terms.targetKind === "value";
  if (!measured || isUnused) return [];
  const typed = smartCase.terms.baseline;
  if (value(smartCase, typed) === value(smartCase, measured.value)) return [];
  if (Math.abs(typed - measured.value) <= Math.abs(measured.value) / 1000) return [];
  return [
    finding(
      "hint",
      `The baseline is ${value(smartCase, typed)}, but ${value(smartCase, measured.value)} was measured ${span(smartCase, measured)}.`,
    ),
  ];
};

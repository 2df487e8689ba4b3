import "server-only";
import type { ObjectiveCheck, ObjectiveDraft } from "@/lib/contracts/objectives";
import { checkSmart, type Finding, goalOf, type SmartCase, targetValue } from "@/lib/kpi/objectives";
import type { Point } from "@/lib/kpi/point";
import { kpis } from "@/lib/kpi/registry";
import type { Context } from "@/lib/server/auth/context";
import { type Configuration, readConfiguration } from "@/lib/server/kpi/configuration";
import { readPoints } from "@/lib/server/kpi/read-points";
import { earlierOf, type Grain, localDateOf } from "@/lib/time";
import type { AsOf } from "./describe-objectives";
import { completePeriods, periodEndingBy, referenceSpan, wholePeriods } from "./objective-periods";
import { readScopeLabels } from "./read-scope-labels";
import { refuse, scopeErrors } from "./require-valid-input";

/** How far back the past is looked at: two years of months, and about as much of the others. */
const historyPeriods: Record<Grain, number> = { day: 90, week: 52, month: 24, quarter: 12, year: 6 };

/**
 * Checks a draft against the KPI's own past: SMART findings, the baseline that the data show, and what the target
 * number means. Nothing is stored.
 * @throws Unprocessable when KPI, filter or measure do not fit together
 */
export const checkObjective = async (
  ctx: Context,
  draft: ObjectiveDraft,
  { now }: AsOf,
): Promise<ObjectiveCheck> => {
  const { organization } = ctx;
  const configuration = await readConfiguration(organization);
  refuse(scopeErrors(draft, configuration));
  const kpi = configuration.kpi(draft.kpi);
  const today = localDateOf(now, organization.timeZone);
  const { grain, filter } = draft;
  const span = goalOf({ ...draft, baseline: 0, target: 0 }, kpi.definition.direction);
  const reference =
    draft.measure === "cumulative"
      ? referenceSpan(span, grain, today)
      : periodEndingBy(earlierOf(draft.startsOn, today), grain, organization);
  const [[history = [], [measured] = []], scopeOf] = await Promise.all([
    readPoints(
      ctx,
      configuration,
      [
        { kpi, filter, periods: completePeriods(historyPeriods[grain], grain, today, organization) },
        { kpi, filter, periods: reference.start < reference.end ? [reference] : [] },
      ],
      now,
    ),
    readScopeLabels(ctx, [filter]),
  ]);

  const measuredBaseline =
    measured && measured.value !== null
      ? { value: asAgreed(measured.value), start: measured.start, end: measured.end }
      : null;
  const baseline = draft.baseline ?? measuredBaseline?.value ?? null;
  const target = draft.target;
  const meaning = (kind: ObjectiveDraft["targetKind"]) =>
    baseline === null || target === null ? null : targetValue(baseline, kind, target);
  const terms = { ...draft, baseline: baseline ?? 0, target: target ?? 0 };
  const goal = goalOf(terms, kpi.definition.direction);
  const findings = checkSmart({
    title: draft.title,
    scope: scopeOf(filter)
      .map(({ dimension, labels }) => `${dimension} ${labels.join(" or ")}`)
      .join(", "),
    terms,
    goal,
    kpi: {
      name: kpi.definition.shortName ?? kpi.definition.name,
      unit: kpi.definition.unit,
      direction: kpi.definition.direction,
      additivity: kpi.definition.additivity,
      range: kpi.definition.range ?? null,
      isFocus: kpi.isFocus,
    },
    focusNames: focusNames(configuration),
    history,
    notComputable: whyNotComputable(history),
    measuredBaseline,
    today,
    wholePeriods: wholePeriods(goal, grain, organization),
    figures: organization,
  } satisfies SmartCase);
  return {
    findings: meaning(draft.targetKind) === null ? withoutTarget(findings, target === null) : findings,
    measuredBaseline,
    targetValue: meaning(draft.targetKind),
    readings: { relative: meaning("relative"), points: meaning("points") },
    points: history,
  };
};

/** As people would agree on it: hundredths are finer than any KPI is measured. */
const asAgreed = (value: number) => Number(value.toFixed(2));

const focusNames = (configuration: Configuration): string[] =>
  kpis.filter(({ id }) => configuration.kpi(id).isFocus).map(({ shortName, name }) => shortName ?? name);

const whyNotComputable = (history: readonly Point[]): string | null => {
  const latest = history.at(-1);
  return latest?.reason === "not-computable" ? (latest.reasonDetail ?? "records are missing.") : null;
};

/** Until both ends are known, nothing can be said about the way between them. */
const withoutTarget = (findings: readonly Finding[], isTargetMissing: boolean): Finding[] => {
  const missing = isTargetMissing ? "Set a target" : "Set a baseline";
  const open: Finding = {
    criterion: "achievable",
    level: "hint",
    text: `${missing}, and it is compared with what the past has shown.`,
  };
  return findings
    .filter(({ criterion }) => criterion !== "achievable")
    .toSpliced(findings.findLastIndex(({ criterion }) => criterion === "measurable") + 1, 0, open);
};

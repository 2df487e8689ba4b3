import "server-only";
import type { DataHealth, HealthEffect, TypeHealth, Weakness } from "@/lib/contracts/data-health";
import { boundOf } from "@/lib/kpi/data-health/effect";
import { rhythmOf } from "@/lib/kpi/data-health/rhythm";
import { addMonths, localDateOf, startOfGrain } from "@/lib/time";
import type { Context, OrganizationSettings } from "../auth/context";
import { type Found, readFound } from "./affected";
import { checkNow, type KeptCheck, keptChecks } from "./kept-checks";
import type { Rule, RuleBook, Touched } from "./rule";
import { ruleBooks } from "./rules";
import {
  applies,
  boundedPoint,
  doubtOf,
  type PointOfKpi,
  readPointsOf,
  touchedKpis,
  typicalKpi,
} from "./touched-kpis";

type Points = ReadonlyMap<string, PointOfKpi>;

const effectOf = (
  touched: Touched,
  found: Found,
  points: Points,
  organization: OrganizationSettings,
): HealthEffect | null => {
  const read = points.get(touched.kpi);
  if (!read) return null;
  const { definition, variant } = read.kpi;
  const about = {
    kpi: definition.id,
    name: definition.name,
    unit: definition.unit,
    value: read.point.value,
  };
  const unbounded = (why: string): HealthEffect => ({
    ...about,
    kind: "unbounded",
    low: null,
    high: null,
    why,
  });
  if (touched.revenueSource && touched.revenueSource !== organization.revenueSource) return null;
  if (!applies(touched, variant.id, organization)) {
    return unbounded(`Under “${variant.name}” no bound is known`);
  }
  const { effect } = touched;
  if (effect.kind === "none") return { ...about, kind: "none", low: null, high: null, why: effect.why };
  if (effect.kind === "unbounded") return unbounded(effect.why);
  const typical = points.get(typicalKpi)?.point.value ?? 0;
  const bound = boundOf([doubtOf(touched, found, typical)], boundedPoint(read));
  if (!bound)
    return { ...about, kind: "none", low: null, high: null, why: "None of them lies in these months" };
  return { ...about, kind: bound.typical ? "typical" : "bound", low: bound.low, high: bound.high, why: null };
};

const weaknessOf = (
  { rule, check }: { rule: Rule; check: KeptCheck },
  found: Found,
  points: Points,
  organization: OrganizationSettings,
): Weakness => ({
  rule: rule.id,
  title: rule.title,
  explanation: rule.explanation,
  mend: rule.mend,
  records: found.all.records,
  sharePercent: !rule.isOfNoRecord && check.records > 0 ? (found.all.records * 100) / check.records : null,
  recordsInRange: found["in-period"].records,
  effects: rule.touches.flatMap((touched) => effectOf(touched, found, points, organization) ?? []),
});

/** Days are kept as their beginning. */
const momentText = (at: Date, { dates }: RuleBook, { timeZone }: OrganizationSettings): string =>
  dates ? localDateOf(at, timeZone) : at.toISOString();

const unknown = { state: "unknown", usualPerDay: 0, usualPerWeek: 0, lastWeek: 0, silentDays: 0 } as const;

const typeOf = (
  book: RuleBook,
  check: KeptCheck,
  found: ReadonlyMap<string, Found>,
  points: Points,
  organization: OrganizationSettings,
): TypeHealth => {
  const weaknesses = book.rules.flatMap((rule) => {
    const records = found.get(rule.id);
    return records ? [weaknessOf({ rule, check }, records, points, organization)] : [];
  });
  const rhythm = book.hasRhythm ? rhythmOf(check.dailyCounts) : null;
  return {
    type: book.type,
    records: check.records,
    lastRecordAt: check.lastRecordAt && momentText(check.lastRecordAt, book, organization),
    lastChangedAt: check.lastChangedAt?.toISOString() ?? null,
    rhythm: rhythm?.state === "unknown" ? unknown : rhythm,
    weaknesses,
    sound: book.rules.length - weaknesses.length,
  };
};

/**
 * How good an organization's data is: per type of record how fresh, whether it comes in as usual, and which weaknesses
 * were found, each with the KPIs that it touches and by how much at most, over the last twelve complete months. What the
 * last check found is answered at once; a check that is due runs behind it. Only the very first one is waited for.
 */
export const getDataHealth = async (
  { organization }: Context,
  { now }: { now: Date },
): Promise<DataHealth> => {
  const { kept, checking } = await keptChecks(organization, { now, wait: true });
  const end = startOfGrain(localDateOf(now, organization.timeZone), "month", organization);
  const range = { start: addMonths(end, -12), end };
  const found = await readFound(organization, range);
  const touched = [...touchedKpis(found).keys()];
  const points = await readPointsOf(
    organization,
    touched.length > 0 ? [...touched, typicalKpi] : [],
    { ...range, grain: "month" },
    now,
  );
  const oldest = new Date(Math.min(now.getTime(), ...kept.map(({ checkedAt }) => checkedAt.getTime())));
  return {
    asOf: now.toISOString(),
    checkedAt: oldest.toISOString(),
    checking,
    from: range.start,
    to: range.end,
    types: ruleBooks.flatMap((book) => {
      const check = kept.find(({ recordType }) => recordType === book.type);
      return check ? [typeOf(book, check, found, points, organization)] : [];
    }),
  };
};

/**
 * Checks an organization's records anew, also where no record seems to have changed, and says what was found.
 * @param now the clock: it is later when the check is done
 */
export const checkDataHealth = async (ctx: Context, { now }: { now: () => Date }): Promise<DataHealth> => {
  await checkNow(ctx.organization, now());
  return getDataHealth(ctx, { now: now() });
};

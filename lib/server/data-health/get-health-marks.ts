import "server-only";
import type { HealthMark, HealthMarks, HealthMarksQuery } from "@/lib/contracts/data-health";
import { scaleBandsToPeriod } from "@/lib/kpi/bands";
import { boundOf } from "@/lib/kpi/data-health/effect";
import { boundMatters } from "@/lib/kpi/data-health/matters";
import { findKpi } from "@/lib/kpi/registry";
import { localDateOf, withProgress } from "@/lib/time";
import type { Context, OrganizationSettings } from "../auth/context";
import { requireRange } from "../kpi/records/requested-point";
import { type Found, readFound } from "./affected";
import { keptChecks } from "./kept-checks";
import { rulesById } from "./rules";
import {
  applies,
  boundedPoint,
  doubtOf,
  type PointOfKpi,
  readPointsOf,
  touchedKpis,
  typicalKpi,
} from "./touched-kpis";

type Touches = ReturnType<typeof touchedKpis>;

const markOf = (
  read: PointOfKpi,
  touches: Touches,
  found: ReadonlyMap<string, Found>,
  typical: number,
  { organization, today }: { organization: OrganizationSettings; today: string },
): HealthMark | null => {
  const { kpi, point } = read;
  const { definition, variant } = kpi;
  if (point.value === null) return null;
  const doubts = (touches.get(definition.id) ?? []).flatMap(({ rule, touched }) => {
    const of = found.get(rule);
    if (!of || !applies(touched, variant.id, organization)) return [];
    const doubt = doubtOf(touched, of, typical);
    // What alone bounds nothing is no weakness of this number.
    return boundOf([doubt], boundedPoint(read)) ? [{ rule, doubt }] : [];
  });
  const bound = boundOf(
    doubts.map(({ doubt }) => doubt),
    boundedPoint(read),
  );
  if (!bound) return null;
  const period = withProgress({ start: point.start, end: point.end, grain: "month" }, today);
  const bands = kpi.bands && scaleBandsToPeriod(kpi.bands, definition.bandsScale, period);
  const { value, interval } = point;
  if (!boundMatters(bound, { value, interval, bands, direction: definition.direction })) return null;
  return {
    kpi: definition.id,
    unit: definition.unit,
    value,
    ...bound,
    rules: doubts
      .map(({ rule, doubt }) => ({
        rule,
        title: rulesById.get(rule)?.rule.title ?? rule,
        records: doubt.affected.records,
      }))
      .sort((a, b) => b.records - a.records),
  };
};

/**
 * Which of some KPIs have weaknesses in their data that matter in a period: that could move the status, or reach beyond
 * the interval (lib/kpi/data-health/matters.ts). Read from what the last check found, so that it costs a dashboard nothing;
 * before the first there are none. Ids that no KPI has are passed over.
 * @throws InvalidInput for an empty or reversed range
 */
export const getHealthMarks = async (
  { organization }: Context,
  { start, end, kpis }: HealthMarksQuery,
  { now }: { now: Date },
): Promise<HealthMarks> => {
  requireRange({ start, end });
  const { kept, checking } = await keptChecks(organization, { now, wait: false });
  const checkedAt = kept.map((check) => check.checkedAt.getTime());
  const found = await readFound(organization, { start, end });
  const touches = touchedKpis(found);
  const bounded = [...new Set(kpis.split(","))].filter(
    (id) =>
      findKpi(id) !== undefined &&
      (touches.get(id) ?? []).some(
        ({ touched: { effect } }) => effect.kind !== "none" && effect.kind !== "unbounded",
      ),
  );
  const points = await readPointsOf(
    organization,
    bounded.length > 0 ? [...bounded, typicalKpi] : [],
    { start, end, grain: "month" },
    now,
  );
  const typical = points.get(typicalKpi)?.point.value ?? 0;
  const today = localDateOf(now, organization.timeZone);
  return {
    checkedAt: checkedAt.length > 0 ? new Date(Math.min(...checkedAt)).toISOString() : null,
    checking,
    marks: bounded.flatMap((id) => {
      const read = points.get(id);
      return (read && markOf(read, touches, found, typical, { organization, today })) ?? [];
    }),
  };
};

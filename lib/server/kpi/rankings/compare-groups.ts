import "server-only";
import type { Filter } from "@/lib/contracts/kpi";
import type { ComparedKpi, Comparison } from "@/lib/contracts/rankings";
import { type MeasureId, measures } from "@/lib/kpi/measures";
import { partNamesOf } from "@/lib/kpi/part-names";
import type { Point } from "@/lib/kpi/point";
import { standingsOf } from "@/lib/kpi/standing";
import type { Dimension } from "@/lib/kpi/vocabulary";
import type { OrganizationSettings } from "../../auth/context";
import type { Configuration, ConfiguredKpi } from "../configuration";
import { engineFor } from "../engine";
import { groupsOf, readForSeries, type SeriesRequest, totalOf } from "../read-series";
import { requestedScope } from "../scope";
import { requestedPeriod } from "./requested-period";

/** What n counts, in words; where a sum of money has no n, the part that counts what it is a sum of. */
const casesOf = (
  configuration: Configuration,
  { variant, definition }: ConfiguredKpi,
): ComparedKpi["cases"] => {
  const { n, interval, uses } = variant;
  const counts = ({ measure }: { measure: MeasureId }) => measures[measure].aggregate.type === "count";
  const counted = Object.entries(uses).find(([, source]) => "measure" in source && counts(source))?.[0];
  const part =
    n ??
    (interval?.type === "wilson" ? interval.trials : undefined) ??
    (definition.unit === "money" ? counted : undefined);
  const names = partNamesOf(variant, (id) => configuration.kpi(id).definition.name);
  if (part !== undefined) return { name: names[part] ?? part, part };
  return interval ? { name: "answers", part: null } : null;
};

type Question = {
  kpis: readonly ConfiguredKpi[];
  by: Dimension;
  from: string;
  to: string;
  filter: Filter;
};

/**
 * The groups of a dimension side by side on some KPIs over one range, all read in one statement: every group that any
 * of the KPIs knows, largest first by the first of them, each cell with whether it can be compared, and best and worst.
 * @throws InvalidInput for a range, or a dimension that one of the KPIs does not have
 */
export const compareGroups = async (
  organization: OrganizationSettings,
  configuration: Configuration,
  { kpis, by, from, to, filter }: Question,
  now: Date,
): Promise<Comparison> => {
  const total = requestedPeriod(organization, { from, to }, now);
  const engine = await engineFor(organization, configuration, kpis, now);
  const requests = kpis.map((kpi) => {
    const request: SeriesRequest = { kpi, periods: [], total, scope: { filter } };
    return {
      kpi,
      whole: request,
      grouped: { ...request, scope: requestedScope(configuration, kpi, { filter, by }) },
    };
  });
  const readings = await readForSeries(
    engine,
    requests.flatMap(({ whole, grouped }) => [whole, grouped]),
  );
  const labels = new Map<string | null, string>();
  for (const { grouped } of requests) {
    for (const { value, label } of groupsOf(engine, grouped, readings)) {
      if (!labels.has(value)) labels.set(value, label);
    }
  }
  const values = [...labels.keys()];
  const pointOf = (request: SeriesRequest, group?: string | null): Point => {
    const point = totalOf(engine, request, readings, group);
    if (!point) throw new Error("A comparison has no point.");
    return point;
  };
  const columns = requests.map(({ kpi, whole, grouped }) => {
    const points = values.map((value) => pointOf(grouped, value));
    const compared = points.map((point, at) => ({ ...point, named: values[at] !== null }));
    const { standings, verdict } = standingsOf(compared, kpi.definition);
    const cells = points.map((point, at) => ({
      point,
      tooFew: standings[at]?.tooFew ?? false,
      place: standings[at]?.place ?? null,
    }));
    return { kpi, verdict, cells, total: pointOf(whole) };
  });
  return {
    by,
    from,
    to,
    timeZone: organization.timeZone,
    currency: organization.currency,
    asOf: now.toISOString(),
    partial: total.partial,
    kpis: columns.map(({ kpi, verdict, total: of }) => ({
      id: kpi.definition.id,
      name: kpi.definition.name,
      shortName: kpi.definition.shortName ?? kpi.definition.name,
      variant: kpi.variant.id,
      variantName: kpi.variant.name,
      unit: kpi.definition.unit,
      direction: kpi.definition.direction,
      additivity: kpi.definition.additivity,
      cases: casesOf(configuration, kpi),
      verdict,
      total: of,
    })),
    groups: values.map((value, at) => ({
      value,
      label: labels.get(value) ?? "Not set",
      cells: Object.fromEntries(
        columns.flatMap(({ kpi, cells }) => {
          const cell = cells[at];
          return cell ? [[kpi.definition.id, cell]] : [];
        }),
      ),
    })),
  };
};

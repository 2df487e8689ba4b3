import "server-only";
import type { Filter } from "@/lib/contracts/kpi";
import type { Causes, ResponsibleRecord } from "@/lib/contracts/snapshots";
import type { Fact } from "@/lib/kpi/measure";
import { convertedRecord } from "@/lib/kpi/restatement/converted-record";
import { recordsOf } from "@/lib/kpi/restatement/fact-records";
import type { ConvertedRecord } from "@/lib/kpi/restatement/rate-shifts";
import type { Period } from "@/lib/time";
import type { OrganizationSettings } from "../auth/context";
import type { Configuration, ConfiguredKpi } from "../kpi/configuration";
import { engineFor, inProgress } from "../kpi/engine";
import { readsOf } from "../kpi/parts";
import { listChangedSince } from "../records/changes/list-changed-since";
import { rateChangesOf } from "./rate-changes";
import { boundsOf, responsibleRecord } from "./responsible-record";
import { type Within, withinFilter } from "./within-filter";

/** So many changed records of a type are looked through, and so many responsible ones are answered. */
const lookedThrough = 20_000;
const listed = 200;

export type Figure = {
  kpi: ConfiguredKpi;
  period: Period;
  filter: Filter;
  /** The records as they were at this moment. */
  asOf: Date;
};

/**
 * Which records and exchange rates changed a figure since it was kept: a record is responsible when what it adds to one of
 * the KPI's parts over that period differs between its state then and its state now. Of a filtered figure a record adds
 * something only while it is within the filter; where a part's rows are made of several records (stages, first touches,
 * customers by inactivity), records beyond the filter can be named as well.
 */
export const causesOf = async (
  organization: OrganizationSettings,
  configuration: Configuration,
  { kpi, period: asked, filter, asOf }: Figure,
  now: Date,
): Promise<Omit<Causes, "nowAsDefinedThen">> => {
  const engine = await engineFor(organization, configuration, [kpi], now);
  const [period] = inProgress(engine, [asked]);
  const reads = period ? readsOf(engine, { kpi, period, scope: { filter } }) : [];
  const parts = reads.flatMap(({ measure, range, parameters }) => {
    const bounds = boundsOf(range, organization.timeZone);
    return recordsOf(measure, organization).map((records) => ({
      name: measure.name,
      fact: measure.fact,
      records,
      read: { measure, bounds, parameters, now: now.getTime() },
    }));
  });

  const isFiltered = Object.keys(filter).length > 0;
  const responsible: ResponsibleRecord[] = [];
  const converted: ConvertedRecord[] = [];
  let incomplete = false;
  let beyondFilter = false;
  for (const type of new Set(parts.map(({ records }) => records.type))) {
    const changed = await listChangedSince(type, organization.id, asOf, lookedThrough);
    incomplete ||= changed.length === lookedThrough;
    const facts = new Map<Fact, Within | null>();
    for (const { records, fact } of parts)
      if (isFiltered && records.type === type && !facts.has(fact))
        facts.set(fact, await withinFilter(organization, { fact, type }, filter, changed));
    const ofType = parts
      .filter(({ records }) => records.type === type)
      .map((part) => ({ ...part, within: facts.get(part.fact) ?? null }));
    beyondFilter ||= isFiltered && ofType.some(({ within }) => within === null);
    for (const record of changed) {
      const named = responsibleRecord(type, record, ofType);
      if (!named) continue;
      responsible.push(named);
      const again = record.isDerived && convertedRecord(record.was, record.is, organization.timeZone);
      if (again) converted.push(again);
    }
  }
  return {
    records: responsible.slice(0, listed),
    count: responsible.length,
    incomplete,
    beyondFilter,
    rateChanges: await rateChangesOf(organization, converted),
  };
};

import "server-only";
import type { Statistics } from "@/lib/kpi/definition";
import {
  type LocalDate,
  localDateOf,
  type Period,
  type PeriodInProgress,
  startOfMinute,
  withProgress,
} from "@/lib/time";
import type { OrganizationSettings } from "../auth/context";
import type { Configuration, ConfiguredKpi } from "./configuration";
import { readStatistics, type StatisticId } from "./read-statistics";

/** All that evaluating KPIs of one organization at one moment needs to know, beside the records themselves. */
export type Engine = {
  organization: OrganizationSettings;
  configuration: Configuration;
  statistics: Statistics;
  /** The moment of the answer, to the minute. */
  asOf: Date;
  /** The local date of `asOf`. */
  today: LocalDate;
};

/** A KPI and those that are its parts, each under the variant in force. */
export const withPartKpis = (kpi: ConfiguredKpi, configuration: Configuration): ConfiguredKpi[] => [
  kpi,
  ...Object.values(kpi.variant.uses).flatMap((source) =>
    "kpi" in source ? withPartKpis(configuration.kpi(source.kpi), configuration) : [],
  ),
];

const statisticsOf = ({ variant }: ConfiguredKpi): StatisticId[] => {
  const laggedBySalesCycle = Object.values(variant.uses).some(
    (source) => "measure" in source && source.window === "sales-cycle-before",
  );
  return [
    ...(laggedBySalesCycle ? (["medianSalesCycleDays"] as const) : []),
    ...(variant.maturity && "statistic" in variant.maturity ? [variant.maturity.statistic] : []),
  ];
};

/** Prepares the evaluation of some KPIs: reads the statistics that their variants rely on, and only those. */
export const engineFor = async (
  organization: OrganizationSettings,
  configuration: Configuration,
  kpis: readonly ConfiguredKpi[],
  now: Date,
): Promise<Engine> => {
  const asOf = startOfMinute(now);
  const wanted = kpis.flatMap((kpi) => withPartKpis(kpi, configuration)).flatMap(statisticsOf);
  return {
    organization,
    configuration,
    statistics: await readStatistics(organization, new Set(wanted)),
    asOf,
    today: localDateOf(asOf, organization.timeZone),
  };
};

/** Periods with how far they have come at the engine's moment. */
export const inProgress = (engine: Engine, periods: readonly Period[]): PeriodInProgress[] =>
  periods.map((period) => withProgress(period, engine.today));

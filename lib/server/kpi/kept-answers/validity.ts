import "server-only";
import { measures } from "@/lib/kpi/measures";
import type { ConfiguredKpi } from "../configuration";
import { type Engine, withPartKpis } from "../engine";

/**
 * How long an answer stays right while no data change: through the local day, which decides what is in progress; or
 * through the minute, where the clock decides about rows.
 */
export type Validity = "day" | "minute";

const readsTheClock = (kpi: ConfiguredKpi): boolean =>
  Object.values(kpi.variant.uses).some(
    (source) =>
      "measure" in source &&
      (measures[source.measure].where ?? []).some((condition) => "olderThanHours" in condition),
  );

/** How long an answer about some KPIs stays right: tickets grow old enough to be judged, customers fall silent. */
export const validityOf = (
  { organization, configuration }: Pick<Engine, "organization" | "configuration">,
  kpis: readonly ConfiguredKpi[],
): Validity =>
  organization.churnRule === "inactivity" ||
  kpis.flatMap((kpi) => withPartKpis(kpi, configuration)).some(readsTheClock)
    ? "minute"
    : "day";

import "server-only";
import { createHash } from "node:crypto";
import type { Measure } from "@/lib/kpi/measure";
import { parametersOfMeasure } from "@/lib/kpi/measure-parameters";
import type { LocalDate } from "@/lib/time";
import type { OrganizationSettings } from "../auth/context";
import type { MeasureRead } from "../kpi/sql/measure-read";
import { factParts } from "../kpi/sql/statement";

const hashes = new Map<string, string>();

/** The statement that computes a measure; its text holds all of its definition but values. */
const textOf = (
  { measure, parameters }: Pick<MeasureRead, "measure" | "parameters">,
  organization: OrganizationSettings,
): string => {
  const read = {
    measure,
    parameters,
    range: { start: "2000-01-01", end: "2000-02-01" },
    scope: { filter: {} },
  };
  const { tables, parts } = factParts([read], organization, new Date(0), () => undefined);
  return [...tables, ...parts.map(({ query }) => query)].map(({ sql }) => sql).join(" ");
};

/** Names a measure as it is computed for an organization: defined otherwise, it has another name. */
export const cellName = (
  { measure, parameters }: Pick<MeasureRead, "measure" | "parameters">,
  organization: OrganizationSettings,
): string => {
  const { timeZone, churnRule, inactivityDays, revenueSource } = organization;
  const values = parametersOfMeasure(measure).map((id) => parameters[id]);
  const rules = [timeZone, churnRule, churnRule === "inactivity" ? inactivityDays : null, revenueSource];
  const key = JSON.stringify([measure.id, values, rules]);
  const known = hashes.get(key);
  if (known !== undefined) return known;
  const definition = JSON.stringify([measure, values, rules, textOf({ measure, parameters }, organization)]);
  const hash = createHash("sha256").update(definition).digest("hex").slice(0, 12);
  const name = `${measure.id}:${hash}`;
  hashes.set(key, name);
  return name;
};

/** The first local day whose changes can change a measure's amount over a range that starts at `start`; null: any. */
export const dependsFrom = ({ select, fact }: Measure, start: LocalDate): LocalDate | null =>
  // Customers by inactivity begin and end as purchases of any earlier day decide; stocks as all that came before.
  select.kind === "during" && fact !== "customerPeriods" ? start : null;

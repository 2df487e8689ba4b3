import "server-only";
import type { Affected, EffectWhen } from "@/lib/kpi/data-health/effect";
import { db } from "@/lib/server/db";
import type { OrganizationSettings } from "../auth/context";

/** What a rule finds: of all times, dated in the range, and until the range's end. */
export type Found = { all: Affected } & Record<EffectWhen, Affected>;

type Row = {
  rule_id: string;
  records: number;
  amount: string;
  in_records: number;
  in_amount: string;
  until_records: number;
  until_amount: string;
};

/** The findings kept of an organization's records, by rule, for a range of local days [start, end). */
export const readFound = async (
  { id }: OrganizationSettings,
  { start, end }: { start: string; end: string },
): Promise<ReadonlyMap<string, Found>> => {
  const rows = await db.$queryRaw<Row[]>`
    SELECT d.rule_id, sum(d.records)::int AS records, sum(d.amount)::text AS amount,
      coalesce(sum(d.records) FILTER (WHERE d.day >= ${start}::date AND d.day < ${end}::date), 0)::int AS in_records,
      coalesce(sum(d.amount) FILTER (WHERE d.day >= ${start}::date AND d.day < ${end}::date), 0)::text AS in_amount,
      coalesce(sum(d.records) FILTER (WHERE d.day < ${end}::date), 0)::int AS until_records,
      coalesce(sum(d.amount) FILTER (WHERE d.day < ${end}::date), 0)::text AS until_amount
    FROM data_health_day d WHERE d.organization_id = ${id}::uuid GROUP BY d.rule_id`;
  return new Map(
    rows.map((row) => [
      row.rule_id,
      {
        all: { records: row.records, amount: Number(row.amount) },
        "in-period": { records: row.in_records, amount: Number(row.in_amount) },
        "until-end": { records: row.until_records, amount: Number(row.until_amount) },
      },
    ]),
  );
};

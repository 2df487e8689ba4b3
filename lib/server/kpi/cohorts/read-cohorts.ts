import "server-only";
import type { Filter } from "@/lib/contracts/kpi";
import {
  type AcquisitionMonth,
  type CohortMeasure,
  type CustomerFlow,
  customersAtEnds,
} from "@/lib/kpi/cohorts";
import type { Requirement } from "@/lib/kpi/definition";
import { db, Prisma } from "@/lib/server/db";
import type { LocalDate } from "@/lib/time";
import type { OrganizationSettings } from "../../auth/context";
import { customerPeriodTable } from "../relations";
import { requirementSql } from "../sql/requirement";
import type { CohortMonths } from "./cohort-months";
import { customerMonths } from "./customer-months";
import { flowsSql, memberTables } from "./members";

type Row = { kind: string; cohort: number; month: number; amounts: string[] };

export type CohortsRequest = {
  measure: CohortMeasure;
  months: CohortMonths;
  filter: Filter;
  requirements: readonly Requirement[];
};

const sizesSql = Prisma.sql`SELECT 'size' AS kind, cohort, 0 AS month, ARRAY[count(*)]::text[] AS amounts
  FROM member GROUP BY cohort`;

const revenueSql = (organization: OrganizationSettings, months: CohortMonths) =>
  Prisma.sql`SELECT 'revenue' AS kind, m.cohort, p.month, ARRAY[sum(p.amount)]::text[] AS amounts
    FROM member m JOIN ${customerMonths(organization, months)} p ON p.customer_id = m.customer_id
    WHERE p.month >= m.cohort
    GROUP BY m.cohort, p.month`;

const requirementsSql = (requirements: readonly Requirement[], organization: OrganizationSettings) => {
  const met = requirements.map((it) => Prisma.sql`${requirementSql(it, organization)}::text`);
  return Prisma.sql`SELECT 'requirements' AS kind, 0 AS cohort, 0 AS month,
    ARRAY[${Prisma.join(met, ", ")}]::text[] AS amounts`;
};

/**
 * One statement for all cohorts at once: their sizes, and by month either what started and ended of their customer
 * periods or what they purchased; with it, which requirements the organization's records meet.
 */
const cohortsStatement = (
  organization: OrganizationSettings,
  { measure, months, filter, requirements }: CohortsRequest,
  asOf: Date,
): Prisma.Sql => {
  const tables = [
    ...(organization.churnRule === "inactivity" ? [customerPeriodTable(organization, asOf)] : []),
    ...memberTables({ organization, months, filter }),
  ];
  const answers = [
    requirementsSql(requirements, organization),
    sizesSql,
    measure === "customers" ? flowsSql(months) : revenueSql(organization, months),
  ];
  return Prisma.sql`WITH ${Prisma.join(tables, ", ")} ${Prisma.join(answers, " UNION ALL ")}`;
};

const monthOf = (months: CohortMonths, number: number): LocalDate => {
  const month = months.followed[number];
  if (month === undefined) throw new Error(`Cohorts were read with a month ${number} that is not followed.`);
  return month;
};

const amountOf = ({ amounts }: Row, index = 0): number => Number(amounts[index] ?? 0);

const amountsOf = (rows: readonly Row[], start: LocalDate, { measure, months }: CohortsRequest) => {
  if (measure === "revenue") {
    return new Map(rows.map((row) => [monthOf(months, row.month), amountOf(row)] as const));
  }
  const flows = rows.map(
    (row): CustomerFlow => ({
      month: monthOf(months, row.month),
      started: amountOf(row),
      ended: amountOf(row, 1),
    }),
  );
  return customersAtEnds(flows, start, months.followed.at(-1) ?? start);
};

/**
 * Reads the customers acquired in each month, and of each month since how many are left or what they purchased.
 * @returns with them those of the requirements that no record of the organization fulfils
 */
export const readCohorts = async (
  organization: OrganizationSettings,
  request: CohortsRequest,
  asOf: Date,
): Promise<{ months: AcquisitionMonth[]; missing: readonly Requirement[] }> => {
  const rows = await db.$queryRaw<Row[]>(cohortsStatement(organization, request, asOf));
  const met = rows.find(({ kind }) => kind === "requirements")?.amounts ?? [];
  const kind = request.measure === "customers" ? "flow" : "revenue";
  return {
    missing: request.requirements.filter((_, index) => met[index] === "false"),
    months: request.months.acquired.map((start, cohort) => {
      const own = rows.filter((row) => row.cohort === cohort);
      const size = own.find((row) => row.kind === "size");
      const amounts = own.filter((row) => row.kind === kind);
      return { start, size: size ? amountOf(size) : 0, amounts: amountsOf(amounts, start, request) };
    }),
  };
};

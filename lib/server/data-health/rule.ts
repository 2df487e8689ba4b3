import "server-only";
import type { Effect } from "@/lib/kpi/data-health/effect";
import type { RecordType } from "@/lib/kpi/vocabulary";
import type { Prisma } from "@/lib/server/db";

/** A KPI that a weakness touches, and what it can do to it at most. */
export type Touched = {
  kpi: string;
  effect: Effect;
  /** The variants of which this is true; the default one alone when left out. */
  variants?: readonly string[];
  /** Only where revenue comes from this. */
  revenueSource?: "won-deals" | "orders";
};

/** A weakness that records can have. */
export type Rule = {
  /** Unique over all types; part of addresses. */
  id: string;
  /** What is wrong, of many: "Won deals without an amount". */
  title: string;
  /** Why it matters, and what of it is not bounded. */
  explanation: string;
  /** How to put it right. */
  mend: string;
  /** True of a record `x` with the weakness; null counts as not. */
  finds: Prisma.Sql;
  /** The instant of `x` (or local date) that puts it into a KPI's period. */
  at: Prisma.Sql;
  /** Added up over the records found: money in the organization's currency, or a count. */
  amount?: Prisma.Sql;
  /** What it finds is something that is not there: it has no share of the records. */
  isOfNoRecord?: true;
  touches: readonly Touched[];
};

/** All that is checked of a type of record. */
export type RuleBook = {
  type: RecordType;
  /** Table (or subquery) with the alias `x`, of one organization: `organization_id` is a column of it. */
  from: (organizationId: string) => Prisma.Sql;
  /** Table alone, for what is known of every record. */
  table: Prisma.Sql;
  /** When the record happened: what is counted per day, and how fresh the type is. */
  at: Prisma.Sql;
  /** Whether `at` and the rules' are local dates. */
  dates: boolean;
  /** What a person recognizes a record by. */
  label: Prisma.Sql;
  /** What belongs together comes in daily, so that silence means something. */
  hasRhythm: boolean;
  rules: readonly Rule[];
};

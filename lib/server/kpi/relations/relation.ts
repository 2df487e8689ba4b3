import "server-only";
import type { Dimension } from "@/lib/kpi/vocabulary";
import type { Prisma } from "@/lib/server/db";
import type { OrganizationSettings } from "../../auth/context";

/** Where a row's value of a dimension is found: what a filter takes, what a person reads, and the joins to get there. */
export type DimensionColumn = {
  value: Prisma.Sql;
  label: Prisma.Sql;
  /** In order; the same join is one and the same object, so that it is made once. */
  joins: readonly Prisma.Sql[];
  /**
   * How a rollup keeps it: what the row itself says (text or null), or the id of the owner or campaign it names, whose
   * own fields are read when the rollup is, so that a changed team moves what was counted before.
   */
  kept: { through?: "owner" | "campaign"; key: Prisma.Sql; joins: readonly Prisma.Sql[] };
};

/**
 * A fact as SQL: the rows that measures read, under the alias `f`, of one organization. Every identifier is written
 * out here; nothing that comes from a request is ever one.
 */
export type Relation = {
  /** Table and alias. */
  from: Prisma.Sql;
  /** True of every row of the fact: the organization, and what else makes it one. */
  rows: Prisma.Sql;
  columns: Readonly<Record<string, Prisma.Sql>>;
  /** Whether its time columns are instants, or local dates that do not move with the time zone. */
  time: "instants" | "dates";
  dimensions: Partial<Record<Dimension, DimensionColumn>>;
};

/** Makes the relation for an organization, whose settings say what a purchase and a customer's end are. */
export type RelationOf = (organization: OrganizationSettings) => Relation;

import "server-only";
import { Prisma } from "@/lib/server/db";
import { localDateOf } from "@/lib/time";
import type { OrganizationSettings } from "../auth/context";
import type { Rule, RuleBook } from "./rule";

/** The moment of a check, as rules name it: `now_at` and `local_today`. */
const clock = ({ timeZone }: OrganizationSettings, now: Date) =>
  Prisma.sql`(SELECT ${now}::timestamptz AS now_at, ${localDateOf(now, timeZone)}::date AS local_today) clock`;

/** Records of a type as `x`, and the clock. */
export const bookRows = (book: RuleBook, organization: OrganizationSettings, now: Date): Prisma.Sql =>
  Prisma.sql`${book.from(organization.id)} CROSS JOIN ${clock(organization, now)}`;

export const ofOrganization = ({ id }: OrganizationSettings) => Prisma.sql`x.organization_id = ${id}::uuid`;

/** When a finding counts; where its own date is missing, when the record happened. */
export const momentOf = (book: RuleBook, rule: Rule): Prisma.Sql =>
  Prisma.sql`coalesce(${rule.at}, ${book.at})`;

/** A moment as a local day. */
export const dayOf = (book: RuleBook, at: Prisma.Sql, { timeZone }: OrganizationSettings): Prisma.Sql =>
  book.dates ? Prisma.sql`(${at})::date` : Prisma.sql`((${at}) AT TIME ZONE ${timeZone})::date`;

import "server-only";
import { z } from "zod";
import type { PageQuery, Timeline } from "@/lib/contracts/record-lists";
import { NotFound } from "@/lib/errors";
import type { RecordType } from "@/lib/kpi/vocabulary";
import { db, Prisma } from "@/lib/server/db";
import type { Context } from "../../auth/context";
import { openCursor, refuseCursor, writeCursor } from "../../http/cursor";

type Place = { at: string; key: string };

const placeSchema = z.tuple([
  z
    .string()
    .max(40)
    .regex(/^[\d :.+-]+$/),
  z.string().max(40),
]);

/** One kind of event: by its own moment, found by the customer's index, no more of it than a page holds. */
type Kind = {
  type: RecordType;
  from: string;
  at: string;
  what: string;
  label: string;
  detail?: string;
  amount?: string;
  currency?: string;
};

const deal = { type: "deals", from: "deal r", label: "coalesce(r.name, r.external_id)" } as const;
const ticket = {
  type: "tickets",
  from: "ticket r",
  label: "coalesce(r.category, r.external_id)",
  detail: "r.channel",
} as const;
const lead = {
  type: "leads",
  from: "lead r",
  label: "coalesce(r.name, r.company, r.external_id)",
  detail: "r.source",
} as const;
const money = { amount: "r.amount", currency: "r.currency" } as const;

const kinds: readonly Kind[] = [
  { ...lead, at: "r.created_at", what: "'Lead created'" },
  { ...lead, at: "r.converted_at", what: "'Lead became a customer'" },
  { ...deal, at: "r.opened_at", what: "'Deal opened'", ...money },
  {
    ...deal,
    ...money,
    at: "r.closed_at",
    what: "CASE r.status WHEN 'won' THEN 'Deal won' ELSE 'Deal lost' END",
    detail: "r.lost_reason",
  },
  {
    type: "deals",
    from: "deal r JOIN deal_stage_event e ON e.organization_id = r.organization_id AND e.deal_id = r.id",
    at: "e.entered_at",
    what: "'Deal moved'",
    label: "coalesce(r.name, r.external_id)",
    detail: "e.stage",
  },
  {
    type: "orders",
    from: "purchase_order r",
    at: "r.ordered_at",
    what: "'Order'",
    label: "coalesce(r.product, r.external_id)",
    ...money,
  },
  { ...ticket, at: "r.opened_at", what: "'Ticket opened'" },
  { ...ticket, at: "r.resolved_at", what: "'Ticket resolved'" },
  {
    type: "survey-responses",
    from: "survey_response r",
    at: "r.submitted_at",
    what: "CASE r.kind WHEN 'nps' THEN 'NPS answer' ELSE 'CSAT answer' END",
    label: "r.score || ' of ' || r.scale_max",
    detail: "r.comment",
  },
];

const eventsOf = (
  kind: Kind,
  index: number,
  organizationId: string,
  customerId: string,
  after: Place | null,
  limit: number,
) => {
  const { raw } = Prisma;
  const key = raw(`'${index}' || r.id::text`);
  const at = raw(kind.at);
  const place =
    after === null
      ? Prisma.empty
      : Prisma.sql` AND (${at}, ${key}) < (${after.at}::timestamptz, ${after.key})`;
  return Prisma.sql`(
    SELECT ${kind.type}::text AS type, r.external_id AS "externalId", ${at} AS at, ${raw(kind.what)} AS what,
      ${raw(kind.label)} AS label, ${raw(kind.detail ?? "NULL::text")} AS detail,
      trim_scale(${raw(kind.amount ?? "NULL::numeric")})::text AS amount, ${raw(kind.currency ?? "NULL")}::text AS currency,
      ${at}::text AS "atText", ${key} AS key
    FROM ${raw(kind.from)}
    WHERE r.organization_id = ${organizationId}::uuid AND r.customer_id = ${customerId}::uuid AND ${at} IS NOT NULL${place}
    ORDER BY ${at} DESC, ${key} DESC LIMIT ${limit}::int)`;
};

type EventRow = Omit<Timeline["events"][number], "at"> & { at: Date; atText: string; key: string };

/**
 * What happened with a customer, newest first: leads, deals and their stages, orders, tickets and answers.
 * @throws NotFound for an unknown customer · InvalidInput for what is no cursor, and for one of another listing
 */
export async function getCustomerTimeline(
  ctx: Context,
  externalId: string,
  { cursor, limit }: PageQuery,
): Promise<Timeline> {
  const organizationId = ctx.organization.id;
  const customer = await db.customer.findFirst({
    where: { organizationId, externalId: externalId.replaceAll("\0", "") },
    select: { id: true },
  });
  if (!customer) throw new NotFound(`There is no customer with the external id "${externalId}".`);
  const question = { timeline: customer.id, organizationId };
  let after: Place | null = null;
  if (cursor !== undefined) {
    const parsed = placeSchema.safeParse(openCursor(question, cursor));
    if (!parsed.success) throw refuseCursor();
    after = { at: parsed.data[0], key: parsed.data[1] };
  }
  const parts = kinds.map((kind, index) =>
    eventsOf(kind, index, organizationId, customer.id, after, limit + 1),
  );
  const rows = await db.$queryRaw<EventRow[]>(Prisma.sql`
    SELECT * FROM (${Prisma.join(parts, " UNION ALL ")}) AS events
    ORDER BY at DESC, key DESC LIMIT ${limit + 1}::int`);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    events: page.map(({ atText: _, key: __, at, ...event }) => ({ ...event, at: at.toISOString() })),
    nextCursor: last ? writeCursor(question, [last.atText, last.key]) : null,
  };
}

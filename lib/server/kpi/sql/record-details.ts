import "server-only";
import { Prisma } from "@/lib/server/db";
import type { ListedType } from "../relations/record-of";

/** Where a record's own words are found: what it is called, how it stands, whose it is, and what else tells it apart. */
type Details = {
  /** Table and joins, the record itself as `x`. */
  from: Prisma.Sql;
  /** Where it has no external id of its own. */
  key?: Prisma.Sql;
  label: Prisma.Sql;
  status: Prisma.Sql;
  /** Ids of its customer and owner. */
  customer: Prisma.Sql;
  owner: Prisma.Sql;
  attributes: Prisma.Sql;
};

const none = Prisma.sql`NULL::text`;
const nobody = Prisma.sql`NULL::uuid`;
const customerOf = (id: Prisma.Sql) =>
  Prisma.sql`LEFT JOIN customer h ON h.organization_id = x.organization_id AND h.id = ${id}`;
const campaign = Prisma.sql`LEFT JOIN campaign k ON k.organization_id = x.organization_id AND k.id = x.campaign_id`;

const details: Partial<Record<ListedType, Details>> = {
  customers: {
    from: Prisma.sql`customer x`,
    label: Prisma.sql`x.name`,
    status: Prisma.sql`CASE WHEN x.churned_at IS NOT NULL THEN 'churned' END`,
    customer: Prisma.sql`x.id`,
    owner: Prisma.sql`x.owner_id`,
    attributes: Prisma.sql`'segment', x.segment, 'region', x.region, 'industry', x.industry, 'source', x.source`,
  },
  leads: {
    from: Prisma.sql`lead x ${campaign}`,
    label: Prisma.sql`coalesce(x.company, x.name, x.external_id)`,
    status: Prisma.sql`x.status`,
    customer: Prisma.sql`x.customer_id`,
    owner: Prisma.sql`x.owner_id`,
    attributes: Prisma.sql`'product', x.product, 'source', x.source, 'campaign', k.name`,
  },
  deals: {
    from: Prisma.sql`deal x`,
    label: Prisma.sql`coalesce(x.name, x.external_id)`,
    status: Prisma.sql`x.status`,
    customer: Prisma.sql`x.customer_id`,
    owner: Prisma.sql`x.owner_id`,
    attributes: Prisma.sql`'stage', x.stage, 'product', x.product, 'source', x.source, 'lost because', x.lost_reason`,
  },
  "deal-stage-events": {
    from: Prisma.sql`deal_stage_event x
      LEFT JOIN deal d ON d.organization_id = x.organization_id AND d.id = x.deal_id`,
    label: Prisma.sql`coalesce(d.name, x.deal_external_id)`,
    status: Prisma.sql`x.stage`,
    customer: Prisma.sql`d.customer_id`,
    owner: Prisma.sql`d.owner_id`,
    attributes: Prisma.sql`'deal', x.deal_external_id, 'deal status', d.status, 'product', d.product`,
  },
  orders: {
    from: Prisma.sql`purchase_order x ${customerOf(Prisma.sql`x.customer_id`)}`,
    label: Prisma.sql`x.external_id`,
    status: none,
    customer: Prisma.sql`x.customer_id`,
    owner: Prisma.sql`h.owner_id`,
    attributes: Prisma.sql`'product', x.product`,
  },
  tickets: {
    from: Prisma.sql`ticket x`,
    label: Prisma.sql`x.external_id`,
    status: Prisma.sql`CASE WHEN x.resolved_at IS NULL OR x.reopened_at >= x.resolved_at THEN 'open' ELSE 'resolved' END`,
    customer: Prisma.sql`x.customer_id`,
    owner: Prisma.sql`x.owner_id`,
    attributes: Prisma.sql`'channel', x.channel, 'category', x.category, 'priority', x.priority`,
  },
  "survey-responses": {
    from: Prisma.sql`survey_response x
      LEFT JOIN ticket s ON s.organization_id = x.organization_id AND s.id = x.ticket_id`,
    label: Prisma.sql`x.external_id`,
    status: Prisma.sql`x.score || ' of ' || x.scale_min || '–' || x.scale_max`,
    customer: Prisma.sql`x.customer_id`,
    owner: Prisma.sql`coalesce(x.owner_id, s.owner_id)`,
    attributes: Prisma.sql`'comment', x.comment, 'channel', s.channel, 'category', s.category`,
  },
  "campaign-activity": {
    from: Prisma.sql`campaign_activity x ${campaign}`,
    label: Prisma.sql`coalesce(k.name, x.campaign_external_id)`,
    status: none,
    customer: nobody,
    owner: nobody,
    attributes: Prisma.sql`'channel', k.channel`,
  },
  "site-traffic": {
    from: Prisma.sql`site_traffic x`,
    label: Prisma.sql`coalesce(x.source, x.external_id)`,
    status: none,
    customer: nobody,
    owner: nobody,
    attributes: Prisma.sql`'source', x.source`,
  },
  "ledger-entries": {
    from: Prisma.sql`ledger_entry x ${campaign}`,
    label: Prisma.sql`coalesce(x.note, x.external_id)`,
    status: Prisma.sql`x.kind`,
    customer: nobody,
    owner: nobody,
    attributes: Prisma.sql`'category', x.category, 'source', x.source, 'campaign', k.name`,
  },
  "sales-targets": {
    from: Prisma.sql`sales_target x`,
    key: Prisma.sql`concat_ws(' ', to_char(x.month, 'YYYY-MM'), o.external_id)`,
    label: Prisma.sql`coalesce(o.name, 'Without owner')`,
    status: none,
    customer: nobody,
    owner: Prisma.sql`x.owner_id`,
    attributes: Prisma.sql`'month', to_char(x.month, 'YYYY-MM'), 'target of the month', round(x.amount, 2)::text`,
  },
};

/**
 * What a person recognizes the records of a page `p` (type, id) by, for those of one type.
 * @throws when the type has no details, which is a defect of the measure's fact
 */
export const detailsSql = (type: ListedType): Prisma.Sql => {
  const known = details[type];
  if (!known) throw new Error(`The details of ${type} are not known.`);
  return Prisma.sql`SELECT ${known.key ?? Prisma.sql`x.external_id`} AS external_id, ${known.label} AS label, ${known.status} AS status,
      c.external_id AS customer_id, c.name AS customer, o.external_id AS owner_id, o.name AS owner, t.name AS team,
      jsonb_strip_nulls(jsonb_build_object(${known.attributes})) AS attributes
    FROM ${known.from}
    LEFT JOIN customer c ON c.organization_id = x.organization_id AND c.id = ${known.customer}
    LEFT JOIN owner o ON o.organization_id = x.organization_id AND o.id = ${known.owner}
    LEFT JOIN team t ON t.organization_id = o.organization_id AND t.id = o.team_id
    WHERE p.type = ${type} AND x.organization_id = p.organization_id AND x.id = p.id`;
};

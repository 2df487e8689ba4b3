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
  /** By name. */
  attributes: Readonly<Record<string, Prisma.Sql>>;
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
    attributes: {
      segment: Prisma.sql`x.segment`,
      region: Prisma.sql`x.region`,
      industry: Prisma.sql`x.industry`,
      source: Prisma.sql`x.source`,
    },
  },
  leads: {
    from: Prisma.sql`lead x ${campaign}`,
    label: Prisma.sql`coalesce(x.company, x.name, x.external_id)`,
    status: Prisma.sql`x.status`,
    customer: Prisma.sql`x.customer_id`,
    owner: Prisma.sql`x.owner_id`,
    attributes: {
      product: Prisma.sql`x.product`,
      source: Prisma.sql`x.source`,
      campaign: Prisma.sql`k.name`,
    },
  },
  deals: {
    from: Prisma.sql`deal x`,
    label: Prisma.sql`coalesce(x.name, x.external_id)`,
    status: Prisma.sql`x.status`,
    customer: Prisma.sql`x.customer_id`,
    owner: Prisma.sql`x.owner_id`,
    attributes: {
      stage: Prisma.sql`x.stage`,
      product: Prisma.sql`x.product`,
      source: Prisma.sql`x.source`,
      "lost because": Prisma.sql`x.lost_reason`,
    },
  },
  "deal-stage-events": {
    from: Prisma.sql`deal_stage_event x
      LEFT JOIN deal d ON d.organization_id = x.organization_id AND d.id = x.deal_id`,
    label: Prisma.sql`coalesce(d.name, x.deal_external_id)`,
    status: Prisma.sql`x.stage`,
    customer: Prisma.sql`d.customer_id`,
    owner: Prisma.sql`d.owner_id`,
    attributes: {
      deal: Prisma.sql`x.deal_external_id`,
      "deal status": Prisma.sql`d.status`,
      product: Prisma.sql`d.product`,
    },
  },
  orders: {
    from: Prisma.sql`purchase_order x ${customerOf(Prisma.sql`x.customer_id`)}`,
    label: Prisma.sql`x.external_id`,
    status: none,
    customer: Prisma.sql`x.customer_id`,
    owner: Prisma.sql`h.owner_id`,
    attributes: { product: Prisma.sql`x.product` },
  },
  tickets: {
    from: Prisma.sql`ticket x`,
    label: Prisma.sql`x.external_id`,
    status: Prisma.sql`CASE WHEN x.resolved_at IS NULL OR x.reopened_at >= x.resolved_at THEN 'open' ELSE 'resolved' END`,
    customer: Prisma.sql`x.customer_id`,
    owner: Prisma.sql`x.owner_id`,
    attributes: {
      channel: Prisma.sql`x.channel`,
      category: Prisma.sql`x.category`,
      priority: Prisma.sql`x.priority`,
    },
  },
  "survey-responses": {
    from: Prisma.sql`survey_response x
      LEFT JOIN ticket s ON s.organization_id = x.organization_id AND s.id = x.ticket_id`,
    label: Prisma.sql`x.external_id`,
    status: Prisma.sql`x.score || ' of ' || x.scale_min || '–' || x.scale_max`,
    customer: Prisma.sql`x.customer_id`,
    owner: Prisma.sql`coalesce(x.owner_id, s.owner_id)`,
    attributes: {
      comment: Prisma.sql`x.comment`,
      channel: Prisma.sql`s.channel`,
      category: Prisma.sql`s.category`,
    },
  },
  "campaign-activity": {
    from: Prisma.sql`campaign_activity x ${campaign}`,
    label: Prisma.sql`coalesce(k.name, x.campaign_external_id)`,
    status: none,
    customer: nobody,
    owner: nobody,
    attributes: { channel: Prisma.sql`k.channel` },
  },
  "site-traffic": {
    from: Prisma.sql`site_traffic x`,
    label: Prisma.sql`coalesce(x.source, x.external_id)`,
    status: none,
    customer: nobody,
    owner: nobody,
    attributes: { source: Prisma.sql`x.source` },
  },
  "ledger-entries": {
    from: Prisma.sql`ledger_entry x ${campaign}`,
    label: Prisma.sql`coalesce(x.note, x.external_id)`,
    status: Prisma.sql`x.kind`,
    customer: nobody,
    owner: nobody,
    attributes: {
      category: Prisma.sql`x.category`,
      source: Prisma.sql`x.source`,
      campaign: Prisma.sql`k.name`,
    },
  },
  "sales-targets": {
    from: Prisma.sql`sales_target x`,
    key: Prisma.sql`concat_ws(' ', to_char(x.month, 'YYYY-MM'), o.external_id)`,
    label: Prisma.sql`coalesce(o.name, 'Without owner')`,
    status: none,
    customer: nobody,
    owner: Prisma.sql`x.owner_id`,
    attributes: {
      month: Prisma.sql`to_char(x.month, 'YYYY-MM')`,
      "target of the month": Prisma.sql`round(x.amount, 2)::text`,
    },
  },
};

const detailsOf = (type: ListedType): Details => {
  const known = details[type];
  if (!known) throw new Error(`The details of ${type} are not known.`);
  return known;
};

/** Names of what else tells records of a type apart, in a fixed order: the columns of a file. */
export const attributeNames = (type: ListedType): string[] => Object.keys(detailsOf(type).attributes);

/**
 * What a person recognizes the records of `p` (organization_id, type, id) by, for those of one type.
 * @throws when the type has no details, which is a defect of the measure's fact
 */
export const detailsSql = (type: ListedType): Prisma.Sql => {
  const known = detailsOf(type);
  const attributes = Object.entries(known.attributes).map(
    ([name, value]) => Prisma.sql`${name}::text, ${value}`,
  );
  return Prisma.sql`SELECT ${known.key ?? Prisma.sql`x.external_id`} AS external_id, ${known.label} AS label, ${known.status} AS status,
      c.external_id AS customer_id, c.name AS customer, o.external_id AS owner_id, o.name AS owner, t.name AS team,
      jsonb_strip_nulls(jsonb_build_object(${Prisma.join(attributes, ", ")})) AS attributes
    FROM ${known.from}
    LEFT JOIN customer c ON c.organization_id = x.organization_id AND c.id = ${known.customer}
    LEFT JOIN owner o ON o.organization_id = x.organization_id AND o.id = ${known.owner}
    LEFT JOIN team t ON t.organization_id = o.organization_id AND t.id = o.team_id
    WHERE p.type = ${type} AND x.organization_id = p.organization_id AND x.id = p.id`;
};

import "server-only";
import type { Requirement } from "@/lib/kpi/definition";
import type { Plan, RecordType } from "@/lib/kpi/vocabulary";
import { Prisma } from "@/lib/server/db";
import type { OrganizationSettings } from "../../auth/context";

const tables: Readonly<Record<RecordType | Plan, Prisma.Sql>> = {
  owners: Prisma.sql`owner`,
  customers: Prisma.sql`customer`,
  campaigns: Prisma.sql`campaign`,
  leads: Prisma.sql`lead`,
  deals: Prisma.sql`deal`,
  "deal-stage-events": Prisma.sql`deal_stage_event`,
  orders: Prisma.sql`purchase_order`,
  tickets: Prisma.sql`ticket`,
  "survey-responses": Prisma.sql`survey_response`,
  "campaign-activity": Prisma.sql`campaign_activity`,
  "site-traffic": Prisma.sql`site_traffic`,
  "ledger-entries": Prisma.sql`ledger_entry`,
  "sales-targets": Prisma.sql`sales_target`,
};

/** Fields, as the API names them, that a KPI may need to be filled in somewhere. */
const fields: Readonly<Record<string, Prisma.Sql>> = {
  "tickets.contactCount": Prisma.sql`contact_count`,
  "tickets.resolvedAt": Prisma.sql`resolved_at`,
  "tickets.firstRespondedAt": Prisma.sql`first_responded_at`,
  "deals.campaignExternalId": Prisma.sql`campaign_id`,
  "orders.campaignExternalId": Prisma.sql`campaign_id`,
  "leads.campaignExternalId": Prisma.sql`campaign_id`,
  "ledger-entries.campaignExternalId": Prisma.sql`campaign_id`,
  "deals.expectedCloseAt": Prisma.sql`expected_close_at`,
  "deals.probability": Prisma.sql`probability`,
  "leads.convertedAt": Prisma.sql`converted_at`,
  "leads.qualifiedAt": Prisma.sql`qualified_at`,
  "campaign-activity.exposed": Prisma.sql`exposed`,
  "campaign-activity.sent": Prisma.sql`sent`,
  "campaign-activity.delivered": Prisma.sql`delivered`,
  "campaign-activity.opened": Prisma.sql`opened`,
  "campaign-activity.clicked": Prisma.sql`clicked`,
  "campaign-activity.converted": Prisma.sql`converted`,
  "site-traffic.conversions": Prisma.sql`conversions`,
};

const fieldColumn = ({ record, field }: Requirement): Prisma.Sql => {
  const column = fields[`${record}.${field}`];
  if (!column) throw new Error(`No column is known for the requirement ${record}.${field}.`);
  return column;
};

/** Whether the organization has at least one record (or planned figure) that fulfils the requirement. */
export const requirementSql = (requirement: Requirement, organization: OrganizationSettings): Prisma.Sql => {
  const kind = requirement.kind ? Prisma.sql` AND kind = ${requirement.kind}` : Prisma.empty;
  const filled = requirement.field ? Prisma.sql` AND ${fieldColumn(requirement)} IS NOT NULL` : Prisma.empty;
  return Prisma.sql`EXISTS (SELECT 1 FROM ${tables[requirement.record]}
    WHERE organization_id = ${organization.id}::uuid${kind}${filled})`;
};

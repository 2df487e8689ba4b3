import type { Prisma } from "@/lib/server/db";
import type { Random } from "@/lib/testing/random";
import { company } from "./company";
import { insertRows } from "./insert-rows";
import type { DemoRecords } from "./rows";

const inCurrency = ({ amount }: { amount: number }) => ({
  amount: amount.toFixed(2),
  baseAmount: amount.toFixed(2),
  currency: company.currency,
});

const onDate = ({ date }: { date: string }): Date => new Date(`${date}T00:00:00Z`);

/**
 * Writes the records of one organization with their references resolved, as the API would have.
 * @param writtenAt recorded as the moment of writing
 */
export async function writeRecords(
  tx: Prisma.TransactionClient,
  organizationId: string,
  records: DemoRecords,
  random: Random,
  writtenAt: Date,
): Promise<void> {
  /** Gives rows their ids, whose time is that of the record, and a look-up from external id to id. */
  const identify = <Row extends { externalId: string }>(rows: readonly Row[], at: (row: Row) => Date) => {
    const own = { organizationId, insertedAt: writtenAt, changedAt: writtenAt };
    const identified = rows.map((row) => ({ ...row, ...own, id: random.uuid(at(row)) }));
    const ids = new Map(identified.map((row) => [row.externalId, row.id]));
    return { rows: identified, idOf: (externalId: string | null) => ids.get(externalId ?? "") ?? null };
  };

  // For the change log: the demo was made, and by nobody.
  const changeSet = { id: random.fork("change set").uuid(writtenAt), origin: "seed", note: "Demo data" };
  await tx.$executeRaw`SELECT set_config('plumbline.change_set', ${JSON.stringify(changeSet)}, true)`;

  const teamNames = [...new Set(records.owners.flatMap(({ team }) => (team === null ? [] : [team])))];
  const teams = teamNames.map((name) => ({ organizationId, id: random.uuid(writtenAt), name }));
  const owners = identify(records.owners, () => writtenAt);
  const campaigns = identify(records.campaigns, (row) => row.startsAt);
  const customers = identify(records.customers, (row) => row.acquiredAt);
  const leads = identify(records.leads, (row) => row.createdAt);
  const deals = identify(records.deals, (row) => row.openedAt);
  const tickets = identify(records.tickets, (row) => row.openedAt);
  const ofOwner = (row: { ownerExternalId: string | null }) => ({
    ownerId: owners.idOf(row.ownerExternalId),
  });
  const ofCampaign = (row: { campaignExternalId: string | null }) => ({
    campaignId: campaigns.idOf(row.campaignExternalId),
  });
  const ofCustomer = (row: { customerExternalId: string | null }) => ({
    customerId: customers.idOf(row.customerExternalId),
  });

  // In the order that references need.
  await insertRows(tx, "team", teams);
  await insertRows(
    tx,
    "owner",
    owners.rows.map(({ team, ...row }) => ({
      ...row,
      teamId: teams.find(({ name }) => name === team)?.id ?? null,
    })),
  );
  await insertRows(tx, "campaign", campaigns.rows);
  await insertRows(
    tx,
    "customer",
    customers.rows.map((row) => ({ ...row, ...ofOwner(row) })),
  );
  await insertRows(
    tx,
    "lead",
    leads.rows.map((row) => ({ ...row, ...ofOwner(row), ...ofCampaign(row), ...ofCustomer(row) })),
  );
  await insertRows(
    tx,
    "deal",
    deals.rows.map((row) => ({
      ...row,
      ...inCurrency(row),
      ...ofOwner(row),
      ...ofCampaign(row),
      ...ofCustomer(row),
      leadId: leads.idOf(row.leadExternalId),
    })),
  );
  await insertRows(
    tx,
    "deal_stage_event",
    identify(records["deal-stage-events"], (row) => row.enteredAt).rows.map((row) => ({
      ...row,
      dealId: deals.idOf(row.dealExternalId),
    })),
  );
  await insertRows(
    tx,
    "purchase_order",
    identify(records.orders, (row) => row.orderedAt).rows.map((row) => ({
      ...row,
      ...inCurrency(row),
      ...ofCustomer(row),
      ...ofCampaign(row),
    })),
  );
  await insertRows(
    tx,
    "ticket",
    tickets.rows.map((row) => ({ ...row, ...ofCustomer(row), ...ofOwner(row) })),
  );
  await insertRows(
    tx,
    "survey_response",
    identify(records["survey-responses"], (row) => row.submittedAt).rows.map((row) => ({
      ...row,
      ...ofCustomer(row),
      ...ofOwner(row),
      ticketId: tickets.idOf(row.ticketExternalId),
    })),
  );
  await insertRows(
    tx,
    "campaign_activity",
    identify(records["campaign-activity"], onDate).rows.map((row) => ({ ...row, ...ofCampaign(row) })),
  );
  await insertRows(tx, "site_traffic", identify(records["site-traffic"], onDate).rows);
  await insertRows(
    tx,
    "ledger_entry",
    identify(records["ledger-entries"], onDate).rows.map((row) => ({
      ...row,
      ...inCurrency(row),
      ...ofCampaign(row),
    })),
  );
}

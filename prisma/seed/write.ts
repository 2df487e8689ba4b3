import type { Prisma } from "@/lib/server/db";
import type { Random } from "@/lib/testing/random";
import { company } from "./company";
import type { DemoRecords } from "./rows";

type Transaction = Prisma.TransactionClient;

/** Rows per statement: Postgres takes 65,535 values in one, Prisma half of that, and a row has up to 21. */
const CHUNK = 1200;

async function inChunks<Row>(
  rows: readonly Row[],
  insert: (chunk: Row[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK) await insert(rows.slice(start, start + CHUNK));
}

const dateOnly = (date: string): Date => new Date(`${date}T00:00:00Z`);

const inCurrency = (amount: number) => ({
  amount: amount.toFixed(2),
  baseAmount: amount.toFixed(2),
  currency: company.currency,
});

/**
 * Writes the records of one organization with their references resolved, as the API would have.
 * @param writtenAt recorded as the moment of writing
 */
export async function writeRecords(
  tx: Transaction,
  organizationId: string,
  records: DemoRecords,
  random: Random,
  writtenAt: Date,
): Promise<void> {
  const common = (at: Date) => ({
    organizationId,
    id: random.uuid(at),
    insertedAt: writtenAt,
    changedAt: writtenAt,
  });
  /** Gives rows their ids and a look-up from external id to id. */
  const identify = <Row extends { externalId: string }>(rows: readonly Row[], at: (row: Row) => Date) => {
    const identified = rows.map((row) => ({ ...row, ...common(at(row)) }));
    const ids = new Map(identified.map((row) => [row.externalId, row.id]));
    const idOf = (externalId: string | null) => (externalId === null ? null : (ids.get(externalId) ?? null));
    return { rows: identified, idOf };
  };

  const teamNames = [...new Set(records.owners.flatMap(({ team }) => (team === null ? [] : [team])))];
  const teams = teamNames.map((name) => ({ organizationId, id: random.uuid(writtenAt), name }));
  await tx.team.createMany({ data: teams });

  const owners = identify(records.owners, () => writtenAt);
  await tx.owner.createMany({
    data: owners.rows.map(({ team, ...row }) => ({
      ...row,
      teamId: teams.find(({ name }) => name === team)?.id ?? null,
    })),
  });

  const campaigns = identify(records.campaigns, (row) => row.startsAt);
  await tx.campaign.createMany({ data: campaigns.rows });

  const ownerId = (row: { ownerExternalId: string | null }) => owners.idOf(row.ownerExternalId);
  const campaignId = (row: { campaignExternalId: string | null }) => campaigns.idOf(row.campaignExternalId);

  const customers = identify(records.customers, (row) => row.acquiredAt);
  const customerId = (row: { customerExternalId: string | null }) => customers.idOf(row.customerExternalId);
  await inChunks(customers.rows, (chunk) =>
    tx.customer.createMany({ data: chunk.map((row) => ({ ...row, ownerId: ownerId(row) })) }),
  );

  const leads = identify(records.leads, (row) => row.createdAt);
  await inChunks(leads.rows, (chunk) =>
    tx.lead.createMany({
      data: chunk.map((row) => ({
        ...row,
        ownerId: ownerId(row),
        campaignId: campaignId(row),
        customerId: customerId(row),
      })),
    }),
  );

  const deals = identify(records.deals, (row) => row.openedAt);
  await inChunks(deals.rows, (chunk) =>
    tx.deal.createMany({
      data: chunk.map((row) => ({
        ...row,
        ...inCurrency(row.amount),
        leadId: leads.idOf(row.leadExternalId),
        ownerId: ownerId(row),
        campaignId: campaignId(row),
        customerId: customerId(row),
      })),
    }),
  );

  const stageEvents = identify(records["deal-stage-events"], (row) => row.enteredAt);
  await inChunks(stageEvents.rows, (chunk) =>
    tx.dealStageEvent.createMany({
      data: chunk.map((row) => ({ ...row, dealId: deals.idOf(row.dealExternalId) })),
    }),
  );

  const orders = identify(records.orders, (row) => row.orderedAt);
  await inChunks(orders.rows, (chunk) =>
    tx.order.createMany({
      data: chunk.map((row) => ({
        ...row,
        ...inCurrency(row.amount),
        customerId: customerId(row),
        campaignId: campaignId(row),
      })),
    }),
  );

  const tickets = identify(records.tickets, (row) => row.openedAt);
  await inChunks(tickets.rows, (chunk) =>
    tx.ticket.createMany({
      data: chunk.map((row) => ({ ...row, customerId: customerId(row), ownerId: ownerId(row) })),
    }),
  );

  const answers = identify(records["survey-responses"], (row) => row.submittedAt);
  await inChunks(answers.rows, (chunk) =>
    tx.surveyResponse.createMany({
      data: chunk.map((row) => ({
        ...row,
        customerId: customerId(row),
        ticketId: tickets.idOf(row.ticketExternalId),
        ownerId: ownerId(row),
      })),
    }),
  );

  const dated = <Row extends { date: string }>(row: Row) => ({ ...row, date: dateOnly(row.date) });
  const onDate = (row: { date: string }) => dateOnly(row.date);
  await inChunks(identify(records["campaign-activity"], onDate).rows, (chunk) =>
    tx.campaignActivity.createMany({
      data: chunk.map((row) => ({ ...dated(row), campaignId: campaignId(row) })),
    }),
  );
  await inChunks(identify(records["site-traffic"], onDate).rows, (chunk) =>
    tx.siteTraffic.createMany({ data: chunk.map(dated) }),
  );
  await inChunks(identify(records["ledger-entries"], onDate).rows, (chunk) =>
    tx.ledgerEntry.createMany({
      data: chunk.map((row) => ({ ...dated(row), ...inCurrency(row.amount), campaignId: campaignId(row) })),
    }),
  );
}

import { someCampaign } from "./campaigns";
import { customerAt, DAY_MS, momentOf } from "./chronology";
import { type Company, LOST_REASONS, PRODUCTS, SOURCES, STAGES } from "./company";
import { drawsFor, keyOf, pickBy } from "./draw";
import { idOf } from "./ids";
import { customerOf, someOwner } from "./people";
import { instant, instantOrNull, money, type TableSource } from "./table-source";

const deal = {
  fate: drawsFor("deal.fate"),
  days: drawsFor("deal.days"),
  amount: drawsFor("deal.amount"),
  trait: drawsFor("deal.trait"),
  owner: drawsFor("deal.owner"),
};

/** A deal's course: when it was opened and closed, and how. */
export const dealCourse = (company: Company, row: number) => {
  const opened = momentOf(company, row, company.counts.deal);
  const days = deal.days.logNormal(row, 38, 0.7);
  const ends = Math.floor(opened + days * DAY_MS);
  const closed = ends < company.end ? ends : null;
  const status = closed === null ? "open" : deal.fate.chance(row, 0.29) ? "won" : "lost";
  return { id: idOf("deal", row, opened), opened, ends, closed, status } as const;
};

export const deals = (company: Company): TableSource => ({
  table: "deal",
  columns: [
    "id",
    "external_id",
    "opened_at",
    "amount",
    "currency",
    "base_amount",
    "status",
    "stage",
    "probability",
    "closed_at",
    "expected_close_at",
    "lost_reason",
    "customer_external_id",
    "customer_id",
    "owner_external_id",
    "owner_id",
    "product",
    "source",
    "campaign_external_id",
    "campaign_id",
  ],
  count: company.counts.deal,
  row: (row) => {
    const { id, opened, ends, closed, status } = dealCourse(company, row);
    const amount = money(deal.amount.logNormal(row, 4_200, 0.8));
    const stage = Math.min(STAGES.length - 1, deal.trait.below(keyOf(0, row), STAGES.length));
    const customer = customerOf(company, customerAt(company, opened, keyOf(1, row)));
    const owner = someOwner(company, deal.owner, row);
    const campaign = someCampaign(company, keyOf(1, row));
    return [
      id,
      `deal-${row}`,
      instant(opened),
      amount,
      "EUR",
      amount,
      status,
      STAGES[stage] ?? null,
      20 + 25 * stage,
      instantOrNull(closed),
      instant(ends),
      status === "lost" ? pickBy(deal.trait, keyOf(1, row), LOST_REASONS) : null,
      customer.externalId,
      customer.id,
      owner.externalId,
      owner.id,
      pickBy(deal.trait, keyOf(2, row), PRODUCTS),
      pickBy(deal.trait, keyOf(3, row), SOURCES),
      campaign.externalId,
      campaign.id,
    ];
  },
});

const EVENTS_PER_DEAL = 2;

/** Each deal enters its first stage when it is opened, and its second on the way. */
export const stageEvents = (company: Company): TableSource => ({
  table: "deal_stage_event",
  columns: ["id", "external_id", "deal_external_id", "deal_id", "stage", "entered_at"],
  count: company.counts.deal * EVENTS_PER_DEAL,
  row: (row) => {
    const of = Math.floor(row / EVENTS_PER_DEAL);
    const step = row % EVENTS_PER_DEAL;
    const { id, opened, ends } = dealCourse(company, of);
    const until = Math.min(ends, company.end);
    const entered = Math.floor(opened + (step / EVENTS_PER_DEAL) * (until - opened));
    return [
      idOf("deal_stage_event", row, entered),
      `stage-event-${row}`,
      `deal-${of}`,
      id,
      STAGES[step] ?? null,
      instant(entered),
    ];
  },
});

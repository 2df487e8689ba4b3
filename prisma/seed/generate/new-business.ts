import type { Random } from "@/lib/testing/random";
import { salesTeamOf, sources } from "../company";
import { officeMoment } from "../hours";
import { createQuota } from "../quota";
import { newDealWinRate, winFactorDrift } from "../stories";
import { hasHappened, numbered, orMissing, price, type World } from "../world";
import { addDeal, byClose, type DealDraft } from "./deals";
import type { Opportunity } from "./leads";

const DEAL_SHARE = 0.88;

type Candidate = DealDraft & { opportunity: Opportunity };

const draftDeal = (world: World, random: Random, opportunity: Opportunity): Candidate | null => {
  const { lead, segment, source, qualified } = opportunity;
  const opened = officeMoment(world.calendar, random, qualified + random.between(0.5, 5));
  if (!random.chance(DEAL_SHARE) || !hasHappened(world, opened)) return null;
  const size = segment.name === "Enterprise" ? 1.6 : segment.name === "Mid-market" ? 1.2 : 1;
  return {
    opportunity,
    opened,
    closes: officeMoment(world.calendar, random, opened + 2 + random.logNormal(27 * size, 0.5)),
    name: `${lead.company}: ${lead.product ?? "first project"}`,
    amount: price(random.logNormal(segment.deal, 0.35)),
    customerExternalId: null,
    leadExternalId: lead.externalId,
    ownerExternalId: lead.ownerExternalId,
    product: lead.product,
    source: orMissing(random, source, 0.03),
    campaignExternalId: lead.campaignExternalId,
  };
};

/** Deals of leads that sales took up; each one won makes a customer, on the day it is won. */
export function generateNewBusiness(world: World, opportunities: readonly Opportunity[]): void {
  const random = world.random.fork("new-business");
  const isWon = {
    North: createQuota(random),
    South: createQuota(random),
    none: createQuota(random),
    // A source of few customers, whose decline would drown in chance among all the others.
    "Paid social": createQuota(random),
  };
  const drafts = opportunities
    .map((opportunity) => draftDeal(world, random, opportunity))
    .filter((draft) => draft !== null)
    .sort(byClose);
  for (const { opportunity, ...draft } of drafts) {
    const team = salesTeamOf(draft.ownerExternalId);
    const back = world.calendar.monthsBack(draft.closes);
    const factor = sources.find(({ name }) => name === opportunity.source)?.winFactor ?? 1;
    const won = isWon[opportunity.source === "Paid social" ? opportunity.source : (team ?? "none")](
      newDealWinRate(team, back) * factor * winFactorDrift(opportunity.source, back),
    );
    const deal = addDeal(world, random, draft, won);
    if (deal.status === "won") deal.customerExternalId = addCustomer(world, random, opportunity, draft);
    else if (deal.status === "lost") opportunity.lead.status = "lost";
  }
}

const addCustomer = (world: World, random: Random, opportunity: Opportunity, draft: DealDraft): string => {
  const { lead, segment, domain, industry, source } = opportunity;
  const acquiredAt = world.calendar.instantAt(draft.closes);
  const externalId = numbered("C", world.records.customers);
  lead.status = "converted";
  lead.convertedAt = acquiredAt;
  lead.customerExternalId = externalId;
  const row = {
    externalId,
    name: lead.company,
    email: orMissing(random, `office@${domain}`, 0.05),
    segment: orMissing(random, segment.name, 0.03),
    region: lead.region,
    industry: orMissing(random, industry, 0.05),
    source: orMissing(random, source, 0.03),
    ownerExternalId: draft.ownerExternalId,
    acquiredAt,
    churnedAt: null,
  };
  world.records.customers.push(row);
  const appetite = random.logNormal(0.9, 0.45);
  world.customers.push({ row, segment, acquired: draft.closes, churned: Number.POSITIVE_INFINITY, appetite });
  return externalId;
};

import type { Random } from "@/lib/testing/random";
import type { DemoMonth } from "../calendar";
import {
  industries,
  ownersOf,
  products,
  regions,
  type Segment,
  type Source,
  segments,
  sources,
} from "../company";
import { officeMoment } from "../hours";
import { makeCompany, makePerson } from "../names";
import { createCountQuota, createQuota } from "../quota";
import type { LeadRow } from "../rows";
import { leadFactor, northLeadShare, season } from "../stories";
import { hasHappened, numbered, orMissing, type World } from "../world";
import { campaignFor } from "./campaigns";

const LEADS_A_DAY = 3.15;
/** Over the whole demo, so that the last leads come at a 12 % higher rate than the first. */
const LEAD_GROWTH = 0.12;
const QUALIFIED_SHARE = 0.46;
/** Leads from before the demo's first day, so that its first months do not look like a company's first. */
const WARM_UP_DAYS = 80;

/** A lead that became a sales opportunity: where the deal starts from. */
export type Opportunity = {
  lead: LeadRow;
  domain: string;
  industry: string;
  segment: Segment;
  source: Source;
  /** When the lead was qualified, in day numbers. */
  qualified: number;
};

/** Leads day by day, with weekends and seasons; returns those that sales took up. */
export function generateLeads(world: World): Opportunity[] {
  const random = world.random.fork("leads");
  const count = createCountQuota(random);
  const isQualified = createQuota(random);
  const opportunities: Opportunity[] = [];
  for (const [index, month] of world.calendar.months.entries()) {
    for (let day = index === 0 ? -WARM_UP_DAYS : month.from; day < month.to; day++) {
      const growth = 1 + LEAD_GROWTH * (day / world.calendar.days - 0.5);
      const weekday = world.calendar.weekday(day) > 5 ? 0.3 : 1.28;
      const expected = LEADS_A_DAY * world.scale * growth * weekday * season.leads(month.month);
      for (let left = count(expected); left > 0; left--) {
        const opportunity = addLead(world, random, month, day, isQualified(QUALIFIED_SHARE));
        if (opportunity) opportunities.push(opportunity);
      }
    }
  }
  return opportunities;
}

const addLead = (
  world: World,
  random: Random,
  month: DemoMonth,
  day: number,
  qualifies: boolean,
): Opportunity | null => {
  const { calendar } = world;
  const created = day + Math.min(0.99, Math.max(0.01, random.normal(0.54, 0.14)));
  const source = random.weighted(
    sources.map(({ name, share }) => [name, share * leadFactor(name, month.back)] as const),
  );
  const segment = random.weighted(segments.map((candidate) => [candidate, candidate.share] as const));
  const company = makeCompany(random);
  const person = makePerson(random, company.domain);
  const region = random.weighted(regions);
  const product = random.weighted(products);
  const industry = random.weighted(industries);
  const team = random.chance(northLeadShare(month.back)) ? "North" : "South";
  const owner = random.pick(ownersOf(source === "Partner" && random.chance(0.6) ? null : team));
  const qualified = officeMoment(calendar, random, created + 1 + random.logNormal(2.2, 0.7));
  const isQualified = qualifies && hasHappened(world, qualified);
  const fresh = day > calendar.days - 20;
  const lead: LeadRow = {
    externalId: numbered("L", world.records.leads),
    createdAt: calendar.instantAt(created),
    name: person.name,
    company: company.name,
    email: orMissing(random, person.email, 0.05),
    source: orMissing(random, source),
    campaignExternalId: random.chance(0.75) && day >= 0 ? campaignFor(world, source, month) : null,
    ownerExternalId: orMissing(random, owner.externalId),
    segment: orMissing(random, segment.name),
    region: orMissing(random, region, 0.03),
    product: orMissing(random, product, 0.05),
    status: isQualified ? "qualified" : fresh ? random.pick(["new", "contacted"]) : "disqualified",
    qualifiedAt: isQualified ? calendar.instantAt(qualified) : null,
    convertedAt: null,
    customerExternalId: null,
  };
  world.records.leads.push(lead);
  return isQualified ? { lead, domain: company.domain, industry, segment, source, qualified } : null;
};

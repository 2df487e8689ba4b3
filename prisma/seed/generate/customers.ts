import { industries, ownersOf, regions, segments, sources } from "../company";
import { officeMoment, workdayWithin } from "../hours";
import { makeCompany } from "../names";
import { createQuota } from "../quota";
import { churnFactor } from "../stories";
import { isActive, numbered, orMissing, type World } from "../world";

const FOUNDING_CUSTOMERS = 430;
/** The CRM came when the company was four years old: these customers were taken over from the books. */
const YEARS_BEFORE = 4;
/** Share of customers lost in an average month. */
const MONTHLY_CHURN = 0.0072;

/** Customers from before the demo's first day. */
export function generateFoundingCustomers(world: World): void {
  const random = world.random.fork("founding-customers");
  const { calendar } = world;
  const moments = Array.from({ length: Math.round(FOUNDING_CUSTOMERS * world.scale) }, () => {
    const day = -random.integer(3, YEARS_BEFORE * 365);
    return officeMoment(calendar, random, day);
  });
  // A weekend moves to the next working day, which must still lie before the first day.
  for (const acquired of moments.filter((moment) => moment < 0).sort((a, b) => a - b)) {
    const segment = random.weighted(segments.map((candidate) => [candidate, candidate.share] as const));
    const { name, domain } = makeCompany(random);
    const owner = random.pick(ownersOf(random.chance(0.04) ? null : random.chance(0.44) ? "North" : "South"));
    const row = {
      externalId: numbered("C", world.records.customers),
      name,
      email: orMissing(random, `office@${domain}`, 0.05),
      segment: orMissing(random, segment.name, 0.03),
      region: orMissing(random, random.weighted(regions), 0.03),
      industry: orMissing(random, random.weighted(industries), 0.05),
      source: orMissing(
        random,
        random.weighted(sources.map(({ name, share }) => [name, share] as const)),
        0.05,
      ),
      ownerExternalId: orMissing(random, owner.externalId),
      acquiredAt: calendar.instantAt(acquired),
      churnedAt: null,
    };
    world.records.customers.push(row);
    const appetite = random.logNormal(0.9, 0.45);
    world.customers.push({ row, segment, acquired, churned: Number.POSITIVE_INFINITY, appetite });
  }
}

/** Decides month by month who leaves. Nobody leaves in the first two months after coming. */
export function generateChurn(world: World): void {
  const random = world.random.fork("churn");
  const leaves = createQuota(random);
  for (const month of world.calendar.months) {
    const luck = random.between(0.55, 1.45);
    const share = ((month.to - month.from) / 30.4) * luck;
    for (const customer of world.customers) {
      if (!isActive(customer, month.from) || customer.acquired > month.from - 60) continue;
      const hazard = MONTHLY_CHURN * share * customer.segment.churnFactor * churnFactor(month.back);
      if (!leaves(hazard)) continue;
      customer.churned =
        workdayWithin(world.calendar, random, month.from, month.to) + random.between(9, 17) / 24;
      customer.row.churnedAt = world.calendar.instantAt(customer.churned);
    }
  }
}

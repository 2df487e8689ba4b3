import { createRandom } from "@/lib/testing/random";
import { demoCalendar } from "../calendar";
import { company, owners } from "../company";
import type { DemoRecords } from "../rows";
import type { World } from "../world";
import { generateCampaigns } from "./campaigns";
import { generateChurn, generateFoundingCustomers } from "./customers";
import { generateLeads } from "./leads";
import { generateLedger } from "./ledger";
import { generateNewBusiness } from "./new-business";
import { generateFurtherDeals, generateOrders } from "./purchases";
import { generateSurveys } from "./surveys";
import { generateTickets } from "./tickets";
import { generateTraffic } from "./traffic";
import { generateWeaknesses } from "./weaknesses";

/**
 * The demo company's records over the `days` up to yesterday of the local date `today`: the same for the same
 * arguments, on every machine. Pure; `scale` multiplies the company's size (its money with it).
 */
export function generateDemo({
  today,
  days,
  scale,
}: {
  today: string;
  days: number;
  scale: number;
}): DemoRecords {
  const world: World = {
    calendar: demoCalendar(today, days, company.timeZone),
    random: createRandom("acme"),
    scale,
    customers: [],
    records: {
      owners: [...owners],
      customers: [],
      campaigns: [],
      leads: [],
      deals: [],
      "deal-stage-events": [],
      orders: [],
      tickets: [],
      "survey-responses": [],
      "campaign-activity": [],
      "site-traffic": [],
      "ledger-entries": [],
    },
  };
  generateCampaigns(world);
  generateFoundingCustomers(world);
  generateNewBusiness(world, generateLeads(world));
  generateChurn(world);
  generateFurtherDeals(world);
  generateOrders(world);
  generateSurveys(world, generateTickets(world));
  generateTraffic(world);
  generateLedger(world);
  generateWeaknesses(world);
  return world.records;
}

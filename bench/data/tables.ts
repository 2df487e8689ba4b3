import { campaignActivity, campaigns } from "./campaigns";
import type { Company } from "./company";
import { ledgerEntries, siteTraffic } from "./day-books";
import { deals, stageEvents } from "./deals";
import { leads } from "./leads";
import { orders } from "./orders";
import { customers, owners, teams } from "./people";
import { surveyResponses, tickets } from "./service";
import type { TableSource } from "./table-source";

/** Every table of a company, in the order that references need. */
export const tablesOf = (company: Company): readonly TableSource[] =>
  [
    teams,
    owners,
    customers,
    campaigns,
    leads,
    deals,
    stageEvents,
    orders,
    tickets,
    surveyResponses,
    campaignActivity,
    siteTraffic,
    ledgerEntries,
  ].map((source) => source(company));

import { z } from "zod";
import type { RecordType } from "@/lib/kpi/vocabulary";
import { operation } from "../operation";
import { recordDefinitions } from "../records";
import { deleteRecordOfType, upsertRecordsOfType } from "../records/record-operations";

const described = (type: RecordType) => {
  const { description, schema } = recordDefinitions[type];
  return operation({
    ...upsertRecordsOfType,
    id: `upsertRecords-${type}`,
    path: `/records/${type}`,
    summary: `Create or replace ${type} by external id. ${description} A field left out becomes null; sending the same records again changes nothing. Up to 50,000 records or 32 MiB; an Idempotency-Key header makes a repeated request return the first answer.`,
    params: undefined,
    streamOf: z.array(schema),
  });
};

export const upsertOwners = described("owners");
export const upsertCustomers = described("customers");
export const upsertCampaigns = described("campaigns");
export const upsertLeads = described("leads");
export const upsertDeals = described("deals");
export const upsertDealStageEvents = described("deal-stage-events");
export const upsertOrders = described("orders");
export const upsertTickets = described("tickets");
export const upsertSurveyResponses = described("survey-responses");
export const upsertCampaignActivity = described("campaign-activity");
export const upsertSiteTraffic = described("site-traffic");
export const upsertLedgerEntries = described("ledger-entries");
export const deleteRecord = deleteRecordOfType;

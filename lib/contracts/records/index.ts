import type { RecordType } from "@/lib/kpi/vocabulary";
import { campaignActivity } from "./campaign-activity";
import { campaigns } from "./campaigns";
import { customers } from "./customers";
import { dealStageEvents } from "./deal-stage-events";
import { deals } from "./deals";
import type { RecordDefinition } from "./define-record";
import { leads } from "./leads";
import { ledgerEntries } from "./ledger-entries";
import { orders } from "./orders";
import { owners } from "./owners";
import { siteTraffic } from "./site-traffic";
import { surveyResponses } from "./survey-responses";
import { tickets } from "./tickets";

export type {
  RecordContext,
  RecordDefinition,
  RecordReading,
  RecordRow,
  RecordValue,
} from "./define-record";
export { localClock } from "./local-clock";
export { isExternalId } from "./text-fields";

/** Every type of record: one definition that the API, imports and forms share. */
export const recordDefinitions: Readonly<Record<RecordType, RecordDefinition>> = {
  owners,
  customers,
  campaigns,
  leads,
  deals,
  "deal-stage-events": dealStageEvents,
  orders,
  tickets,
  "survey-responses": surveyResponses,
  "campaign-activity": campaignActivity,
  "site-traffic": siteTraffic,
  "ledger-entries": ledgerEntries,
};

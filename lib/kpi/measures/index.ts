import type { Measure } from "../measure";
import { campaignMeasures } from "./campaign-activity";
import { customerPeriodMeasures } from "./customer-periods";
import { dealMeasures } from "./deals";
import { leadMeasures } from "./leads";
import { ledgerMeasures } from "./ledger-entries";
import { purchaseMeasures } from "./purchases";
import { salesTargetMeasures } from "./sales-targets";
import { trafficMeasures } from "./site-traffic";
import { stageMeasures } from "./stages";
import { surveyMeasures } from "./survey-responses";
import { ticketMeasures } from "./tickets";

const all = {
  ...customerPeriodMeasures,
  ...purchaseMeasures,
  ...dealMeasures,
  ...stageMeasures,
  ...leadMeasures,
  ...ticketMeasures,
  ...surveyMeasures,
  ...campaignMeasures,
  ...trafficMeasures,
  ...ledgerMeasures,
  ...salesTargetMeasures,
} as const;

export type MeasureId = keyof typeof all;

/** Every measure that definitions may use, by id. */
export const measures: Readonly<Record<MeasureId, Measure>> = all;

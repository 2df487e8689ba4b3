// Browsers load this module: no schemas here. What the record lists and forms show of each type; what a field may hold is
// decided by lib/contracts/records alone.
import type { RecordType } from "@/lib/kpi/vocabulary";
import { ledgerScreens } from "./record-screens/ledger-screens";
import { marketingScreens } from "./record-screens/marketing-screens";
import { peopleScreens } from "./record-screens/people-screens";
import { salesScreens } from "./record-screens/sales-screens";
import type { RecordScreen } from "./record-screens/screen";
import { serviceScreens } from "./record-screens/service-screens";

export type { FieldKind, RecordScreen, ScreenField } from "./record-screens/screen";

/** Any type of record, as the vocabulary names it. */
export type RecordScreenType = RecordType;

export const recordScreens: Readonly<Record<RecordType, RecordScreen>> = {
  ...peopleScreens,
  ...salesScreens,
  ...serviceScreens,
  ...marketingScreens,
  ...ledgerScreens,
};

/** The types that have a screen in the navigation, in its order; the others are reached through the API. */
export const screenTypes = [
  "customers",
  "leads",
  "deals",
  "orders",
  "tickets",
  "survey-responses",
  "campaigns",
  "ledger-entries",
  "owners",
] as const satisfies readonly RecordType[];
export type ScreenType = (typeof screenTypes)[number];

export const isScreenType = (text: string): text is ScreenType =>
  (screenTypes as readonly string[]).includes(text);

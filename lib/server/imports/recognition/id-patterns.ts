import "server-only";
import type { Source } from "@/lib/contracts/imports/vocabulary";

/** Three characters name the object, 12 the record; of 18 characters the last three tell the case of the others. */
export const SALESFORCE_ID = /^(?:00[136Qv]|00[68]|500|701)[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?$/;
/** A number of 17 to 20 digits, in exports after "zcrm_". */
export const ZOHO_ID = /^(?:zcrm_\d+|\d{17,20})$/;

/** Ids as systems write them, where that tells them from other values. */
export const idPatterns: Partial<Record<Source, RegExp>> = { salesforce: SALESFORCE_ID, zoho: ZOHO_ID };

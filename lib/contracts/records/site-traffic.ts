import { z } from "zod";
import { defineRecord } from "./define-record";
import { count, optionalCount } from "./number-fields";
import { externalId, text } from "./text-fields";
import { day } from "./time-fields";

export const siteTraffic = defineRecord({
  type: "site-traffic",
  description: "Visitors of the website on a day.",
  schema: z.strictObject({
    externalId: externalId(),
    date: day("The day"),
    source: text("Where the visitors came from, such as search or ads"),
    visitors: count("Visitors"),
    conversions: optionalCount("Visitors who did what the website is for"),
  }),
});

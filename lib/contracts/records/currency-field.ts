import { z } from "zod";

const known = new Set(Intl.supportedValuesOf("currency"));

/** An ISO 4217 code; absent, null and "" mean the organization's currency. */
export const currency = () =>
  z
    .string({ error: 'Write the currency as its ISO 4217 code, such as "EUR"' })
    .nullish()
    .transform((value, check) => {
      const code = value?.trim().toUpperCase();
      if (code === undefined || code === "") return null;
      if (!known.has(code))
        check.addIssue('There is no such currency; write its ISO 4217 code, such as "EUR"');
      return code;
    })
    .meta({
      description:
        "ISO 4217 code; the organization's currency when left out. An amount in a currency without a known exchange rate is rejected",
      examples: ["EUR"],
    });

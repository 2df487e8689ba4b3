import { z } from "zod";
import { canonicalCode, isCurrency } from "../currency-code";

/** An ISO 4217 code; absent, null and "" mean the organization's currency. */
export const currency = () =>
  z
    .string({ error: 'Write the currency as its ISO 4217 code, such as "EUR"' })
    .nullish()
    .transform((value, check) => {
      const code = canonicalCode(value ?? "");
      if (code === "") return null;
      if (!isCurrency(code))
        check.addIssue('There is no such currency; write its ISO 4217 code, such as "EUR"');
      return code;
    })
    .meta({
      description:
        "ISO 4217 code; the organization's currency when left out. Another currency is converted at the exchange rate valid on the record's date; without one the record is rejected",
      examples: ["EUR"],
    });

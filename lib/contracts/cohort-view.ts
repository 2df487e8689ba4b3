import { z } from "zod";
import { type CohortGrain, cohortBaseSchema, cohortMeasureSchema } from "./cohorts";
import { type SearchParams, type View, viewToSearch } from "./view";

/** Beside the view that all analyses share: what the heat map shows. It lives in the address too. */
export const cohortShowSchema = z.enum(["percent", "absolute"]);
const choicesSchema = z.strictObject({
  measure: cohortMeasureSchema.catch("customers"),
  base: cohortBaseSchema.catch("acquisition-month"),
  show: cohortShowSchema.catch("percent"),
});
export type CohortChoices = z.infer<typeof choicesSchema>;

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/** What an address asks the heat map to show; what is not understood is the default. */
export const parseCohortChoices = (search: SearchParams): CohortChoices =>
  choicesSchema.parse({ measure: one(search.measure), base: one(search.base), show: one(search.show) });

/** The choices as parameters of an address, defaults left out. */
export const cohortChoicesToSearch = ({ measure, base, show }: CohortChoices): Record<string, string> => ({
  ...(measure === "customers" ? {} : { measure }),
  ...(measure === "customers" || base === "acquisition-month" ? {} : { base }),
  ...(show === "percent" ? {} : { show }),
});

/** The address of the page's state. */
export const cohortSearch = (view: View, choices: CohortChoices): string => {
  const search = new URLSearchParams(viewToSearch(view));
  for (const [name, value] of Object.entries(cohortChoicesToSearch(choices))) search.set(name, value);
  const text = search.toString();
  return text ? `?${text}` : "";
};

/** Cohorts are made of months: finer grains show months, coarser ones quarters. */
export const cohortGrainOf = ({ grain }: Pick<View, "grain">): CohortGrain =>
  grain === "quarter" || grain === "year" ? "quarter" : "month";

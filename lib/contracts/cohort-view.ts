import { cohortBases, cohortMeasures } from "@/lib/kpi/cohorts/cohort";
// Without schemas: browsers load this module.
import type { CohortBase, CohortGrain, CohortMeasure } from "./cohorts";
import { type SearchParams, type View, viewToSearch } from "./view";

const shows = ["percent", "absolute"] as const;

/** Beside the view that all analyses share: what the heat map shows. It lives in the address too. */
export type CohortChoices = { measure: CohortMeasure; base: CohortBase; show: (typeof shows)[number] };

const choiceOf = <Choice extends string>(
  asked: string | string[] | undefined,
  choices: readonly [Choice, ...Choice[]],
): Choice => {
  const text = Array.isArray(asked) ? asked[0] : asked;
  return choices.find((choice) => choice === text) ?? choices[0];
};

/** What an address asks the heat map to show; what is not understood is the default. */
export const parseCohortChoices = (search: SearchParams): CohortChoices => ({
  measure: choiceOf(search.measure, cohortMeasures),
  base: choiceOf(search.base, cohortBases),
  show: choiceOf(search.show, shows),
});

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

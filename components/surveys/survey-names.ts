import type { SurveyKind } from "@/lib/contracts/surveys/survey-words";

export const kindNames: Record<SurveyKind, string> = {
  csat: "Satisfaction (CSAT)",
  nps: "Recommendation (NPS)",
};

/** "12 of 40 answered, 30 %" */
export const rateOf = (
  { invited, answered }: { invited: number; answered: number },
  locale: string,
): string =>
  invited === 0
    ? "–"
    : new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 }).format(
        answered / invited,
      );

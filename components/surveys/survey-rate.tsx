"use client";

import { useOrganization } from "@/components/layout/organization-context";
import { Card, CardHeader } from "@/components/ui/card";
import type { Survey, SurveyDetail } from "@/lib/contracts/surveys/survey";
import { formatPeriod } from "@/lib/format/format-period";
import { rateOf } from "./survey-names";

/** Answered ÷ invited, over all and by month of the invitation, with its counts. */
export function SurveyRate({ survey, months }: { survey: Survey; months: SurveyDetail["months"] }) {
  const { locale } = useOrganization();
  const number = (value: number) => value.toLocaleString(locale);
  const { counts, anonymousAnswers } = survey;
  return (
    <Card as="section" aria-labelledby="survey-rate">
      <CardHeader
        id="survey-rate"
        title="Response rate"
        description="Answered ÷ invited, by the month of the invitation"
      />
      <p className="font-semibold text-2xl tabular-nums tracking-tight" data-rate>
        {rateOf(counts, locale)}
      </p>
      <p className="text-ink-muted text-sm">
        {number(counts.answered)} of {number(counts.invited)} invited answered
        {anonymousAnswers > 0 && `; ${number(anonymousAnswers)} more by the public link`}
      </p>
      {months.length > 0 ? (
        <table className="mt-5 w-full text-sm tabular-nums">
          <thead className="text-ink-muted">
            <tr className="border-line border-b">
              <th className="py-2 text-left font-normal">Month</th>
              <th className="py-2 text-right font-normal">Invited</th>
              <th className="py-2 text-right font-normal">Opened</th>
              <th className="py-2 text-right font-normal">Answered</th>
              <th className="py-2 text-right font-normal">Rate</th>
            </tr>
          </thead>
          <tbody>
            {months.map((each) => (
              <tr key={each.month} className="border-line border-b last:border-b-0">
                <th className="py-2 text-left font-normal">{formatPeriod(each.month, "month", locale)}</th>
                <td className="py-2 text-right">{number(each.invited)}</td>
                <td className="py-2 text-right">{number(each.opened)}</td>
                <td className="py-2 text-right">{number(each.answered)}</td>
                <td className="py-2 text-right font-medium">{rateOf(each, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p className="mt-4 text-ink-muted">
          Nobody was invited yet. Answers by the public link have no rate: nobody knows how many saw it.
        </p>
      )}
    </Card>
  );
}

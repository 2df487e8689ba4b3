"use client";

import { useOrganization } from "@/components/layout/organization-context";
import { Notice } from "@/components/ui/notice";
import type { RateInput } from "@/lib/contracts/exchange-rates/exchange-rate";
import type { LineProblem } from "@/lib/contracts/exchange-rates/pasted-rates";
import { formatDate } from "@/lib/format/format-period";
import { rateSentence } from "@/lib/format/format-rate";
import { formatCount } from "@/lib/format/format-value";

const SHOWN_PROBLEMS = 5;

/** What the pasted lines say: each currency's latest rate as a sentence, and the lines that are left out, with reasons. */
export function PastedSummary({
  rates,
  problems,
}: {
  rates: readonly RateInput[];
  problems: readonly LineProblem[];
}) {
  const { currency: own, locale } = useOrganization();
  const latest = new Map<string, RateInput>();
  for (const rate of rates) {
    const known = latest.get(rate.currency);
    if (!known || known.validFrom < rate.validFrom) latest.set(rate.currency, rate);
  }
  const lines = [...latest.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1));
  return (
    <>
      {lines.length > 0 ? (
        <Notice live>
          <ul>
            {lines.map(({ currency, validFrom, rate }) => (
              <li key={currency}>
                <strong className="font-semibold">{rateSentence(currency, rate, own, locale)}</strong>
                {` from ${formatDate(validFrom, locale)}; ${formatCount(rates.filter((each) => each.currency === currency).length, locale)} in all`}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {problems.length > 0 ? (
        <Notice tone="watch" live>
          <p>{problems.length === 1 ? "1 line is left out:" : `${problems.length} lines are left out:`}</p>
          <ul>
            {problems.slice(0, SHOWN_PROBLEMS).map(({ line, message }) => (
              <li key={line}>{line === 0 ? message : `Line ${line}: ${message}`}</li>
            ))}
          </ul>
          {problems.length > SHOWN_PROBLEMS ? <p>{`and ${problems.length - SHOWN_PROBLEMS} more`}</p> : null}
        </Notice>
      ) : null}
    </>
  );
}

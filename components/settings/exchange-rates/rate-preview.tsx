"use client";

import { useOrganization } from "@/components/layout/organization-context";
import { Notice } from "@/components/ui/notice";
import { convertAmount } from "@/lib/contracts/exchange-rates/rate-arithmetic";
import { directedRate, type RateDraft } from "@/lib/contracts/exchange-rates/rate-form";
import { rateSentence } from "@/lib/format/format-rate";
import { formatValue } from "@/lib/format/format-value";

const SAMPLE = 1000;
/** From such a difference on, a rate is more likely written the wrong way round than that the markets moved. */
const SUSPICIOUS = 1.25;

const isFarOff = (rate: string, latest: string) => {
  const ratio = Number(rate) / Number(latest);
  return ratio > SUSPICIOUS || ratio < 1 / SUSPICIOUS;
};

/**
 * What the figure means while it is typed, so that a rate written the wrong way round shows at once.
 * @param latest the currency's latest rate, to compare with
 */
export function RatePreview({ draft, latest }: { draft: RateDraft; latest: string | null }) {
  const { currency: own, locale } = useOrganization();
  const directed = directedRate(draft.rate, draft.direction);
  if (!draft.currency || !("rate" in directed)) {
    return <Notice>{`What one unit of the currency is worth in ${own} shows here while you type.`}</Notice>;
  }
  const { rate } = directed;
  const sample = convertAmount(String(SAMPLE), rate);
  const farOff = latest !== null && isFarOff(rate, latest);
  return (
    <Notice tone={farOff ? "watch" : "none"} live>
      <strong className="font-semibold">{rateSentence(draft.currency, rate, own, locale)}</strong>
      {sample === null
        ? null
        : `: an order of ${formatValue(SAMPLE, "money", { locale, currency: draft.currency })} counts as ${formatValue(Number(sample), "money", { locale, currency: own, digits: 2 })}.`}
      {farOff ? (
        <span className="block">
          {`The latest rate is ${rateSentence(draft.currency, latest, own, locale)}. Is this one the right way round?`}
        </span>
      ) : null}
    </Notice>
  );
}

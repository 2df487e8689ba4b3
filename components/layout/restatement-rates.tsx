import type { Causes } from "@/lib/contracts/snapshots";
import { formatDate } from "@/lib/format/format-period";
import { formatCount } from "@/lib/format/format-value";
import { formatParts } from "@/lib/format/number-parts";
import { useOrganization } from "./organization-context";

/** Exchange rates that are others than when a figure was kept: no record changed, and yet their amounts did. */
export function RestatementRates({ changes }: { changes: Causes["rateChanges"] }) {
  const { locale, currency: own } = useOrganization();
  if (changes.length === 0) return null;
  const rate = (value: number) => formatParts(value, locale, { maximumSignificantDigits: 6 });
  return (
    <section className="mb-5">
      <h3 className="mb-1.5 font-semibold text-base">Exchange rates that changed</h3>
      <ul className="list-disc pl-5">
        {changes.map(({ currency, validFrom, was, is, records }) => (
          <li key={`${currency} ${validFrom}`}>
            The exchange rate of {currency} from {formatDate(validFrom, locale)} changed: 1 {currency} was{" "}
            {rate(was)} {own} and is {rate(is)} {own} now.{" "}
            <span className="text-ink-muted">
              {records === 1 ? "One record counts" : `${formatCount(records, locale)} records count`} at it.
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

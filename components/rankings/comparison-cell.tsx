import { useOrganization } from "@/components/layout/organization-context";
import { TraceButton } from "@/components/layout/trace/trace-button";
import type { TracedNumber } from "@/components/layout/trace/trace-context";
import { PageLink } from "@/components/ui/page-link";
import { reasonInWords } from "@/lib/charts/chart-point";
import type { ComparedGroup, ComparedKpi } from "@/lib/contracts/rankings";
import { formatInterval } from "@/lib/format/format-interval";
import { formatCount, formatValue } from "@/lib/format/format-value";
import { InlineBar } from "./inline-bar";
import { PlaceMark } from "./place-mark";

type Props = {
  kpi: ComparedKpi;
  cell: ComparedGroup["cells"][string];
  /** Length of its bar; no bar where left out. */
  percent?: number;
  href?: string;
  /** The group, for who hears the link. */
  about?: string;
  /** How the number was read, where it can be looked into. */
  traced?: TracedNumber;
};

/** One KPI of one group: the value, its length, and what it stands on. */
export function ComparisonCell({ kpi, cell: { point, tooFew, place }, percent, href, about, traced }: Props) {
  const organization = useOrganization();
  if (point.value === null) {
    return (
      <span className="block max-w-32 text-ink-muted text-xs" title={reasonInWords(point)}>
        {point.reason === "no-data" ? "–" : reasonInWords(point)}
      </span>
    );
  }
  const value = formatValue(point.value, kpi.unit, organization);
  const interval = formatInterval(point.value, point.interval, kpi.unit, organization);
  const count = point.n ?? (kpi.cases?.part ? (point.parts[kpi.cases.part] ?? null) : null);
  const cases =
    count !== null && kpi.cases ? `${formatCount(count, organization.locale)} ${kpi.cases.name}` : null;
  return (
    <span className="block">
      <span className="flex items-center justify-end gap-2">
        {place && <PlaceMark place={place} />}
        {href ? (
          <PageLink
            href={href}
            aria-label={`${value}: ${kpi.shortName} of ${about}`}
            className={`rounded-sm hover:underline ${tooFew ? "text-ink-muted" : "font-medium"}`}
          >
            {value}
          </PageLink>
        ) : (
          value
        )}
        {traced && (
          <TraceButton
            className="-mx-1"
            of={`${kpi.shortName}${about ? ` of ${about}` : ""}`}
            number={traced}
          />
        )}
      </span>
      {percent !== undefined && <InlineBar percent={percent} faint={tooFew} />}
      {(cases ?? interval) && (
        <span
          className="mt-1 ml-auto block max-w-44 truncate font-normal text-ink-muted text-xs"
          title={cases ?? undefined}
        >
          {tooFew ? `${cases}: too few` : [interval, cases].filter(Boolean).join(" · ")}
        </span>
      )}
    </span>
  );
}

import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { type BreakdownBar, type BreakdownGroup, breakdownBars } from "@/lib/charts/breakdown-bars";
import { formatCount } from "@/lib/format/format-value";
import type { ValueFormat } from "@/lib/format/unit";
import { valueTextOf } from "./point-facts";
import { chartTheme } from "./theme";

export type BreakdownBarsProps = ValueFormat & {
  groups: readonly BreakdownGroup[];
  /** Names the list for screen readers: "CSAT by team, Oct 2026". */
  label: string;
  /** What n counts, in words: "answers". */
  countedAs?: string;
  /** Makes a group's name a link, to filter by it or open it. */
  hrefOf?: (group: { value: string | null; label: string }) => string;
};

/** A KPI by one dimension: a bar from zero for each group, its value and its n beside it. */
export function BreakdownBars({
  groups,
  label,
  countedAs = "counted",
  hrefOf,
  ...format
}: BreakdownBarsProps) {
  const { bars, zero } = breakdownBars(groups);
  return (
    <ul
      aria-label={label}
      className="grid grid-cols-[minmax(5rem,max-content)_minmax(4rem,1fr)_max-content] items-center gap-x-3 sm:gap-x-4"
    >
      {bars.map((bar) => (
        <li
          key={bar.id}
          className="col-span-full grid min-h-10 grid-cols-subgrid items-center border-line border-b py-1 last:border-b-0"
        >
          <GroupName label={bar.label} href={hrefOf?.({ value: bar.value, label: bar.label })} />
          <Bar bar={bar} zero={zero} />
          <span className="text-right leading-4">
            <span className={bar.point.value === null ? "text-ink-muted text-sm" : "font-semibold"}>
              {valueTextOf(bar.point, format)}
            </span>
            {typeof bar.point.n === "number" ? (
              <span className="block text-ink-muted text-xs">
                <span aria-hidden>n = {formatCount(bar.point.n, format.locale)}</span>
                <VisuallyHidden>
                  , {formatCount(bar.point.n, format.locale)} {countedAs}
                </VisuallyHidden>
              </span>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Bar({ bar, zero }: { bar: BreakdownBar; zero: number }) {
  return (
    <span className="relative h-4" aria-hidden>
      {bar.length === null ? null : (
        <span
          className="absolute inset-y-0 min-w-0.5 rounded-xs"
          style={{
            left: `${bar.offset}%`,
            width: `${bar.length}%`,
            background: bar.value === null ? "var(--none)" : chartTheme.main,
          }}
        />
      )}
      <span className="absolute -inset-y-1 w-px bg-line-strong" style={{ left: `${zero}%` }} />
    </span>
  );
}

function GroupName({ label, href }: { label: string; href: string | undefined }) {
  const name = "block max-w-28 truncate sm:max-w-56";
  if (!href) {
    return (
      <span className={name} title={label}>
        {label}
      </span>
    );
  }
  return (
    <a href={href} className={`${name} rounded-sm text-accent-ink hover:underline`} title={label}>
      {label}
    </a>
  );
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { TriangleAlert } from "lucide-react";
import { useOrganization } from "@/components/layout/organization-context";
import { classNames } from "@/components/ui/class-names";
import { PageLink } from "@/components/ui/page-link";
import { reachWords } from "@/lib/format/health-words";
import { healthMarksOptions } from "@/lib/queries/data-health";

type Props = {
  kpi: string;
  /** All KPIs that the page asks about for the same period: one request answers for them. */
  kpis: readonly string[];
  start: string;
  end: string;
  className?: string;
};

/**
 * Beside a number: that the data behind it has weaknesses that matter, and how far off it may be. Leads to the first of
 * them. Nothing, while it is not known and where there are none.
 */
export function HealthMark({ kpi, kpis, start, end, className }: Props) {
  const organization = useOrganization();
  const query = { start, end, kpis: [...kpis].sort().join(",") };
  const mark = useQuery(healthMarksOptions(query)).data?.marks.find((each) => each.kpi === kpi);
  const [first] = mark?.rules ?? [];
  if (!mark || !first) return null;
  const many = mark.rules.length === 1 ? "1 weakness" : `${mark.rules.length} weaknesses`;
  return (
    <PageLink
      href={`/data/health#${first.rule}`}
      title={mark.rules.map(({ title, records }) => `${title}: ${records}`).join("\n")}
      className={classNames(
        "relative z-1 inline-flex max-w-full items-start gap-1 rounded-sm text-watch-ink text-xs underline decoration-from-font underline-offset-3",
        className,
      )}
    >
      <TriangleAlert aria-hidden className="mt-0.5 size-3 shrink-0" />
      <span>
        Data: {many}, {reachWords(mark, organization)}
      </span>
    </PageLink>
  );
}

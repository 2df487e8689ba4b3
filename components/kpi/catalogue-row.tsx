"use client";

import { Star } from "lucide-react";
import { useMay } from "@/components/layout/organization-context";
import { MissingOfKpi } from "@/components/layout/trace/missing-of-kpi";
import { Badge } from "@/components/ui/badge";
import { IconButton } from "@/components/ui/icon-button";
import { PageLink } from "@/components/ui/page-link";
import type { KpiSummary } from "@/lib/contracts/kpi";
import { useKpiSettings } from "./use-kpi-settings";

type Props = { kpi: KpiSummary; search: string };

/** A KPI of the catalogue: its name leads to its page, the star puts it into focus. */
export function CatalogueRow({ kpi, search }: Props) {
  const mayFocus = useMay("configure-kpis");
  const settings = useKpiSettings(kpi.id);
  const pinned = kpi.variants.find((variant) => variant.id === kpi.pinnedVariant);
  const toggle = () =>
    settings.mutate({
      input: { isFocus: !kpi.isFocus },
      done: kpi.isFocus ? `${kpi.shortName} is no longer in focus` : `${kpi.shortName} is in focus`,
      undo: { isFocus: kpi.isFocus },
    });
  return (
    <li className="relative flex items-start gap-3 px-4 py-3 transition-colors first:rounded-t-lg last:rounded-b-lg hover:bg-sunken sm:px-6">
      <div className="min-w-0 flex-1">
        <h3 className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
          <PageLink href={`/kpis/${kpi.id}${search}`} className="after:absolute after:inset-0">
            {kpi.name}
          </PageLink>
          {kpi.variants.length > 1 && kpi.pinnedVariant !== kpi.variants[0]?.id && (
            <Badge tone="accent">{pinned?.name}</Badge>
          )}
          {kpi.bandsEdited && <Badge>Thresholds edited</Badge>}
        </h3>
        <p className="mt-0.5 max-w-prose text-ink-muted text-sm">{kpi.description}</p>
        <p className="mt-1 text-sm">{kpi.formula}</p>
        <MissingOfKpi kpi={kpi.id} className="mt-2" />
      </div>
      {(mayFocus || kpi.isFocus) && (
        <span className="relative z-1">
          <IconButton
            label={kpi.isFocus ? `Take ${kpi.name} out of focus` : `Put ${kpi.name} into focus`}
            aria-pressed={kpi.isFocus}
            disabled={!mayFocus}
            onClick={toggle}
            icon={<Star aria-hidden className={kpi.isFocus ? "fill-watch text-watch" : ""} />}
          />
        </span>
      )}
    </li>
  );
}

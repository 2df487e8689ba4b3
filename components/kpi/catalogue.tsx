"use client";

import { useQuery } from "@tanstack/react-query";
import { Search } from "lucide-react";
import { useState } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { TextField } from "@/components/ui/text-field";
import type { KpiSummary } from "@/lib/contracts/kpi";
import { kpiListOptions } from "@/lib/queries/kpis";
import { CatalogueRow } from "./catalogue-row";

const areaNames: Record<KpiSummary["area"], string> = {
  loyalty: "Satisfaction and loyalty",
  sales: "Sales",
  marketing: "Marketing",
  support: "Support",
  value: "Value and cost",
};
const areas = Object.keys(areaNames) as KpiSummary["area"][];

/** More than this many, and no one looks at any. */
const focusAdvice = 7;

const matches = (kpi: KpiSummary, words: string): boolean =>
  `${kpi.name} ${kpi.shortName} ${kpi.description} ${kpi.formula}`
    .toLowerCase()
    .includes(words.trim().toLowerCase());

/** Every KPI there is, the organization's focus first, then by area: what it means and how it is made. */
export function Catalogue({ search }: { search: string }) {
  const [words, setWords] = useState("");
  const kpis = (useQuery(kpiListOptions()).data?.kpis ?? []).filter((kpi) => matches(kpi, words));
  const focus = kpis.filter((kpi) => kpi.isFocus);
  const sections = [
    { id: "focus", title: "Focus", kpis: focus },
    ...areas.map((area) => ({
      id: area,
      title: areaNames[area],
      kpis: kpis.filter((kpi) => kpi.area === area && !kpi.isFocus),
    })),
  ].filter((section) => section.kpis.length > 0);
  return (
    <>
      <PageHeader
        title="KPIs"
        description="What each number is, and which definition your organization goes by."
        actions={
          <TextField
            label="Find a KPI"
            hideLabel
            type="search"
            placeholder="Find a KPI"
            value={words}
            onValueChange={setWords}
            className="w-64 max-sm:w-full"
          />
        }
      />
      {focus.length > focusAdvice && (
        <Notice tone="watch" className="mb-6">
          {focus.length} KPIs are in focus. With more than {focusAdvice}, attention spreads thin: choose the
          few that decide.
        </Notice>
      )}
      {sections.length === 0 ? (
        <EmptyState icon={<Search />} title={`No KPI matches “${words}”`}>
          Try a shorter word, such as “churn” or “response”.
        </EmptyState>
      ) : (
        <div className="flex flex-col gap-8">
          {sections.map((section) => (
            <section key={section.id} aria-labelledby={`area-${section.id}`}>
              <h2 id={`area-${section.id}`} className="mb-3 font-semibold text-lg">
                {section.title}
              </h2>
              <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
                {section.kpis.map((kpi) => (
                  <CatalogueRow key={kpi.id} kpi={kpi} search={search} />
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </>
  );
}

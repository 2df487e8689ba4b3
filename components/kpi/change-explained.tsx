"use client";

import { useState } from "react";
import { WaterfallChart } from "@/components/charts/waterfall-chart";
import { useOrganization } from "@/components/layout/organization-context";
import { TextLink } from "@/components/ui/button";
import { ToolbarSelect } from "@/components/ui/toolbar-select";
import type { DimensionChange, Explanation } from "@/lib/contracts/explanation";
import type { KpiSummary } from "@/lib/contracts/kpi";
import { formatDateRange } from "@/lib/format/format-period";
import { unitTitle } from "@/lib/format/unit";
import { stepsInWords, stepsOfDimension, stepsOfFactors } from "./change-steps";
import { rowsOfDimension, rowsOfFactors } from "./change-table";
import { dimensionNames } from "./dimension-names";
import { GroupsSideBySide } from "./groups-side-by-side";

type Props = { kpi: KpiSummary; explanation: Explanation };
type By = NonNullable<Explanation["first"]>;

const nameOfWay = (by: By): string =>
  by === "factors" ? "what it is made of" : dimensionNames[by].toLowerCase();

/** What explains a change: the sentence, and the same to scale, by whichever dimension or by factors. */
export function ChangeExplained({ kpi, explanation }: Props) {
  const { locale } = useOrganization();
  const [chosen, setChosen] = useState<By | null>(null);
  const by = chosen ?? explanation.first;
  if (by === null) return <p className="text-ink-muted">{explanation.sentence}</p>;
  const ways: By[] = [
    ...explanation.dimensions.map(({ dimension }) => dimension),
    ...(explanation.factors ? (["factors"] as const) : []),
  ].toSorted((a, b) => Number(b === explanation.first) - Number(a === explanation.first));
  const change = explanation.dimensions.find(({ dimension }) => dimension === by);
  const own = by === "factors" ? explanation.factors?.sentence : change?.sentence;
  const names = {
    before: formatDateRange(explanation.before.start, explanation.before.end, locale),
    after: formatDateRange(explanation.after.start, explanation.after.end, locale),
  };
  return (
    <>
      <p className="mb-4 max-w-prose text-base" data-testid="why-sentence">
        {by === explanation.first ? explanation.sentence : own}
      </p>
      {ways.length > 1 && (
        <p className="mb-4">
          <ToolbarSelect
            label="Explained by"
            prefix="by"
            value={by}
            options={ways.map((value) => ({
              value,
              label: value === explanation.first ? `${nameOfWay(value)} (says most)` : nameOfWay(value),
            }))}
            onValueChange={setChosen}
          />
        </p>
      )}
      <Picture kpi={kpi} explanation={explanation} change={change} names={names} way={nameOfWay(by)} />
      <FactorLinks explanation={explanation} shown={by === "factors"} />
    </>
  );
}

function Picture({
  kpi,
  explanation,
  change,
  names,
  way,
}: Props & { change: DimensionChange | undefined; names: { before: string; after: string }; way: string }) {
  const { locale, currency } = useOrganization();
  const options = { locale, currency };
  const told = { explanation, names, options };
  if (change?.method === "side-by-side") {
    return <GroupsSideBySide change={change} {...rowsOfDimension(change, explanation, names, options)} />;
  }
  const { factors } = explanation;
  if (!change && !factors) return null;
  const steps = change ? stepsOfDimension(change, told) : factors ? stepsOfFactors(factors, told) : [];
  const table = change
    ? rowsOfDimension(change, explanation, names, options)
    : factors
      ? rowsOfFactors(factors, explanation, names, options)
      : { columns: [], rows: [] };
  return (
    <WaterfallChart
      title={`${kpi.shortName} by ${way}`}
      level={3}
      note={`${unitTitle(explanation.unit, currency)}; steps to scale, the axis need not start at zero`}
      summary={stepsInWords(steps, kpi.shortName, told)}
      rowHead={change ? dimensionNames[change.dimension] : "Factor"}
      steps={steps}
      unit={explanation.unit}
      format={options}
      {...table}
    />
  );
}

/** Factors that are KPIs themselves lead to their own pages, where their change is explained in turn. */
function FactorLinks({ explanation: { factors }, shown }: { explanation: Explanation; shown: boolean }) {
  const linked = shown ? (factors?.factors ?? []).filter(({ kpi }) => kpi !== null) : [];
  if (linked.length === 0) return null;
  return (
    <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {linked.map(({ id, name, kpi }) => (
        <TextLink key={id} href={`/kpis/${kpi}`}>
          Why {name} moved
        </TextLink>
      ))}
    </p>
  );
}

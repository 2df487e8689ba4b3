import type { ReactNode } from "react";
import { useOrganization } from "@/components/layout/organization-context";
import { TextLink } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import type { Objective } from "@/lib/contracts/objectives";
import { formatValue } from "@/lib/format/format-value";
import { scopeWords } from "./scope-words";
import { figure } from "./standing";
import { differenceName } from "./target-words";

/** What was agreed, line by line. */
export function ObjectiveTerms({ objective }: { objective: Objective }) {
  const reader = useOrganization();
  const { kpi, kpiName, scope, owner, measure, grain, baseline, note } = objective;
  const lines: { name: string; value: ReactNode }[] = [
    { name: "KPI", value: <TextLink href={`/kpis/${kpi}`}>{kpiName}</TextLink> },
    { name: "Records", value: scope.length === 0 ? "All" : scopeWords(scope) },
    { name: "Owner", value: owner.name },
    {
      name: "Measured by",
      value: measure === "level" ? `each complete ${grain}` : `the sum since the start, drawn by ${grain}`,
    },
    ...(measure === "level" || objective.targetKind !== "value"
      ? [
          {
            name: measure === "level" ? "Baseline" : "Compared with",
            value: figure(objective, baseline, reader),
          },
        ]
      : []),
    { name: "Agreed as", value: targetAsAgreed(objective, reader) },
  ];
  return (
    <Card as="section" aria-labelledby="objective-terms">
      <CardHeader id="objective-terms" title="What was agreed" />
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
        {lines.map(({ name, value }) => (
          <div key={name} className="col-span-2 grid grid-cols-subgrid">
            <dt className="text-ink-muted">{name}</dt>
            <dd className="min-w-0 text-right">{value}</dd>
          </div>
        ))}
      </dl>
      {note && <p className="mt-4 whitespace-pre-line border-line border-t pt-4">{note}</p>}
    </Card>
  );
}

function targetAsAgreed(
  { targetKind, target, unit }: Objective,
  reader: { locale: string; currency: string },
): string {
  if (targetKind === "value") return `the value ${formatValue(target, unit, reader)}`;
  const amount = formatValue(target, "points", { ...reader, signed: true });
  return targetKind === "relative"
    ? `${amount}\u202f% of the baseline`
    : `${amount} ${differenceName(unit, reader.currency)}`;
}

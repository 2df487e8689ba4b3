"use client";

import { useQuery } from "@tanstack/react-query";
import { Target } from "lucide-react";
import { useMay, useOrganization } from "@/components/layout/organization-context";
import { ButtonLink, TextLink } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { ProgressBar } from "@/components/ui/progress-bar";
import { formatDate } from "@/lib/format/format-period";
import { formatValue } from "@/lib/format/format-value";
import { objectivesOptions } from "@/lib/queries/objectives";

/** The objectives set for this KPI, and the way to set one. */
export function KpiObjectives({ id }: { id: string }) {
  const format = useOrganization();
  const mayWrite = useMay("write-objectives");
  const objectives = (useQuery(objectivesOptions()).data?.objectives ?? []).filter((each) => each.kpi === id);
  return (
    <Card as="section" aria-labelledby="kpi-objectives">
      <CardHeader
        id="kpi-objectives"
        title="Objectives"
        actions={
          mayWrite && (
            <ButtonLink size="sm" href={`/objectives/new?kpi=${id}`} icon={<Target aria-hidden />}>
              Set objective
            </ButtonLink>
          )
        }
      />
      {objectives.length === 0 ? (
        <p className="text-ink-muted">None yet. An objective shows here and on the chart as a dashed line.</p>
      ) : (
        <ul className="flex flex-col gap-4">
          {objectives.map((objective) => {
            const percent = objective.progress.progressPercent;
            const target = formatValue(objective.targetValue, objective.unit, format);
            const shown =
              percent === null ? "–" : formatValue(Math.max(0, percent), "%", { ...format, digits: 0 });
            return (
              <li key={objective.id}>
                <p className="mb-1.5">
                  <TextLink href={`/objectives/${objective.id}`}>{objective.title}</TextLink>
                </p>
                <ProgressBar
                  value={percent ?? 0}
                  pace={objective.progress.expectedPercent}
                  label={objective.title}
                  valueText={`${shown} of the way to ${target}`}
                />
                <p className="mt-1.5 flex justify-between text-ink-muted text-xs">
                  <span>
                    {target} by {formatDate(objective.dueOn, format.locale)}
                  </span>
                  <span>{shown}</span>
                </p>
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { Pencil } from "lucide-react";
import type { ReactNode } from "react";
import { useMay, useOrganization } from "@/components/layout/organization-context";
import { ButtonLink, TextLink } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import { StatusBadge } from "@/components/ui/status-badge";
import { objectiveOptions } from "@/lib/queries/objectives";
import { DeleteObjective } from "./delete-objective";
import { Findings, findingsSummary } from "./findings";
import { ObjectiveFacts } from "./objective-facts";
import { ObjectiveSkeleton } from "./objective-skeleton";
import { ObjectiveTerms } from "./objective-terms";
import { ObjectiveTrend } from "./objective-trend";
import { standingSentence } from "./standing";
import { statusTones, statusWords } from "./status-words";

/** One objective: where it stands, its course against the pace, what was agreed, and what the check finds. */
export function ObjectiveView({ id, discussion }: { id: string; discussion?: ReactNode }) {
  const reader = useOrganization();
  const mayWrite = useMay("write-objectives");
  const { data: objective, error, refetch, isFetching } = useQuery(objectiveOptions(id));
  if (!objective) {
    if (!error) return <ObjectiveSkeleton />;
    return (
      <ErrorState
        title="This objective could not be read"
        onRetry={() => refetch()}
        retrying={isFetching}
        actions={<ButtonLink href="/objectives">All objectives</ButtonLink>}
      >
        {error.message}
      </ErrorState>
    );
  }
  const { status } = objective.progress;
  return (
    <>
      <PageHeader
        eyebrow={<TextLink href="/objectives">Objectives</TextLink>}
        title={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {objective.title}
            <StatusBadge status={statusTones[status]} label={statusWords[status]} />
          </span>
        }
        description={standingSentence(objective, reader)}
        actions={
          mayWrite && (
            <>
              <ButtonLink href={`/objectives/${id}/edit`} icon={<Pencil aria-hidden />}>
                Change
              </ButtonLink>
              <DeleteObjective objective={objective} />
            </>
          )
        }
      />
      <ObjectiveFacts objective={objective} />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <ObjectiveTrend objective={objective} />
          <Card as="section" aria-labelledby="objective-check">
            <CardHeader
              id="objective-check"
              title="SMART check"
              description={findingsSummary(objective.findings)}
            />
            <Findings findings={objective.findings} />
          </Card>
          {discussion}
        </div>
        <ObjectiveTerms objective={objective} />
      </div>
    </>
  );
}

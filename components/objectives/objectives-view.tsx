"use client";

import { useQuery } from "@tanstack/react-query";
import { Plus, Target } from "lucide-react";
import { useMay } from "@/components/layout/organization-context";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import type { Objective } from "@/lib/contracts/objectives";
import { objectivesOptions } from "@/lib/queries/objectives";
import { ObjectiveRow } from "./objective-row";
import { ObjectivesSkeleton } from "./objectives-skeleton";
import { statusGroups } from "./status-words";

/** How many of them need somebody, in a sentence. */
function summary(objectives: readonly Objective[]): string {
  const open = objectives.filter(({ progress }) => !["achieved", "missed"].includes(progress.status));
  const troubled = open.filter(({ progress }) => ["off-track", "at-risk"].includes(progress.status));
  if (open.length === 0) return "None is running. Set the next one.";
  if (troubled.length === 0)
    return open.length === 1
      ? "The running one needs nobody now."
      : `None of ${open.length} needs anybody now.`;
  return `${troubled.length} of ${open.length} ${troubled.length === 1 ? "needs" : "need"} attention.`;
}

function NewObjective() {
  return (
    <ButtonLink href="/objectives/new" variant="primary" icon={<Plus aria-hidden />}>
      New objective
    </ButtonLink>
  );
}

/** Every objective, grouped by where it stands, what is off track first. */
export function ObjectivesView() {
  const mayWrite = useMay("write-objectives");
  const { data, error, refetch, isFetching } = useQuery(objectivesOptions());
  if (!data) {
    if (!error) return <ObjectivesSkeleton />;
    return (
      <ErrorState title="The objectives could not be read" onRetry={() => refetch()} retrying={isFetching}>
        {error.message} Nothing is lost; the dashboards still work.
      </ErrorState>
    );
  }
  const { objectives } = data;
  if (objectives.length === 0) {
    return (
      <>
        <PageHeader title="Objectives" />
        <Card>
          <EmptyState
            icon={<Target />}
            title="No objective yet"
            actions={mayWrite ? <NewObjective /> : undefined}
          >
            An objective takes one KPI from where it is to where it should be, by a day, with somebody who is
            responsible. Here you will see whether each keeps its pace.
          </EmptyState>
        </Card>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title="Objectives"
        description={summary(objectives)}
        actions={mayWrite ? <NewObjective /> : undefined}
      />
      <div className="flex flex-col gap-8">
        {statusGroups.map(({ title, statuses }) => {
          const group = objectives.filter(({ progress }) => statuses.includes(progress.status));
          if (group.length === 0) return null;
          return (
            <section key={title} aria-label={title}>
              <h2 className="mb-3 font-semibold text-lg">
                {title} <span className="font-normal text-ink-muted">{group.length}</span>
              </h2>
              <Card padded={false}>
                <ul className="divide-y divide-line">
                  {group.map((objective) => (
                    <li key={objective.id}>
                      <ObjectiveRow objective={objective} />
                    </li>
                  ))}
                </ul>
              </Card>
            </section>
          );
        })}
      </div>
    </>
  );
}

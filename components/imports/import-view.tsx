"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMay, useOrganization } from "@/components/layout/organization-context";
import { Badge } from "@/components/ui/badge";
import { Button, ButtonLink, TextLink } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import type { ImportDetail } from "@/lib/contracts/imports/import-schemas";
import { formatCount } from "@/lib/format/format-value";
import { controlImport, type ImportStep, importOptions } from "@/lib/queries/imports";
import { problemOf } from "@/lib/queries/problem-of";
import { CheckReport } from "./check-report";
import { Counts } from "./counts";
import { DiscardImport } from "./discard-import";
import { ImportProgress } from "./import-progress";
import { ImportResult } from "./import-result";
import { MappingStep } from "./mapping-step";
import { ReadingStep } from "./reading-step";
import { stateWords } from "./state-words";
import { useChangeImport } from "./use-change-import";

function Checked({ detail, onBack }: { detail: ImportDetail; onBack: () => void }) {
  const step = useChangeImport(detail.id, (next: ImportStep) => controlImport(detail.id, next));
  const { locale } = useOrganization();
  const { counts, check } = detail;
  const willStore = counts.created + counts.changed;
  return (
    <Card as="section" aria-label="What it would change">
      <CardHeader title="3. What it would change" description="Nothing is written yet." />
      <Counts counts={counts} />
      {step.error ? (
        <Notice tone="off" live className="mt-4">
          {problemOf(step.error).detail}
        </Notice>
      ) : null}
      <div className="mt-6 flex flex-wrap gap-2">
        <Button
          variant="primary"
          pending={step.isPending}
          disabled={willStore === 0}
          onClick={() => step.mutate("run")}
        >
          {willStore === 0
            ? "Nothing to import"
            : `Import ${formatCount(willStore, locale)} ${willStore === 1 ? "record" : "records"}`}
        </Button>
        <Button onClick={onBack}>Change the mapping</Button>
        <DiscardImport id={detail.id} />
      </div>
      {check ? <CheckReport report={check} fields={detail.fields} /> : null}
    </Card>
  );
}

/** What is shown of an import, by where it stands. */
function Steps({ detail }: { detail: ImportDetail }) {
  const mayWrite = useMay("write-records");
  const [isEditing, setIsEditing] = useState(false);
  const { state, mapping, counts } = detail;
  const hasStored =
    ["done", "undone"].includes(state) ||
    (["cancelled", "failed"].includes(state) && counts.created + counts.changed > 0);
  if (["checking", "running", "paused", "undoing"].includes(state)) return <ImportProgress detail={detail} />;
  if (hasStored) return <ImportResult detail={detail} />;
  if (state === "checked" && !isEditing) return <Checked detail={detail} onBack={() => setIsEditing(true)} />;
  if (!mayWrite)
    return <Notice>This import was not finished. Your role reads records and does not import them.</Notice>;
  return (
    <>
      {detail.failure ? (
        <Notice tone="off" live>
          {detail.failure} Nothing was imported.
        </Notice>
      ) : null}
      <ReadingStep detail={detail} />
      {mapping ? (
        <MappingStep
          key={`${detail.source}|${detail.type}|${detail.recognition.columns.length}`}
          detail={detail}
          mapping={mapping}
        />
      ) : null}
    </>
  );
}

/** One import, from what was recognized to what became of it. */
export function ImportView({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(importOptions(id));
  if (!data) {
    if (!error) return <Skeleton className="h-96" />;
    return (
      <ErrorState title="This import could not be read" onRetry={() => void refetch()}>
        {problemOf(error).detail}
      </ErrorState>
    );
  }
  const { label, tone } = stateWords[data.state];
  const isOver = ["done", "undone"].includes(data.state);
  return (
    <>
      <PageHeader
        eyebrow={<TextLink href="/data/import">Import</TextLink>}
        title={<span className="break-all">{data.fileName}</span>}
        description={<Badge tone={tone}>{label}</Badge>}
        actions={isOver ? <ButtonLink href="/data/import">Import another file</ButtonLink> : null}
      />
      <div className="flex flex-col gap-6">
        <Steps key={data.state === "checking" ? "checking" : "steps"} detail={data} />
      </div>
    </>
  );
}

"use client";

import { useOrganization } from "@/components/layout/organization-context";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { ImportDetail } from "@/lib/contracts/imports/import-schemas";
import { formatCount } from "@/lib/format/format-value";
import { controlImport, type ImportStep } from "@/lib/queries/imports";
import { problemOf } from "@/lib/queries/problem-of";
import { Counts } from "./counts";
import { useChangeImport } from "./use-change-import";

const titles: Partial<Record<ImportDetail["state"], string>> = {
  checking: "Checking the file",
  running: "Importing",
  paused: "Paused",
  undoing: "Taking the import back",
};

/** How far an import is. It goes on without this page, and after the server was restarted. */
export function ImportProgress({ detail }: { detail: ImportDetail }) {
  const { locale } = useOrganization();
  const step = useChangeImport(detail.id, (next: ImportStep) => controlImport(detail.id, next));
  const { state, counts, totalRows } = detail;
  const isUndoing = state === "undoing";
  const share = totalRows && totalRows > 0 ? (100 * counts.rows) / totalRows : 0;
  const told =
    totalRows === null
      ? `${formatCount(counts.rows, locale)} rows read`
      : `${formatCount(counts.rows, locale)} of ${formatCount(totalRows, locale)} rows`;
  return (
    <Card as="section" aria-label="Progress">
      <CardHeader
        title={titles[state] ?? "Importing"}
        description={
          state === "paused"
            ? "What was stored until now stays. Resume it, or cancel the rest; then it can be undone."
            : "You may leave this page: it goes on, and is here when you come back."
        }
      />
      {isUndoing ? null : (
        <>
          <ProgressBar label={titles[state] ?? "Importing"} value={share} valueText={told} />
          <p aria-live="polite" className="mt-2 mb-4 text-ink-muted text-sm">
            {told}
          </p>
          <Counts counts={counts} />
        </>
      )}
      {step.error ? (
        <Notice tone="off" live className="mt-4">
          {problemOf(step.error).detail}
        </Notice>
      ) : null}
      {isUndoing ? null : (
        <div className="mt-6 flex flex-wrap gap-2">
          {state === "running" ? <Button onClick={() => step.mutate("pause")}>Pause</Button> : null}
          {state === "paused" ? (
            <Button variant="primary" onClick={() => step.mutate("resume")}>
              Resume
            </Button>
          ) : null}
          <Button variant="quiet" onClick={() => step.mutate("cancel")}>
            {state === "checking" ? "Stop checking" : "Cancel the rest"}
          </Button>
        </div>
      )}
    </Card>
  );
}

"use client";

import { Download, Undo2 } from "lucide-react";
import { useMay } from "@/components/layout/organization-context";
import { Button, buttonClass, TextLink } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Notice } from "@/components/ui/notice";
import type { ImportDetail } from "@/lib/contracts/imports/import-schemas";
import { controlImport } from "@/lib/queries/imports";
import { problemOf } from "@/lib/queries/problem-of";
import { Counts } from "./counts";
import { useChangeImport } from "./use-change-import";

const titles: Partial<Record<ImportDetail["state"], string>> = {
  done: "Imported",
  cancelled: "Cancelled; what was stored until then is here",
  failed: "It could not go on; what was stored until then is here",
  undone: "Taken back",
};

function Undone({ undo }: { undo: NonNullable<ImportDetail["undo"]> }) {
  return (
    <div className="mt-4 text-base">
      <p>
        {undo.deleted} records removed, {undo.restored} with their old values again, {undo.keptCount} kept as
        they are.
      </p>
      {undo.kept.length > 0 ? (
        <ul className="mt-2 max-h-60 overflow-auto text-ink-muted">
          {undo.kept.map(({ type, externalId, why }) => (
            <li key={`${type}|${externalId}`}>
              {externalId}: {why}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** What an import did: its counts, the rejected rows to correct, the KPIs it moved, and the way back. */
export function ImportResult({ detail }: { detail: ImportDetail }) {
  const mayWrite = useMay("write-records");
  const undo = useChangeImport(detail.id, () => controlImport(detail.id, "undo"));
  const { counts, state, check } = detail;
  const moved = [...(check?.kpis.become ?? []), ...(check?.kpis.fed ?? [])].slice(0, 6);
  return (
    <Card as="section" aria-label="Result">
      <CardHeader title={titles[state] ?? "Result"} />
      {detail.failure ? (
        <Notice tone="off" className="mb-4">
          {detail.failure}
        </Notice>
      ) : null}
      <Counts counts={counts} />
      {detail.undo ? <Undone undo={detail.undo} /> : null}
      {state === "done" && moved.length > 0 ? (
        <p className="mt-4 text-base">
          See it in{" "}
          {moved.map(({ id, name }, at) => (
            <span key={id}>
              {at > 0 ? ", " : null}
              <TextLink href={`/kpis/${id}`}>{name}</TextLink>
            </span>
          ))}
          .
        </p>
      ) : null}
      {undo.error ? (
        <Notice tone="off" live className="mt-4">
          {problemOf(undo.error).detail}
        </Notice>
      ) : null}
      <div className="mt-6 flex flex-wrap gap-2">
        {counts.rejected > 0 && detail.hasFile ? (
          <a href={`/api/v1/imports/${detail.id}/rejected.csv`} download className={buttonClass()}>
            <Download aria-hidden />
            Rejected rows, to correct
          </a>
        ) : null}
        {mayWrite && state !== "undone" ? (
          <ConfirmDialog
            trigger={
              <Button icon={<Undo2 aria-hidden />} pending={undo.isPending}>
                Undo this import
              </Button>
            }
            title="Undo this import?"
            confirmLabel="Undo the import"
            onConfirm={() => undo.mutate(undefined)}
          >
            Records that it created are removed, and those it changed get their old values back. What somebody
            changed since is kept, and listed.
          </ConfirmDialog>
        ) : null}
      </div>
    </Card>
  );
}

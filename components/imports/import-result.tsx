"use client";

import { Download, Undo2 } from "lucide-react";
import { useMay } from "@/components/layout/organization-context";
import { Button, ButtonLink, buttonClass, TextLink } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Notice } from "@/components/ui/notice";
import type { ImportDetail } from "@/lib/contracts/imports/import-schemas";
import { isScreenType } from "@/lib/contracts/record-screens";
import { controlImport } from "@/lib/queries/imports";
import { problemOf } from "@/lib/queries/problem-of";
import { Counts, Figures } from "./counts";
import { DiscardImport } from "./discard-import";
import { typeNames } from "./type-names";
import { useChangeImport } from "./use-change-import";

const titles: Partial<Record<ImportDetail["state"], string>> = {
  done: "Imported",
  cancelled: "Cancelled; what was stored until then is here",
  failed: "It could not go on; what was stored until then is here",
  undone: "Taken back",
};

function Undone({ undo }: { undo: NonNullable<ImportDetail["undo"]> }) {
  return (
    <>
      <Figures
        figures={[
          { label: "Removed again", count: undo.deleted },
          { label: "With old values again", count: undo.restored },
          { label: "Kept as they are", count: undo.keptCount },
        ]}
      />
      {undo.kept.length > 0 ? (
        <section aria-label="Kept as they are" className="mt-6">
          <h3 className="mb-2 font-semibold">Kept as they are</h3>
          <ul className="max-h-60 overflow-auto text-base">
            {undo.kept.map(({ type, externalId, why }) => (
              <li key={`${type}|${externalId}`}>
                {isScreenType(type) ? (
                  <TextLink href={`/data/${type}/${encodeURIComponent(externalId)}`}>{externalId}</TextLink>
                ) : (
                  externalId
                )}
                : {why}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
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
      {detail.undo ? <Undone undo={detail.undo} /> : <Counts counts={counts} />}
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
        {state === "done" && detail.type && isScreenType(detail.type) ? (
          <ButtonLink href={`/data/${detail.type}`}>
            Open the {typeNames[detail.type].toLowerCase()}
          </ButtonLink>
        ) : null}
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
        {mayWrite && state === "undone" ? (
          <DiscardImport id={detail.id} label="Remove from the list" />
        ) : null}
      </div>
    </Card>
  );
}

"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { MultiCombobox } from "@/components/ui/combobox";
import { Notice } from "@/components/ui/notice";
import type { ImportDetail, Mapping } from "@/lib/contracts/imports/import-schemas";
import { controlImport, mapImport } from "@/lib/queries/imports";
import { problemOf } from "@/lib/queries/problem-of";
import { unusedColumns } from "./draft-mapping";
import { FieldRow } from "./field-row";
import { useChangeImport } from "./use-change-import";

/** Which column becomes what: suggested where that is sure, asked where it is not; then the dry run is started. */
export function MappingStep({ detail, mapping: given }: { detail: ImportDetail; mapping: Mapping }) {
  const [mapping, setMapping] = useState(given);
  const check = useChangeImport(detail.id, async (draft: Mapping) => {
    await mapImport(detail.id, draft);
    return controlImport(detail.id, "check");
  });
  const { columns } = detail.recognition;
  const unused = unusedColumns(mapping, columns);
  const hasId = mapping.fields.some(({ field }) => field === "externalId");
  return (
    <Card as="section" aria-label="What the columns are">
      <CardHeader
        title="2. What the columns are"
        description={
          detail.fromSaved
            ? "As you mapped them the last time."
            : "What is sure is filled in; the rest is yours to choose. It is kept for the next file of this kind."
        }
      />
      <ul className="border-line border-t">
        {detail.fields.map((field) => (
          <FieldRow key={field.name} detail={detail} field={field} mapping={mapping} onChange={setMapping} />
        ))}
      </ul>
      {hasId ? null : (
        <MultiCombobox
          className="mt-4 max-w-xl"
          label="No column with ids? Make them of other columns"
          hint="Together they must name each row once, and never change: another value makes another record."
          options={columns.map(({ key }) => ({ value: key, label: key }))}
          values={mapping.idFrom}
          onValuesChange={(idFrom) => setMapping({ ...mapping, idFrom: idFrom.slice(0, 6) })}
        />
      )}
      {unused.length > 0 ? (
        <p className="mt-4 text-ink-muted text-sm">
          <span className="font-medium text-ink">Not imported:</span>{" "}
          {unused.map(({ key }) => key).join(", ")}
        </p>
      ) : null}
      {check.error ? (
        <Notice tone="off" live className="mt-4">
          {problemOf(check.error).detail}
        </Notice>
      ) : null}
      <div className="mt-6 flex flex-wrap items-center gap-3">
        <Button variant="primary" pending={check.isPending} onClick={() => check.mutate(mapping)}>
          Check what it would change
        </Button>
        <span className="text-ink-muted text-sm">Nothing is written yet.</span>
      </div>
    </Card>
  );
}

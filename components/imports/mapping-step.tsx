"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { MultiCombobox } from "@/components/ui/combobox";
import { Notice } from "@/components/ui/notice";
import type { ImportDetail, ImportField, Mapping } from "@/lib/contracts/imports/import-schemas";
import { controlImport, mapImport } from "@/lib/queries/imports";
import { problemOf } from "@/lib/queries/problem-of";
import { DiscardImport } from "./discard-import";
import { askedFields, stillNeeded, unusedColumns } from "./draft-mapping";
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
  const needed = stillNeeded(mapping, detail.fields);
  // Decided once: a row stays where it is when its column is chosen or taken away.
  const [asked] = useState(() => askedFields(detail, given));
  const others = detail.fields.filter((field) => !asked.includes(field));
  const rows = (fields: readonly ImportField[]) =>
    fields.map((field) => (
      <FieldRow
        key={field.name}
        detail={detail}
        field={field}
        mapping={mapping}
        isNeeded={needed.includes(field)}
        onChange={setMapping}
      />
    ));
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
      <ul className="border-line border-t">{rows(asked)}</ul>
      {others.length > 0 ? (
        <details className="border-line border-t">
          <summary className="cursor-pointer py-3 font-medium text-ink-muted hover:text-ink">
            {others.length === 1 ? "One more field" : `${others.length} more fields`} that no column fits
          </summary>
          <ul className="border-line border-t">{rows(others)}</ul>
        </details>
      ) : null}
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
        <Button
          variant="primary"
          pending={check.isPending}
          disabled={needed.length > 0}
          onClick={() => check.mutate(mapping)}
        >
          Check what it would change
        </Button>
        <DiscardImport id={detail.id} />
        <span className="text-ink-muted text-sm">
          {needed.length > 0
            ? `Still needed: ${needed.map(({ label }) => label).join(", ")}.`
            : "Nothing is written yet."}
        </span>
      </div>
    </Card>
  );
}

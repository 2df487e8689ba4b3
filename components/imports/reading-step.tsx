"use client";

import { Card, CardHeader } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { NumberField } from "@/components/ui/number-field";
import { Select } from "@/components/ui/select";
import { DataCell, HeadCell, Row, Table } from "@/components/ui/table";
import type { ImportDetail, Reading } from "@/lib/contracts/imports/import-schemas";
import {
  type DateOrder,
  delimiterNames,
  delimiters,
  encodingNames,
  encodings,
  sourceNames,
  sources,
} from "@/lib/contracts/imports/vocabulary";
import { chooseImportType, readImportAgain } from "@/lib/queries/imports";
import { problemOf } from "@/lib/queries/problem-of";
import { typeOptions } from "./type-names";
import { useChangeImport } from "./use-change-import";

const sureness = { A: "certain", B: "very likely", C: "perhaps" } as const;

function Preview({ columns, preview }: Pick<ImportDetail["recognition"], "columns" | "preview">) {
  return (
    <Table label="The first rows of the file" className="mt-4 max-h-[27rem] rounded-md border border-line">
      <thead>
        <tr>
          <HeadCell className="pl-3!">Row</HeadCell>
          {columns.map(({ key }) => (
            <HeadCell key={key}>{key}</HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {preview.map(({ row, cells }) => (
          <Row key={row}>
            <DataCell className="pl-3! text-ink-muted">{row}</DataCell>
            {columns.map(({ key }, at) => (
              <DataCell key={key} className="max-w-60 truncate whitespace-nowrap">
                {cells[at]}
              </DataCell>
            ))}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

const foundAs = ({ source, confidence, why }: ImportDetail["recognition"]): string =>
  source === "plain"
    ? `Not an export that is known: ${why}.`
    : `Recognized as ${sourceNames[source]} (${sureness[confidence]}): ${why}.`;

/** How the file is read and what it is: recognized, shown with its first rows, and open to change. */
export function ReadingStep({ detail }: { detail: ImportDetail }) {
  const { recognition, source, type, traps } = detail;
  const { reading, format, sheets } = recognition;
  const again = useChangeImport(detail.id, (chosen: Partial<Reading>) =>
    readImportAgain(detail.id, { ...reading, ...chosen }),
  );
  const choose = useChangeImport(detail.id, (chosen: Parameters<typeof chooseImportType>[1]) =>
    chooseImportType(detail.id, chosen),
  );
  const error = again.error ?? choose.error;
  const needsOrder = reading.dateOrder === null && recognition.notes.some((note) => note.includes("date"));
  return (
    <Card as="section" aria-label="What the file is">
      <CardHeader title="1. What the file is" description={foundAs(recognition)} />
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <Select
          label="Comes from"
          options={sources.map((value) => ({ value, label: sourceNames[value] }))}
          value={source}
          onValueChange={(value) => choose.mutate({ source: value })}
        />
        <Select
          label="Its rows are"
          options={typeOptions}
          value={type}
          placeholder="Choose what they are"
          onValueChange={(value) => choose.mutate({ type: value })}
        />
        {format === "text" ? (
          <>
            <Select
              label="Encoding"
              options={encodings.map((value) => ({ value, label: encodingNames[value] }))}
              value={reading.encoding}
              onValueChange={(encoding) => again.mutate({ encoding })}
            />
            <Select
              label="Delimiter"
              options={delimiters.map((value) => ({ value, label: delimiterNames[value] }))}
              value={reading.delimiter}
              onValueChange={(delimiter) => again.mutate({ delimiter })}
            />
          </>
        ) : (
          <Select
            label="Sheet"
            options={sheets.map(({ name, isHidden }) => ({
              value: name,
              label: isHidden ? `${name} (hidden)` : name,
            }))}
            value={reading.sheet}
            onValueChange={(sheet) => again.mutate({ sheet })}
          />
        )}
        <Select
          label="Decimal mark"
          options={[
            { value: "point", label: "Point: 1,234.56" },
            { value: "comma", label: "Comma: 1.234,56" },
          ]}
          value={reading.decimal}
          onValueChange={(decimal) => again.mutate({ decimal })}
        />
        <Select<DateOrder>
          label="Dates such as 3/4/2026"
          options={[
            { value: "dmy", label: "Day first: 3 April" },
            { value: "mdy", label: "Month first: 4 March" },
          ]}
          value={reading.dateOrder}
          placeholder={needsOrder ? "Choose" : "There are none"}
          error={needsOrder ? "Choose, or such dates are rejected" : null}
          onValueChange={(dateOrder) => again.mutate({ dateOrder })}
        />
        <NumberField
          label="Row with the headers"
          value={reading.headerRow}
          min={1}
          max={1000}
          onValueChange={(headerRow) => {
            if (headerRow !== null && headerRow !== reading.headerRow) again.mutate({ headerRow });
          }}
        />
      </div>
      {error ? (
        <Notice tone="off" live className="mt-4">
          {problemOf(error).detail}
        </Notice>
      ) : null}
      {recognition.confidence === "C" && source === recognition.source && source !== "plain" ? (
        <Notice tone="watch" className="mt-3">
          {`That it comes from ${sourceNames[source]} is a guess. See whether the columns below are meant as they are mapped, or choose where it comes from.`}
        </Notice>
      ) : null}
      {[...recognition.notes, ...traps].map((note) => (
        <Notice key={note} tone="watch" className="mt-3">
          {note}
        </Notice>
      ))}
      {type === null && recognition.object !== null ? (
        <Notice tone="watch" className="mt-3">
          {`Rows of ${recognition.object} have no place of their own here. Choose what they are, if they are something else.`}
        </Notice>
      ) : null}
      <Preview columns={recognition.columns} preview={recognition.preview} />
    </Card>
  );
}

"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Undo2 } from "lucide-react";
import { useMay, useOrganization } from "@/components/layout/organization-context";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import type { ChangeOrigin } from "@/lib/contracts/change-origin";
import type { RecordHistory as History } from "@/lib/contracts/record-lists";
import { recordScreens, type ScreenType } from "@/lib/contracts/record-screens";
import { formatInstant } from "@/lib/format/format-period";
import { problemOf } from "@/lib/queries/problem-of";
import { recordHistoryOptions, undoChange } from "@/lib/queries/records";
import { FieldValue } from "./field-value";
import { useRecordWrites } from "./use-record-writes";

type Entry = History["entries"][number];

const origins: Record<ChangeOrigin, string> = {
  form: "in this app",
  import: "by an import",
  api: "by the API",
  survey: "by a survey form",
  seed: "with the demo data",
  console: "in the database",
};
const verbs = { created: "Created", edited: "Edited", deleted: "Deleted" } as const;

/** Who changed a record, when, from where, and what it said before. */
export function RecordHistory({ type, externalId }: { type: ScreenType; externalId: string }) {
  const history = useInfiniteQuery(recordHistoryOptions({ type, externalId }));
  const entries = history.data?.pages.flatMap((page) => page.entries);
  return (
    <Card as="section" aria-label="History">
      <CardHeader
        title="History"
        description="Who changed this record, from where, and what it said before."
      />
      {history.error && !entries ? (
        <ErrorState title="The history could not be read" onRetry={() => history.refetch()}>
          {problemOf(history.error).detail}
        </ErrorState>
      ) : !entries ? (
        <Skeleton className="h-32" />
      ) : entries.length === 0 ? (
        <p className="text-base text-ink-muted">Nothing was changed since changes are logged.</p>
      ) : (
        <ol className="flex flex-col">
          {entries.map((entry) => (
            <HistoryEntry key={`${entry.changeSet}${entry.operation}${entry.at}`} {...{ type, entry }} />
          ))}
        </ol>
      )}
      {history.hasNextPage ? (
        <Button
          size="sm"
          className="mt-3"
          onClick={() => history.fetchNextPage()}
          pending={history.isFetchingNextPage}
        >
          Show earlier changes
        </Button>
      ) : null}
    </Card>
  );
}

function HistoryEntry({ type, entry }: { type: ScreenType; entry: Entry }) {
  const { locale, timeZone, currency } = useOrganization();
  const mayWrite = useMay("write-records");
  const writes = useRecordWrites();
  const restore = async () => {
    try {
      const { restored, changeSet } = await undoChange(entry.changeSet);
      await writes.done(
        restored > 0 ? "Brought back" : "Nothing to bring back",
        restored > 0 ? changeSet : null,
      );
    } catch (error) {
      writes.failed("Not brought back", error);
    }
  };
  const note = entry.note && entry.note !== entry.by ? ` · ${entry.note}` : "";
  return (
    <li className="border-line border-t py-3 first:border-t-0 first:pt-0">
      <p className="flex flex-wrap items-baseline gap-x-2 text-base">
        <span className="font-medium">{entry.isDerived ? "Converted again" : verbs[entry.operation]}</span>
        <span className="text-ink-muted text-sm">
          {entry.by ? `${entry.by}, ` : ""}
          {origins[entry.origin]}
          {note}
        </span>
        <time dateTime={entry.at} className="ml-auto text-ink-muted text-sm">
          {formatInstant(entry.at, locale, timeZone)}
        </time>
      </p>
      {entry.operation === "edited" ? (
        <ul className="mt-1.5 flex flex-col gap-1 text-base">
          {entry.changes.map(({ field: name, before, after }) => {
            const field = recordScreens[type].fields.find((each) => each.field === name) ?? {
              field: name,
              label: name === "baseAmount" ? `In ${currency}` : name,
              kind: name === "baseAmount" ? ("money" as const) : ("text" as const),
            };
            return (
              <li key={name} className="flex flex-wrap items-baseline gap-x-2">
                <span className="text-ink-muted">{field.label}</span>
                <del className="min-w-0 break-words text-ink-muted decoration-1">
                  <FieldValue field={plain(field)} values={{ [name]: before }} />
                </del>
                <span aria-hidden>→</span>
                <ins className="min-w-0 break-words no-underline">
                  <FieldValue field={plain(field)} values={{ [name]: after }} />
                </ins>
              </li>
            );
          })}
        </ul>
      ) : null}
      {entry.operation === "deleted" && mayWrite ? (
        <Button size="sm" className="mt-2" icon={<Undo2 aria-hidden />} onClick={() => void restore()}>
          Bring it back
        </Button>
      ) : null}
    </li>
  );
}

/** Ids of former values lead nowhere any more, and former amounts may be in another currency: as text. */
const plain = <Field extends { kind: string }>(field: Field): Field =>
  field.kind === "reference" ? { ...field, kind: "text" } : field;

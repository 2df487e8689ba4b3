"use client";

import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useMay } from "@/components/layout/organization-context";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import type { AnnotationsQuery } from "@/lib/contracts/annotations";
import { annotationsOptions } from "@/lib/queries/annotations";
import type { NoteSubject } from "./note-dialog";
import { NoteLine } from "./note-line";
import { useNoteChanges } from "./use-note-changes";

// Only for whoever writes one; the notes themselves stand with the page, since what is below them would move.
const NoteDialog = dynamic(() => import("./note-dialog").then((module) => module.NoteDialog), { ssr: false });

/** So many stand below the chart until all are asked for. */
const shortList = 3;

type Props = {
  kpi: { id: string; name: string };
  query: AnnotationsQuery;
  /** The day on which a note begins that is begun from the list. */
  day: string;
  /** What is being written; the chart begins notes too. */
  subject: NoteSubject | null;
  onSubject: (subject: NoteSubject | null) => void;
};

/** The notes of a chart's periods below it, with the dialog that writes them. */
export function KpiNotes({ kpi, query, day, subject, onSubject }: Props) {
  const mayWrite = useMay("write-objectives");
  const { data, error, refetch, isFetching } = useQuery(annotationsOptions(query));
  const { remove } = useNoteChanges();
  const [all, setAll] = useState(false);
  const notes = data?.annotations ?? [];
  const shown = all ? notes : notes.slice(0, shortList);
  return (
    <section aria-labelledby="kpi-notes" className="mt-5 border-line border-t pt-4">
      <div className="flex items-center justify-between gap-3">
        <h3 id="kpi-notes" className="font-semibold text-base">
          Notes{notes.length > 0 ? <span className="font-normal text-ink-muted"> {notes.length}</span> : null}
        </h3>
        {mayWrite ? (
          <Button size="sm" icon={<Plus aria-hidden />} onClick={() => onSubject({ day })}>
            Add note
          </Button>
        ) : null}
      </div>
      {error ? (
        <ErrorState title="The notes could not be read" onRetry={() => refetch()} retrying={isFetching}>
          {error.message}
        </ErrorState>
      ) : null}
      {data && notes.length === 0 ? (
        <p className="mt-1 text-ink-muted text-sm">
          Nothing noted in these periods. A note stands on the chart as a flag.
        </p>
      ) : null}
      <ul className="mt-1 divide-y divide-line">
        {shown.map((note) => (
          <NoteLine
            key={note.id}
            note={note}
            onChange={() => onSubject({ note })}
            onDelete={() => void remove(note)}
          />
        ))}
      </ul>
      {notes.length > shortList ? (
        <Button variant="quiet" size="sm" className="-ml-2.5" onClick={() => setAll(!all)}>
          {all ? "Show fewer" : `Show all ${notes.length} notes`}
        </Button>
      ) : null}
      {subject ? (
        <NoteDialog
          key={"note" in subject ? subject.note.id : subject.day}
          subject={subject}
          kpi={kpi}
          onClose={() => onSubject(null)}
        />
      ) : null}
    </section>
  );
}

import { Flag } from "lucide-react";
import { noteDates, type PlacedNote } from "@/lib/charts/chart-notes";

/** So many notes are read in passing; the list below the chart has them all. */
const shown = 3;

/** What happened in a period, at the foot of its tooltip, and how to add to it. */
export function NoteLines({
  notes,
  locale,
  hint,
}: {
  notes: readonly PlacedNote[];
  locale: string;
  hint: boolean;
}) {
  if (notes.length === 0 && !hint) return null;
  const more = notes.length - shown;
  return (
    <div className="mt-2 border-line border-t pt-2">
      {notes.slice(0, shown).map((note) => (
        <p key={note.id} className="mt-1 flex gap-1.5 first:mt-0">
          <Flag aria-hidden className="mt-0.75 size-3.5 shrink-0 text-accent-ink" />
          <span className="min-w-0">
            <span className="text-ink-muted">
              {note.kind}, {noteDates(note, locale)}:
            </span>{" "}
            <span className="line-clamp-2">{note.text}</span>
            {note.by ? <span className="text-ink-muted text-sm">{note.by}</span> : null}
          </span>
        </p>
      ))}
      {more > 0 ? <p className="mt-1 text-ink-muted">and {more} more</p> : null}
      {hint ? <p className="mt-1 text-ink-muted text-sm first:mt-0 max-sm:hidden">N adds a note</p> : null}
    </div>
  );
}

import { notesInWords, type PlacedNote } from "@/lib/charts/chart-notes";
import { chartTheme as look } from "./theme";

/** Room that a flag needs on the axis, in px: narrower than a finger, wider than two figures. */
export const flagRoom = 22;

/** A flag that stands at the origin: of one note, or with the number of several. */
export function NoteFlag({ notes, locale }: { notes: readonly PlacedNote[]; locale: string }) {
  return (
    <>
      <title>{notesInWords(notes, locale)}</title>
      <path d="M0 0V-17" stroke={look.note} strokeWidth={1.5} />
      {notes.length === 1 ? (
        <path d="M0 -17H11L8 -13L11 -9H0Z" fill={look.note} stroke={look.surface} strokeWidth={1} />
      ) : (
        <>
          <path d="M0 -19H17V-6H0Z" fill={look.note} stroke={look.surface} strokeWidth={1} />
          <text x={8.5} y={-9} textAnchor="middle" fontSize={10} fontWeight={600} fill={look.surface}>
            {notes.length}
          </text>
        </>
      )}
    </>
  );
}

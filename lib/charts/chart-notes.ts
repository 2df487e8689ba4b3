import type { ChartPoint } from "@/lib/charts/chart-point";
import { formatDate, formatDateRange } from "@/lib/format/format-period";
import { addDays } from "@/lib/time/dates";

/** What happened on a day or over some days, as a chart shows it. */
export type ChartNote = {
  id: string;
  /** First and last local date, both inclusive. */
  startsOn: string;
  endsOn: string;
  /** What sort of thing it was, in a word: "Release". */
  kind: string;
  text: string;
  /** Who noted it, where that is told. */
  by?: string;
};

/** A note with the periods of a chart that it falls into, by index, first and last inclusive. */
export type PlacedNote = ChartNote & { first: number; last: number };

/** The notes that fall into a chart's periods, oldest first. */
export function placeNotes(notes: readonly ChartNote[], points: readonly ChartPoint[]): PlacedNote[] {
  const placed = notes.flatMap((note) => {
    const touched = (point: ChartPoint) => point.start <= note.endsOn && note.startsOn < point.end;
    const first = points.findIndex(touched);
    return first < 0 ? [] : [{ ...note, first, last: points.findLastIndex(touched) }];
  });
  return placed.sort((a, b) => a.startsOn.localeCompare(b.startsOn) || a.id.localeCompare(b.id));
}

/** The notes of one period. */
export const notesAt = (notes: readonly PlacedNote[], index: number): PlacedNote[] =>
  notes.filter(({ first, last }) => first <= index && index <= last);

/** Notes whose flags would touch each other, as one flag. */
export type NoteCluster = { x: number; notes: PlacedNote[] };

/**
 * Flags of notes on the axis: those that begin nearer to each other than `room` become one, at the first's place.
 *
 * @param placeOf where a period stands on the axis, in px
 * @param room how wide a flag is, with the space around it, in px
 */
export function clusterNotes(
  notes: readonly PlacedNote[],
  placeOf: (index: number) => number,
  room: number,
): NoteCluster[] {
  const clusters: NoteCluster[] = [];
  for (const note of [...notes].sort((a, b) => a.first - b.first)) {
    const x = placeOf(note.first);
    const last = clusters.at(-1);
    if (last && x - last.x < room) last.notes.push(note);
    else clusters.push({ x, notes: [note] });
  }
  return clusters;
}

/** When it was, in words: "3 Mar 2026", or "3 Mar – 9 Mar 2026". */
export const noteDates = (
  { startsOn, endsOn }: Pick<ChartNote, "startsOn" | "endsOn">,
  locale: string,
): string =>
  startsOn === endsOn ? formatDate(startsOn, locale) : formatDateRange(startsOn, addDays(endsOn, 1), locale);

/** A note in one line: "3 Mar 2026, release: Version 4.0 (Anna Weber)". */
export const noteInWords = (note: ChartNote, locale: string): string =>
  `${noteDates(note, locale)}, ${note.kind.toLowerCase()}: ${note.text}${note.by ? ` (${note.by})` : ""}`;

/** For those who cannot see the flags: how many, and each; "" without any. */
export function notesInWords(notes: readonly PlacedNote[], locale: string): string {
  if (notes.length === 0) return "";
  const listed = notes.map((note) => noteInWords(note, locale).replace(/[.;]?$/, ""));
  return `${notes.length === 1 ? "1 note" : `${notes.length} notes`}: ${listed.join("; ")}.`;
}

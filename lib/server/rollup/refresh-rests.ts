import "server-only";

/**
 * After a refresh an organization is left alone for so many times as long as that took, up to a limit: while a large
 * import goes on, whose every batch changes all months, the same would else be computed again and again, and half
 * of the database taken from the import.
 */
export const REST_TIMES = 9;
export const LONGEST_REST_MS = 300_000;
/** Longer than an import takes from one batch to the next: whoever wrote has come to an end. */
const QUIET_MS = 10_000;

type Rest = { until: number; marks: number; changed: number };

/** Which organizations' rollups rest after a refresh, because somebody still writes. */
export class RefreshRests {
  private readonly rests = new Map<string, Rest>();

  constructor(private readonly clock: () => number = () => performance.now()) {}

  /** Begins a rest after a refresh that took so many milliseconds. */
  rest(id: string, took: number): void {
    const now = this.clock();
    this.rests.set(id, { until: now + Math.min(LONGEST_REST_MS, REST_TIMES * took), marks: 0, changed: now });
  }

  /** Whether it rests still; it does no longer when its marks have stayed as many as they are for some seconds. */
  isResting(id: string, marks: number): boolean {
    const rest = this.rests.get(id);
    const now = this.clock();
    if (rest && now < rest.until) {
      if (rest.marks !== marks) this.rests.set(id, { ...rest, marks, changed: now });
      if (rest.marks !== marks || now - rest.changed < QUIET_MS) return true;
    }
    this.rests.delete(id);
    return false;
  }
}

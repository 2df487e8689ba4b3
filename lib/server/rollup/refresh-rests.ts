import "server-only";

/** So many days and records that changed: more than a day of a busy CRM, less than one batch of an import. */
export const MANY_MARKS = 500;

/**
 * After a refresh an organization is left alone for so many times as long as that took, up to a limit in ms. After many marks
 * for longer: while a large import goes on, whose every batch changes all months, the same would else be computed again and
 * again, and half of the database taken from the import.
 */
const RESTS = { few: { times: 3, most: 30_000 }, many: { times: 9, most: 300_000 } } as const;

/** How long rollups rest after a refresh, in ms. */
export const restAfter = (took: number, marks: number): number => {
  const { times, most } = RESTS[marks < MANY_MARKS ? "few" : "many"];
  return Math.min(most, times * took);
};

/** Longer than an import takes from one batch to the next: whoever wrote has come to an end. */
const QUIET_MS = 10_000;

/** What failed once may pass by itself, as a lock does; what goes on failing needs a person, and is tried more seldom. */
const AFTER_FAILURE = { firstMs: 2_000, mostMs: 300_000 } as const;

/** How long rollups rest after so many refreshes in a row that failed, in ms: two seconds, doubled each time. */
const restAfterFailures = (times: number): number =>
  Math.min(AFTER_FAILURE.mostMs, AFTER_FAILURE.firstMs * 2 ** (times - 1));

type Rest = { until: number; marks: number; changed: number };

/** Which organizations' rollups rest after a refresh, because somebody still writes or because it failed. */
export class RefreshRests {
  private readonly rests = new Map<string, Rest>();
  private readonly failures = new Map<string, { times: number; until: number }>();

  constructor(private readonly clock: () => number = () => performance.now()) {}

  /** Begins a rest after a refresh of so many marks that took so many milliseconds. */
  rest(id: string, took: number, marks: number): void {
    const now = this.clock();
    this.failures.delete(id);
    this.rests.set(id, { until: now + restAfter(took, marks), marks: 0, changed: now });
  }

  /** Begins a rest after a refresh that failed, the longer the more of them failed in a row. */
  restFailed(id: string): void {
    const times = (this.failures.get(id)?.times ?? 0) + 1;
    this.failures.set(id, { times, until: this.clock() + restAfterFailures(times) });
  }

  /**
   * Whether it rests still; after a refresh that did not fail, it does no longer when its marks have stayed as many as they
   * are for some seconds.
   */
  isResting(id: string, marks: number): boolean {
    const rest = this.rests.get(id);
    const now = this.clock();
    if (now < (this.failures.get(id)?.until ?? now)) return true;
    if (rest && now < rest.until) {
      if (rest.marks !== marks) this.rests.set(id, { ...rest, marks, changed: now });
      if (rest.marks !== marks || now - rest.changed < QUIET_MS) return true;
    }
    this.rests.delete(id);
    return false;
  }
}

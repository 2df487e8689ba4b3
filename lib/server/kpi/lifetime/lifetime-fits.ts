import "server-only";
import { addDays, type LocalDate } from "@/lib/time";
import type { OrganizationSettings } from "../../auth/context";
import type { FitWithTotals } from "./jobs";
import { findKeptFits, keepFit } from "./kept-fits";
import { readFingerprints, readHistories } from "./read-histories";
import { MOST_THREADS, runJob } from "./run-job";

/** Fits being made, by organization, date and fingerprint: whoever asks meanwhile waits for the same one. */
const underway = new Map<string, Promise<FitWithTotals>>();

/** A thread is worth starting for so many fits. */
const FITS_PER_THREAD = 4;

/** Dates dealt out to threads in turn, latest first, so that what is looked at first is there first. */
const dealtOut = (dates: readonly LocalDate[]): LocalDate[][] => {
  const threads = Math.min(MOST_THREADS, Math.ceil(dates.length / FITS_PER_THREAD));
  const latestFirst = dates.toSorted().reverse();
  return Array.from({ length: threads }, (_, thread) =>
    latestFirst.filter((_, at) => at % threads === thread),
  );
};

/** Makes fits in threads, and keeps each as it comes, so that a request that was given up was not in vain. */
const makeFits = async (
  organization: OrganizationSettings,
  dates: readonly LocalDate[],
): Promise<Map<LocalDate, FitWithTotals>> => {
  const { histories, fingerprints } = await readHistories(organization, dates);
  const made = new Map<LocalDate, FitWithTotals>();
  const keeping: Promise<void>[] = [];
  await Promise.all(
    dealtOut(dates).map((some) =>
      runJob({ kind: "fit", histories, asOf: some.map((date) => addDays(date, -1)) }, ({ asOf, fit }) => {
        const before = addDays(asOf, 1);
        made.set(before, fit);
        keeping.push(keepFit(organization, before, fingerprints.get(before) ?? "", fit));
      }),
    ),
  );
  await Promise.all(keeping);
  return made;
};

/**
 * The fit of an organization's purchases before each of some local dates: as it was kept while the purchases are the
 * same, else made anew, which takes from some milliseconds (hundreds of customers) to seconds (a hundred thousand).
 */
export const lifetimeFits = async (
  organization: OrganizationSettings,
  wanted: ReadonlySet<LocalDate>,
): Promise<ReadonlyMap<LocalDate, FitWithTotals>> => {
  if (wanted.size === 0) return new Map();
  const dates = [...wanted].sort();
  const fingerprints = await readFingerprints(organization, dates);
  const fits: Map<LocalDate, FitWithTotals> = await findKeptFits(organization, fingerprints);
  const keyOf = (date: LocalDate) => `${organization.id} ${date} ${fingerprints.get(date)}`;
  const missing = dates.filter((date) => !fits.has(date));
  const fresh = missing.filter((date) => !underway.has(keyOf(date)));
  if (fresh.length > 0) {
    const making = makeFits(organization, fresh);
    for (const date of fresh) {
      const one = making.then((made) => {
        const fit = made.get(date);
        if (!fit) throw new Error(`No fit was made of the purchases before ${date}.`);
        return fit;
      });
      underway.set(keyOf(date), one);
      const done = () => underway.delete(keyOf(date));
      one.then(done, done);
    }
  }
  await Promise.all(
    missing.map(async (date) => {
      const fit = await underway.get(keyOf(date));
      if (fit) fits.set(date, fit);
    }),
  );
  return fits;
};

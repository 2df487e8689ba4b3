import type { Bands } from "../definition";
import type { Limits } from "../signals/limits";
import type { Direction } from "../vocabulary";

/** Figures are proposed as people would write them: to three digits, shares and scores to a tenth. */
const readable = (value: number): number => {
  if (Math.abs(value) < 100) return Math.round(value * 10) / 10;
  return Number(value.toPrecision(3));
};

const written = ({ ok, watch }: Bands): Bands => ({ ok: readable(ok), watch: readable(watch) });

/**
 * Bands from a company's own past: on track on the good side of the centre, on watch within the normal range, off track
 * beyond it, where it would be a signal. At the grain of the limits; not rounded.
 */
export function bandsFromPast({ centre, lower, upper }: Limits, direction: Direction): Bands {
  return direction === "up" ? { ok: centre, watch: lower } : { ok: centre, watch: upper };
}

/**
 * Bands from a published figure: of a range, its better end is on track and its worse end the last on watch; of a single
 * figure, watch reaches as far beyond it as the company's own values usually vary.
 * @param reach that variation, in the KPI's unit; null where it is not known (a tenth of the figure is taken)
 */
export function bandsFromBenchmark(
  { low, high }: { low: number; high: number },
  direction: Direction,
  reach: number | null,
): Bands {
  if (low < high) return direction === "up" ? { ok: high, watch: low } : { ok: low, watch: high };
  const gap = reach ?? Math.abs(low) / 10;
  return { ok: low, watch: direction === "up" ? low - gap : low + gap };
}

/** Bands within what the value can be, rounded as people write them; null where no gap is left between them. */
export function proposable(
  bands: Bands,
  direction: Direction,
  range: readonly [number, number] | null,
): Bands | null {
  const within = (value: number) => (range ? Math.min(range[1], Math.max(range[0], value)) : value);
  const { ok, watch } = written({ ok: within(bands.ok), watch: within(bands.watch) });
  return (direction === "up" ? watch < ok : watch > ok) ? { ok, watch } : null;
}

import type { KeepAlive } from "./keep-alive";

/** How fast one address is answered; milliseconds. */
export type Latency = {
  /** The first request of all. */
  readonly cold: number;
  readonly p50: number;
  readonly p95: number;
  /** Answers per second with several connections at once. */
  readonly perSecond: number;
};

/** How long to ask for: a slow address gets fewer requests, but never fewer than the least. */
export type Effort = {
  readonly warmUp: number;
  readonly least: number;
  readonly most: number;
  readonly seconds: number;
};

/** How fast one address is answered when nothing that was kept of its answers holds any more; milliseconds. */
export type Computed = { readonly p50: number; readonly p95: number };

export const CONNECTIONS = 8;

/** The value below which so great a share of the sorted values lies. */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;

/** One address of one server. */
export type Target = { readonly client: KeepAlive; readonly path: string };

/** Asks for several addresses in turns, one request after another; the times of each, sorted, in ms. */
const inTurns = async (targets: readonly Target[], effort: Effort): Promise<number[][]> => {
  const taken = targets.map((): number[] => []);
  const until = performance.now() + effort.seconds * 1000;
  for (
    let round = 0;
    round < effort.most && (round < effort.least || performance.now() < until);
    round += 1
  ) {
    for (const [index, { client, path }] of targets.entries())
      taken[index]?.push((await client.get(path)).milliseconds);
  }
  return taken.map((times) => times.sort((a, b) => a - b));
};

const atOnce = async ({ client, path }: Target, effort: Effort): Promise<number> => {
  let answered = 0;
  const started = performance.now();
  const until = started + effort.seconds * 1000;
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      do {
        await client.get(path);
        answered += 1;
      } while (performance.now() < until);
    }),
  );
  return (answered / (performance.now() - started)) * 1000;
};

/**
 * Asks for an address once cold, then in turns with what it is held against, then over several connections at once. In
 * turns, since what else the machine does weighs on all of them alike.
 * @returns the address's latency, and the p50 of each other
 */
export const measureLatency = async (
  target: Target,
  effort: Effort,
  others: readonly Target[] = [],
): Promise<{ latency: Latency; others: number[] }> => {
  const { milliseconds: cold } = await target.client.get(target.path);
  const targets = [target, ...others];
  await inTurns(targets, { ...effort, least: effort.warmUp, most: effort.warmUp });
  const [taken = [], ...rest] = await inTurns(targets, effort);
  const perSecond = await atOnce(target, effort);
  return {
    latency: { cold, p50: quantile(taken, 0.5), p95: quantile(taken, 0.95), perSecond },
    others: rest.map((times) => quantile(times, 0.5)),
  };
};

/** Asks for an address again and again, each time after `forget` has made an end of what was kept of its answers. */
export const measureComputed = async (
  { client, path }: Target,
  forget: () => Promise<unknown>,
  effort: Effort,
): Promise<Computed> => {
  const taken: number[] = [];
  const until = performance.now() + effort.seconds * 1000;
  while (taken.length < effort.most && (taken.length < effort.least || performance.now() < until)) {
    await forget();
    taken.push((await client.get(path)).milliseconds);
  }
  taken.sort((a, b) => a - b);
  return { p50: quantile(taken, 0.5), p95: quantile(taken, 0.95) };
};

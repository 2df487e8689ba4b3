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

export const CONNECTIONS = 8;

/** The value below which so great a share of the sorted values lies. */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;

const inSequence = async (client: KeepAlive, path: string, effort: Effort): Promise<number[]> => {
  const taken: number[] = [];
  const until = performance.now() + effort.seconds * 1000;
  while (taken.length < effort.most && (taken.length < effort.least || performance.now() < until))
    taken.push((await client.get(path)).milliseconds);
  return taken.sort((a, b) => a - b);
};

const atOnce = async (client: KeepAlive, path: string, effort: Effort): Promise<number> => {
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

/** Asks for an address: once cold, then in sequence, then over several connections at once. */
export const measureLatency = async (client: KeepAlive, path: string, effort: Effort): Promise<Latency> => {
  const { milliseconds: cold } = await client.get(path);
  for (let count = 0; count < effort.warmUp; count += 1) await client.get(path);
  const taken = await inSequence(client, path, effort);
  const perSecond = await atOnce(client, path, effort);
  return { cold, p50: quantile(taken, 0.5), p95: quantile(taken, 0.95), perSecond };
};

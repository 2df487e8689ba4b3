import type { BrowserContext } from "@playwright/test";

/** What a person waits for, of one page opened afresh. Times in ms since the navigation, sizes in bytes. */
export type PageRun = {
  /** Scripts that the page's own HTML names, as they came over the wire (gzip). */
  readonly firstLoad: number;
  /** All scripts until the charts stood. */
  readonly scripts: number;
  readonly largestPaint: number;
  /** The first words of what was painted largest. */
  readonly largest: string;
  readonly charts: number;
};

const SLOWER = 4;
const LIMIT_MS = 60_000;

/** What bench/pages/observe.js notes in the page. */
type Seen = { largestPaint: number; largest: string; charts: number; pending: boolean };

/** Runs in the page: the compressed size of every script, with its address. */
const scriptSizes = (): [string, number][] =>
  performance
    .getEntriesByType("resource")
    .filter((entry): entry is PerformanceResourceTiming => entry instanceof PerformanceResourceTiming)
    .filter(({ name }) => new URL(name).pathname.endsWith(".js"))
    .map(({ name, encodedBodySize }) => [name, encodedBodySize]);

/** Runs in the page: when the screen showed the first of its content. */
const firstPaint = (): number =>
  performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN;

/**
 * Opens a page with nothing cached and the processor throttled four times, and waits until nothing in sight is
 * still to come and its charts have not changed for a second.
 */
export async function measurePage(context: BrowserContext, address: string): Promise<PageRun> {
  const page = await context.newPage();
  try {
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.setCacheDisabled", { cacheDisabled: true });
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    await page.addInitScript({ path: "bench/pages/observe.js" });
    const response = await page.goto(address, { waitUntil: "load", timeout: LIMIT_MS });
    if (!response?.ok()) throw new Error(`${address} answered ${response?.status()}.`);
    const html = await response.text();
    const standing = await page.waitForFunction(
      () => {
        const { plumblineBench: seen } = globalThis as unknown as { plumblineBench: Seen };
        const stands = seen.charts > 0 && !seen.pending && performance.now() - seen.charts > 1_000;
        return stands ? seen : null;
      },
      undefined,
      { timeout: LIMIT_MS, polling: 200 },
    );
    const { largestPaint, largest, charts: drawn } = (await standing.jsonValue()) as Seen;
    // Nothing is seen before the screen shows something, which is later than the page's own work.
    const charts = Math.max(drawn, await page.evaluate(firstPaint));
    const sizes = await page.evaluate(scriptSizes);
    const named = sizes.filter(([script]) => html.includes(script.split("/").pop() ?? script));
    const sum = (parts: readonly [string, number][]) => parts.reduce((total, [, size]) => total + size, 0);
    return { firstLoad: sum(named), scripts: sum(sizes), largestPaint, largest, charts };
  } finally {
    await page.close();
  }
}

import { chromium } from "@playwright/test";
import { findOrInstallChromium } from "@/scripts/checks/chromium.mjs";
import { ADMIN } from "../data/load-company";
import { quantile } from "../http/latency";
import { measurePage, type PageRun } from "./measure-page";

export type PageResult = PageRun & { readonly path: string };

export const MEASURED_PAGES = ["/executive", "/kpis/revenue"] as const;

const middle = (
  runs: readonly PageRun[],
  field: "firstLoad" | "scripts" | "largestPaint" | "charts",
): number =>
  quantile(
    runs.map((run) => run[field]).sort((a, b) => a - b),
    0.5,
  );

/** Opens each page so many times as a signed-in admin, after once for warming up; medians. */
export async function measurePages(
  origin: string,
  times: number,
  person: { email: string; password: string } = ADMIN,
): Promise<PageResult[]> {
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({
    executablePath: findOrInstallChromium() || undefined,
    args: ["--disable-background-networking", ...(isRoot ? ["--no-sandbox"] : [])],
  });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const csrf = (await (await context.request.get(`${origin}/api/auth/csrf`)).json()) as {
      csrfToken: string;
    };
    const signedIn = await context.request.post(`${origin}/api/auth/callback/credentials`, {
      form: { ...csrf, ...person, json: "true" },
    });
    if (!signedIn.ok()) throw new Error(`Signing in was answered with ${signedIn.status()}.`);
    const results: PageResult[] = [];
    for (const path of MEASURED_PAGES) {
      await measurePage(context, `${origin}${path}`);
      const runs: PageRun[] = [];
      for (let time = 0; time < times; time += 1) runs.push(await measurePage(context, `${origin}${path}`));
      results.push({
        path,
        firstLoad: middle(runs, "firstLoad"),
        scripts: middle(runs, "scripts"),
        largestPaint: middle(runs, "largestPaint"),
        largest: runs.at(-1)?.largest ?? "",
        charts: middle(runs, "charts"),
      });
    }
    return results;
  } finally {
    await browser.close();
  }
}

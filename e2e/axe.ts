import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";

type AxeResult = { violations: { id: string; nodes: { html: string }[] }[] };

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Brings axe into a page past its content security policy, as no script of a page could come. */
export const bringAxe = (page: Page): Promise<unknown> => page.evaluate(axeSource);

/** What axe finds wrong: said by the page, since all that it looked at is as large as the page itself. */
export const axeViolations = (page: Page, options: { runOnly?: string[] } = {}): Promise<string[]> =>
  page.evaluate(async (chosen) => {
    const { axe } = globalThis as unknown as { axe: { run: (of: object) => Promise<AxeResult> } };
    const { violations } = await axe.run({ resultTypes: ["violations"], ...chosen });
    return violations.map((each) => `${each.id}: ${each.nodes[0]?.html}`);
  }, options);

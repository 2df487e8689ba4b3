import { expect, type Locator, type Page } from "@playwright/test";
import type { Dropped } from "./import-samples";

/** Drops a file on the page as soon as it is seen, as a person does from a folder. */
export async function dropFile(page: Page, { name, type, bytes }: Dropped): Promise<void> {
  await page.goto("/data/import", { waitUntil: "commit" });
  const data = await page.evaluateHandle(
    ({ name: fileName, type: kind, base64 }) => {
      const content = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], fileName, { type: kind }));
      return transfer;
    },
    { name, type, base64: bytes.toString("base64") },
  );
  const target = page.getByRole("region", { name: "Choose a file" });
  await target.dispatchEvent("dragover", { dataTransfer: data });
  await target.dispatchEvent("drop", { dataTransfer: data });
}

/** Drops a file, and waits until it is read. */
export async function drop(page: Page, file: Dropped): Promise<void> {
  await dropFile(page, file);
  await expect(page.getByRole("heading", { name: file.name })).toBeVisible({ timeout: 60_000 });
}

export const select = (page: Page, name: string): Locator => page.getByRole("combobox", { name });

export async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  await select(page, label).click();
  await page.getByRole("option", { name: option }).click();
}

export const figure = (page: Page, label: string): Locator =>
  page
    .locator("div")
    .filter({ has: page.locator("dt", { hasText: new RegExp(`^${label}$`) }) })
    .last()
    .locator("dd");

export async function figuresAre(page: Page, figures: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(figures)) await expect(figure(page, label)).toHaveText(text);
}

export async function check(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Check what it would change" }).click();
  await expect(page.getByRole("heading", { name: "3. What it would change" })).toBeVisible({
    timeout: 60_000,
  });
}

import { EventEmitter, once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { expect, type Page, test } from "@playwright/test";
import { dropFile } from "./import-page";
import { demoPerson, sessionOf } from "./people";

/**
 * Holds every script of the app back until what it answers is called: what is seen is drawn, and not yet alive. Then they
 * come one after another, those of a page's parts last.
 */
const holdScripts = async (page: Page): Promise<() => void> => {
  const gate = new EventEmitter();
  const released = once(gate, "release");
  let before = 0;
  await page.route("**/_next/static/chunks/*.js*", async (route) => {
    const turn = before++;
    await released;
    await wait((turn % 40) * 50);
    await route.continue();
  });
  return () => void gate.emit("release");
};

/** All scripts of a page, one after another. */
const slow = { timeout: 40_000 };
test.describe.configure({ timeout: 120_000 });

test("who signs in before the page is alive is signed in once it is, and the password is in no address", async ({
  page,
}) => {
  const { email, password } = demoPerson("executive");
  const addresses: string[] = [];
  page.on("request", (request) => addresses.push(request.url()));
  const release = await holdScripts(page);
  await page.goto("/sign-in", { waitUntil: "commit" });
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByLabel("Password").press("Enter");
  await page.getByRole("button", { name: "Sign in" }).click();
  release();
  await expect(page.getByRole("navigation", { name: "Main" }).first()).toBeVisible(slow);
  expect(addresses.filter((address) => address.includes(encodeURIComponent(password)))).toEqual([]);
});

test("a menu asked for before the page is alive opens once it is, by key as by click, and once", async ({
  page,
}) => {
  await sessionOf(page.context(), "executive");
  for (const ask of ["press", "click"] as const) {
    const release = await holdScripts(page);
    await page.goto("/executive", { waitUntil: "commit" });
    const account = page.getByRole("button", { name: /account and colours/ });
    await (ask === "press" ? account.press("Enter") : account.click());
    release();
    await expect(page.getByRole("menu")).toBeVisible(slow);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("menu")).toBeHidden();
    await page.unrouteAll({ behavior: "wait" });
  }
});

test("keys in a chart and a file that is dropped before the page is alive are taken once it is", async ({
  page,
}) => {
  await sessionOf(page.context(), "admin");
  let release = await holdScripts(page);
  await page.goto("/analysis/cohorts", { waitUntil: "commit" });
  const first = page.locator('[data-cell="0:0"]');
  // What is not yet shown takes no focus.
  await expect(first).toBeVisible();
  await first.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  release();
  await expect(page.locator('[data-cell="2:0"]')).toBeFocused(slow);
  await page.unrouteAll({ behavior: "wait" });

  release = await holdScripts(page);
  const bytes = Buffer.from("id;name;acquired at\nC-1;Nord;2026-01-05\n");
  await dropFile(page, { name: "early.csv", type: "text/csv", bytes });
  release();
  await expect(page.getByRole("heading", { name: "early.csv" })).toBeVisible(slow);
});

import { expect, test } from "@playwright/test";
import { sessionOf } from "./people";

test("what sets detractors apart: a word leads to the very comments, and on to the customer who wrote one", async ({
  page,
}) => {
  await sessionOf(page.context(), "support-lead");
  await page.goto("/kpis/nps?period=last-24-months");
  const voices = page.getByRole("region", { name: "Comments behind the score" });
  await voices.scrollIntoViewIfNeeded();
  await voices.getByRole("button", { name: /^Detractors/ }).click();
  const comments = voices.getByRole("list", { name: "Comments" }).getByRole("listitem");
  await expect(comments.first()).toContainText("Detractor");
  await expect(comments.filter({ hasText: "Promoter" })).toHaveCount(0);

  const word = voices.getByRole("button", { name: /comments of detractors/ }).first();
  const told = Number((await word.textContent())?.match(/(\d+) comments/)?.[1]);
  expect(told).toBeGreaterThan(2);
  await word.click();
  await expect(word).toHaveAttribute("aria-pressed", "true");
  await expect(voices.getByRole("status")).toHaveText(`${told} comments`);
  await expect(comments.first().locator("mark").first()).toBeVisible();
  await expect(comments.first().getByRole("link").first()).toHaveAttribute("href", /^\/data\/customers\//);

  await voices.getByRole("button", { name: /^Remove the word/ }).click();
  await voices.getByRole("button", { name: /^All/ }).click();
  await voices.getByRole("searchbox", { name: "Search the comments" }).fill("invoi");
  await expect(comments.first().locator("mark")).toHaveText("invoice");
  await expect(page).toHaveURL(/voices-search=invoi/);
  const download = page.waitForEvent("download");
  await voices.getByRole("button", { name: "Download CSV" }).click();
  expect((await download).suggestedFilename()).toMatch(/^nps-comments.*\.csv$/);
  await voices.getByRole("searchbox", { name: "Search the comments" }).fill("nobody wrote this");
  await voices.getByRole("button", { name: "Show all comments" }).click();
  await expect(comments.first()).toBeVisible();
});

test("a link reproduces whose comments are shown, of which segment and with which words, also under another period", async ({
  page,
}) => {
  await sessionOf(page.context(), "support-lead");
  await page.goto("/kpis/nps?period=last-24-months");
  const voices = page.getByRole("region", { name: "Comments behind the score" });
  await voices.scrollIntoViewIfNeeded();
  await voices.getByRole("button", { name: /^Detractors/ }).click();
  await voices.getByRole("combobox", { name: /^Segment/ }).click();
  const segment = page.getByRole("option").nth(1);
  const name = await segment.innerText();
  await segment.click();
  await voices.getByRole("searchbox", { name: "Search the comments" }).fill("the");
  await expect(page).toHaveURL(/voices=detractor/);
  await expect(page).toHaveURL(/voices-search=the/);
  await expect(page).toHaveURL(/voices%5Bsegment%5D=/);

  const other = await page.context().newPage();
  await other.goto(page.url());
  const theirs = other.getByRole("region", { name: "Comments behind the score" });
  await theirs.scrollIntoViewIfNeeded();
  await expect(theirs.getByRole("button", { name: /^Detractors/ })).toHaveAttribute("aria-pressed", "true");
  await expect(theirs.getByRole("combobox", { name: /^Segment/ })).toContainText(name);
  await expect(theirs.getByRole("searchbox", { name: "Search the comments" })).toHaveValue("the");
  await expect(theirs.getByRole("status")).toHaveText(/^[\d,]+ comments?$|^No comment/);
  // The first page shows its comments of before until those asked for are there.
  await expect(voices.getByRole("status")).toHaveText(await theirs.getByRole("status").innerText());
});

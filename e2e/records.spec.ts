import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { createdApiKeySchema } from "@/lib/contracts/api-keys";
import { sessionOf } from "./people";

/** Enough for two pages of a list. */
const COUNT = 55;
const ids = Array.from({ length: COUNT }, (_, index) => `pager-${String(index + 1).padStart(2, "0")}`);

const makeDeals = async (context: BrowserContext) => {
  const deals = ids.map((externalId, index) => ({
    ...{ externalId, name: `Pager ${index + 1}`, amount: 1000 + index, openedAt: "2026-01-10" },
    ...(index < 5 ? { status: "won", closedAt: "2026-02-01" } : { status: "lost", closedAt: "2026-02-01" }),
  }));
  const answer = await context.request.post("/api/v1/records/deals", { data: deals });
  expect(answer.ok()).toBe(true);
};
const removeAll = async (context: BrowserContext, type: string, externalIds: readonly string[]) => {
  for (const id of externalIds) await context.request.delete(`/api/v1/records/${type}/${id}`);
};

const rows = (page: Page) => page.getByRole("table").getByRole("row");

test("deals are searched, filtered, sorted by amount, shown by chosen columns and page by page", async ({
  page,
}) => {
  test.setTimeout(240_000);
  await sessionOf(page.context(), "sales-manager");
  await makeDeals(page.context());
  await page.goto("/data/deals");
  // Typed before the page is alive, it would be lost.
  await expect(async () => {
    await page.getByLabel("Search deals").fill("");
    await page.getByLabel("Search deals").fill("pager");
    await expect(page).toHaveURL(/search=pager/, { timeout: 3000 });
  }).toPass();
  await expect(page.getByText(`${COUNT} deals`)).toBeVisible();
  await page.getByRole("columnheader", { name: "Amount" }).getByRole("link").click();
  await expect(page).toHaveURL(/sort=amount/);
  await expect(rows(page).nth(1)).toContainText(`Pager ${COUNT}`);
  await expect(rows(page)).toHaveCount(51);
  await page.getByRole("button", { name: "Show more" }).click();
  await expect(rows(page)).toHaveCount(COUNT + 1);
  await expect(rows(page).last()).toContainText("Pager 1");

  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("checkbox", { name: "Lost because" }).check();
  await expect(page.getByRole("columnheader", { name: "Lost because" })).toBeVisible();
  await page.getByRole("button", { name: "As it was" }).click();
  await expect(page.getByRole("columnheader", { name: "Lost because" })).toHaveCount(0);
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Filter" }).click();
  await page.getByRole("combobox", { name: "Status" }).click();
  await page.getByRole("option", { name: "Won" }).click();
  await expect(page.getByText("5 deals")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Remove Status: Won" }).click();
  await expect(page.getByText(`${COUNT} deals`)).toBeVisible();
  await removeAll(page.context(), "deals", ids);
  await page.reload();
  await expect(page.getByText("No deals match")).toBeVisible();
});

test("a customer is added, edited, deleted after a question and brought back; its history says who, when and from where", async ({
  page,
  playwright,
  baseURL,
}) => {
  test.setTimeout(240_000);
  await sessionOf(page.context(), "admin");
  const id = "journey-customer";
  await removeAll(page.context(), "customers", [id]);
  await page.goto("/data/customers");
  await expect(async () => {
    await page.getByRole("button", { name: "Add customer" }).click();
    await expect(page.getByRole("dialog", { name: "Add a customer" })).toBeVisible({ timeout: 3000 });
  }).toPass();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Id", { exact: true }).fill(id);
  await dialog.getByRole("button", { name: "Add customer" }).click();
  await expect(dialog.getByLabel("Name")).toBeFocused();
  await dialog.getByLabel("Name").fill("Journey & Sons");
  await dialog.getByLabel("Customer since").fill("2026-01-05T09:30");
  await dialog.getByRole("button", { name: "Add customer" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Journey & Sons" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Figures" })).toContainText("Nothing was bought yet");

  await page.getByRole("button", { name: "Edit" }).click();
  await dialog.getByLabel("Region").fill("Far north");
  await dialog.getByRole("button", { name: "Save" }).click();
  const history = page.getByRole("region", { name: "History" });
  await expect(history.getByRole("listitem").first()).toContainText(
    /Edited.*in this app.*Region.*Far north/s,
  );

  const key = createdApiKeySchema.parse(
    await (
      await page.request.post("/api/v1/api-keys", {
        data: { name: "Journey of records", scopes: ["read", "write"] },
      })
    ).json(),
  );
  const api = await playwright.request.newContext({
    ...(baseURL ? { baseURL } : {}),
    extraHTTPHeaders: { authorization: `Bearer ${key.key}` },
  });
  const patched = await api.patch(`/api/v1/records/customers/${id}`, { data: { set: { region: "South" } } });
  expect(patched.ok()).toBe(true);
  await api.dispose();
  await page.request.delete(`/api/v1/api-keys/${key.id}`);
  await page.reload();
  await expect(history.getByRole("listitem").filter({ hasText: "by the API" }).first()).toContainText(
    /Journey of records.*Far north.*South/s,
  );

  await page.getByRole("button", { name: "Delete" }).click();
  await page.getByRole("button", { name: "Delete customer" }).click();
  await expect(page).toHaveURL(/\/data\/customers$/);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Journey & Sons" })).toBeVisible();
  await removeAll(page.context(), "customers", [id]);
  await page.reload();
  await expect(page.getByText("There is no customer with this id")).toBeVisible();
  await expect(history.getByRole("listitem").first()).toContainText("Deleted");
});

test("a deal is moved on the board by its menu and by the pointer, closed, and each move taken back", async ({
  page,
}) => {
  test.setTimeout(240_000);
  await sessionOf(page.context(), "sales-manager");
  const id = "journey-board";
  const sent = await page.request.post("/api/v1/records/deals", {
    data: [
      {
        ...{ externalId: id, name: "Journey of the board", amount: 99_000_000, status: "open" },
        ...{ stage: "Qualification", openedAt: "2026-01-10" },
      },
    ],
  });
  expect(sent.ok()).toBe(true);
  await page.goto("/data/deals?view=board");
  const column = (name: string) => page.getByRole("region", { name, exact: true });
  const card = (name: string) =>
    column(name).getByRole("listitem").filter({ hasText: "Journey of the board" });
  await expect(card("Qualification")).toBeVisible();
  const stages = await page
    .getByRole("region")
    .evaluateAll((all) => all.map((each) => each.getAttribute("aria-label")).filter((name) => name !== null));
  const target = stages.find((name) => name !== "Qualification" && name !== "No stage") ?? "";
  const takeBack = async () => {
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(card("Qualification")).toBeVisible();
    await expect(page.getByText("Taken back")).toBeVisible();
    // While the pointer is on it, a message stays.
    await page.mouse.move(0, 0);
    await expect(page.getByText("Taken back")).toHaveCount(0, { timeout: 20_000 });
  };

  await expect(async () => {
    await card("Qualification")
      .getByRole("button", { name: /^Move Journey/ })
      .focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("menuitem", { name: target, exact: true })).toBeVisible({ timeout: 3000 });
  }).toPass();
  await page.getByRole("menuitem", { name: target, exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(card(target)).toBeVisible();
  await takeBack();

  await card("Qualification").dragTo(column(target).getByRole("heading"));
  await expect(card(target)).toBeVisible();
  await takeBack();

  await card("Qualification")
    .getByRole("button", { name: /^Move Journey/ })
    .click();
  await page.getByRole("menuitem", { name: "Lost…" }).click();
  await page.getByLabel("Because").fill("Price");
  await page.getByRole("button", { name: "Mark as lost" }).click();
  await expect(card("Qualification")).toHaveCount(0);
  await takeBack();
  await removeAll(page.context(), "deals", [id]);
});

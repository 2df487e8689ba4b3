import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import ExcelJS from "exceljs";
import { monthBack } from "./months";
import { sessionOf } from "./people";

/** Up to the first month of the slump after Release 4.0 (prisma/seed/stories.ts: 7 complete months back). */
const slump = `from=${monthBack(18)}&to=${monthBack(6)}&grain=month`;

test("from a CSAT drop on the dashboard to the sentence that names Release 4.0, and its waterfall to the table", async ({
  page,
}) => {
  await sessionOf(page.context(), "executive");
  await page.goto(`/executive?${slump}`);
  const attention = page.getByRole("region", { name: "Needs attention" });
  await attention.getByRole("link", { name: "Customer satisfaction" }).click();

  const why = page.getByRole("region", { name: "Why it moved" });
  const sentence = why.getByTestId("why-sentence");
  await expect(sentence).toContainText(/CSAT fell \d+\.\d points: \d+\.\d of them/);
  await expect(sentence).toContainText("Release 4.0");

  const drawing = why.getByRole("group", { name: /^CSAT by category/ });
  await drawing.focus();
  await page.keyboard.press("End");
  await expect(why.getByRole("status").last()).toContainText(/%, n = \d+/);

  await why.getByRole("combobox", { name: /^Explained by/ }).click();
  await page.getByRole("option", { name: "channel" }).click();
  await expect(sentence).toContainText("Phone");

  await why.getByRole("button", { name: "Options for CSAT by channel" }).click();
  await page.getByRole("menuitem", { name: "View as table" }).click();
  const rows = why.getByRole("table").getByRole("row");
  await expect(rows.nth(1)).toBeVisible();
  const effects = await rows.evaluateAll((all) =>
    all.slice(1).map((row) =>
      [...row.querySelectorAll("td")].slice(-2).reduce((sum, cell) => {
        return sum + Number((cell.textContent ?? "").replace("−", "-").replace("+", ""));
      }, 0),
    ),
  );
  const change = Number(/fell (\d+\.\d)/.exec(await sentence.innerText())?.[1]);
  // Each effect is rounded to a tenth.
  expect(Math.abs(effects.reduce((sum, each) => sum + each, 0) + change)).toBeLessThan(
    0.1 * effects.length + 0.1,
  );
});

test("from a number on the dashboard to how it is made, its rows, a search, an order, and a workbook of them", async ({
  page,
}) => {
  await sessionOf(page.context(), "admin");
  const made = await page.request.post("/api/v1/records/leads", {
    data: [
      {
        externalId: "TRACE-1",
        createdAt: `${monthBack(1)}T12:00:00Z`,
        company: '=HYPERLINK("https://evil.example")',
        source: "trace test",
      },
      {
        externalId: "TRACE-2",
        createdAt: `${monthBack(1)}T13:00:00Z`,
        company: "Zebra",
        source: "trace test",
      },
    ],
  });
  expect(made.ok()).toBe(true);

  await page.goto("/marketing");
  await page
    .getByRole("button", { name: /^How this number is made: Leads,/ })
    .first()
    .click();
  const panel = page.getByRole("dialog", { name: "How this number is made" });
  await expect(panel.getByTestId("trace-value")).toBeVisible();
  await expect(panel.getByText("Time zone")).toBeVisible();
  await expect(panel.getByRole("table", { name: /every definition/ })).toContainText("Qualified leads");
  await panel.getByRole("button", { name: /^Show the/ }).click();

  const rows = page.getByRole("dialog", { name: /^Leads created/i });
  await rows.getByLabel("Search the rows").fill("trace test");
  await expect(rows.getByText("2 of 2 found shown")).toBeVisible();
  await rows.getByRole("button", { name: "Lead", exact: true }).click();
  const leads = rows.getByRole("rowheader");
  await expect(leads.first()).toContainText("=HYPERLINK");
  await rows.getByRole("button", { name: "Lead", exact: true }).click();
  await expect(leads.first()).toContainText("Zebra");
  await expect(leads.first().getByRole("link")).toHaveAttribute("href", "/data/leads/TRACE-2");

  const download = page.waitForEvent("download");
  await rows.getByRole("button", { name: "Download XLSX" }).click();
  const workbook = new ExcelJS.Workbook();
  // Its types know Node's older buffers only.
  await workbook.xlsx.load(new Uint8Array(await readFile(await (await download).path())).buffer);
  const sheet = workbook.worksheets[0];
  expect(sheet?.rowCount).toBe(3);
  const names = [2, 3].map((row) => sheet?.getRow(row).getCell(4).value);
  expect(names).toEqual(["Zebra", `'=HYPERLINK("https://evil.example")`]);
});

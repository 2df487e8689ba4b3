import { type APIRequestContext, expect, test } from "@playwright/test";
import { monthBack } from "./months";
import { sessionOf } from "./people";

// Each waits for what is drawn late, and reads a month anew.
test.setTimeout(240_000);

type Row = { externalId: string; status: string };

const answersOf = async (request: APIRequestContext, start: string, end: string): Promise<Row[]> => {
  const query = new URLSearchParams({ start, end, part: "answers", grain: "month" });
  const answer = await request.get(`/api/v1/kpis/csat/records?${query}`);
  expect(answer.ok(), await answer.text()).toBe(true);
  return ((await answer.json()) as { records: Row[] }).records;
};

const addAnswers = async (request: APIRequestContext, answers: Record<string, number>, day: string) => {
  const sent = await request.post("/api/v1/records/survey-responses", {
    data: Object.entries(answers).map(([externalId, score]) => ({
      ...{ externalId, score, kind: "csat", scaleMin: 1, scaleMax: 5 },
      submittedAt: `${day}T12:00:00Z`,
    })),
  });
  expect(await sent.json()).toMatchObject({ rejected: [] });
};

const path = (externalId: string) => `/api/v1/records/survey-responses/${encodeURIComponent(externalId)}`;

/** @returns how the edit can be taken back */
const edit = async (request: APIRequestContext, externalId: string, score: number): Promise<string> => {
  const edited = await request.patch(path(externalId), { data: { set: { score } } });
  expect(edited.ok(), await edited.text()).toBe(true);
  return ((await edited.json()) as { changeSet: string }).changeSet;
};

test("a month is reported; a record of it added, one changed, one deleted since: was, is now, and which", async ({
  page,
}) => {
  await sessionOf(page.context(), "admin");
  const { request } = page;
  // Four months ends ago: no other journey writes there.
  const [month, next] = [monthBack(3), monthBack(2)];
  const mark = Date.now();
  const late = `late-${mark}`;
  const scored = (await answersOf(request, month, next)).flatMap(({ externalId, status }) => {
    const [score, min, max] = (status.match(/\d+/g) ?? []).map(Number);
    return score === max && min !== undefined ? [{ externalId, score, min }] : [];
  });
  const [changed, gone] = scored;
  if (!changed || !gone) throw new Error("The month has no two answers with the highest score.");

  await addAnswers(request, { [late]: 1 }, `${month.slice(0, 8)}10`);
  const changeSet = await edit(request, changed.externalId, changed.min);
  const deleted = await request.delete(path(gone.externalId));
  try {
    await page.goto("/kpis/csat");
    const card = page.getByRole("region", { name: "What did we report?" });
    await expect(async () => {
      await page.mouse.wheel(0, 2500);
      await expect(card.getByRole("table")).toBeVisible({ timeout: 500 });
    }).toPass();
    const name = new Date(`${month}T12:00:00Z`).toLocaleDateString("en-GB", {
      month: "short",
      year: "numeric",
    });
    const row = card.getByRole("row").filter({ hasText: name });
    await expect(row).toContainText("Restated");
    await row.getByRole("button", { name: /Why\?/ }).click();

    const dialog = page.getByRole("dialog", { name: `Customer satisfaction, ${name}` });
    await expect(dialog).toContainText(/Was \d+\.\d.% when it was kept on .*, is now \d+\.\d.%/);
    const records = dialog.getByRole("table", { name: "Records that changed the figure" });
    const named = (externalId: string) => records.getByRole("row").filter({ hasText: externalId });
    await expect(named(late)).toContainText("Created since");
    await expect(named(changed.externalId)).toContainText(`score: ${changed.score} → ${changed.min}`);
    await expect(named(gone.externalId)).toContainText("Deleted");
    await named(late).getByRole("link").click();
    await expect(page).toHaveURL(new RegExp(`/data/survey-responses/${late}$`));
  } finally {
    expect((await request.delete(path(late))).status()).toBe(204);
    for (const set of [changeSet, deleted.headers()["change-set"]]) {
      expect((await request.post(`/api/v1/changes/${set}/undo`)).ok()).toBe(true);
    }
  }
});

test("a view kept on demand stays as it was, and names the records that changed its figures since", async ({
  page,
}) => {
  await sessionOf(page.context(), "admin");
  const { request } = page;
  const mark = Date.now();
  const [stays, changed, gone, late] = ["a", "b", "c", "d"].map((each) => `kept-${each}-${mark}`);
  if (!stays || !changed || !gone || !late) throw new Error("unreachable");
  // A month of its own, long before the demo begins: 4 of 4 satisfied are 100 %, and later 2 of 3.
  const [start, day] = ["2019-05-01", "2019-05-10"];
  await addAnswers(request, { [stays]: 5, [changed]: 5, [gone]: 5 }, day);
  try {
    await page.goto(`/kpis/csat?from=${start}&to=2019-07-01&grain=month`);
    const keep = page.getByRole("button", { name: "Keep this view" });
    await expect(async () => {
      await page.mouse.wheel(0, 2500);
      await expect(keep).toBeVisible({ timeout: 500 });
    }).toPass();
    await keep.click();
    await page.getByRole("button", { name: "Open it: View kept as it is now" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Customer satisfaction" })).toBeVisible();
    const row = page
      .getByRole("table", { name: /^The kept figures/ })
      .getByRole("row", { name: /^May 2019/ });
    await expect(row.getByRole("cell").first()).toHaveText("100.0 %");
    await expect(row.getByRole("button", { name: /^Why/ })).toHaveCount(0);

    await edit(request, changed, 1);
    await request.delete(path(gone));
    await addAnswers(request, { [late]: 4 }, day);
    await page.reload();
    await expect(row).toContainText("66.7 %", { timeout: 30_000 });
    await row.getByRole("button", { name: /^Why/ }).click();
    const dialog = page.getByRole("dialog", { name: "Customer satisfaction, May 2019" });
    await expect(dialog).toContainText(/Was 100\.0.% when it was kept on .*, is now 66\.7.%/);
    const records = dialog.getByRole("table", { name: "Records that changed the figure" });
    await expect(records.getByRole("row").filter({ hasText: changed })).toContainText("score: 5 → 1");
    await expect(records.getByRole("row").filter({ hasText: gone })).toContainText("Deleted");
    await expect(records.getByRole("row").filter({ hasText: late })).toContainText("Created since");
    await expect(records).not.toContainText(stays);
    await page.keyboard.press("Escape");

    await page.getByRole("button", { name: "Delete" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Delete snapshot" }).click();
    await expect(page).toHaveURL(/\/analysis\/reported$/);
  } finally {
    for (const externalId of [stays, changed, late]) await request.delete(path(externalId));
  }
});

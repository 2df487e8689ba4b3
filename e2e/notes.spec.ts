import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { monthBack } from "./months";
import { demoPerson, sessionOf } from "./people";

// Each signs in, opens several pages and waits for what is drawn late.
test.setTimeout(240_000);

/** Three months of a KPI, so that few notes stand beside the journey's own. */
const months = `from=${monthBack(3)}&to=${monthBack(0)}&grain=month`;

/** Tab until a field has the focus: how many stops a date field has is the browser's own affair. */
const tabTo = async (page: Page, label: string): Promise<void> => {
  const field = page.getByLabel(label);
  for (let stop = 0; stop < 15; stop += 1) {
    await page.keyboard.press("Tab");
    if (await field.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`The keyboard does not reach “${label}”.`);
};

/**
 * Chooses from an open menu, by keyboard: near the window's lower edge a menu may change sides while Playwright looks for
 * the item and scrolls, and a press whose release falls beside it chooses nothing.
 */
const choose = (page: Page, item: string): Promise<void> =>
  page.getByRole("menuitem", { name: item }).press("Enter");

test("a note made by keyboard flies as a flag with author and link; changed, deleted and undone by the one Undo there is", async ({
  page,
}) => {
  await sessionOf(page.context(), "admin");
  await page.goto(`/kpis/nps?${months}`);
  const text = `Price list ${Date.now()}`;
  const chart = page.getByLabel(/arrow keys move through the periods/);
  await chart.focus();
  // The plot takes the picture's place, and the focus with it.
  await expect(chart).toHaveJSProperty("tagName", "svg");
  await expect(chart).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("n");
  const dialog = page.getByRole("dialog", { name: "Add a note" });
  await expect(dialog.getByLabel("What happened")).toBeFocused();
  await page.keyboard.type(text);
  await tabTo(page, "Link");
  await page.keyboard.type("https://www.example.com/prices");
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);

  const flag = page.getByTestId("note-flags").locator("title").filter({ hasText: text });
  await expect(flag).toContainText(demoPerson("admin").name);
  const notes = page.getByRole("region", { name: /^Notes/ });
  const line = notes.getByRole("listitem").filter({ hasText: text });
  const showAll = async () => {
    // After a reload they come last, which takes a busy machine its time.
    await expect(notes.getByRole("listitem").first()).toBeVisible({ timeout: 60_000 });
    const all = notes.getByRole("button", { name: /^Show all/ });
    if (await all.isVisible()) await all.click();
  };
  await showAll();
  await expect(line).toContainText(demoPerson("admin").name);
  await expect(line.getByRole("link", { name: /example\.com/ })).toHaveAttribute(
    "href",
    "https://www.example.com/prices",
  );

  const options = line.getByRole("button", { name: /^Options for the note/ });
  await options.click();
  await choose(page, "Change note");
  const change = page.getByRole("dialog", { name: "Change the note" });
  await change.getByLabel("What happened").fill(`${text}, second edition`);
  await change.getByRole("button", { name: "Save note" }).click();
  await expect(line).toContainText("second edition");
  await expect(flag).toContainText("second edition");

  await options.click();
  await choose(page, "Delete note");
  await expect(line).toHaveCount(0);
  await expect(flag).toHaveCount(0);
  // Added, changed and deleted within seconds: what stands is the way back from the last.
  const undo = page.getByRole("button", { name: /^Undo/ });
  await expect(undo).toHaveAccessibleName("Undo: Note deleted");
  await undo.click();
  await expect(line).toContainText("second edition");
  await expect(flag).toHaveCount(1);

  await page.reload();
  await showAll();
  await expect(line).toContainText("second edition");
  await line.getByRole("link", { name: "Discuss" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("second edition");
  await page.getByRole("button", { name: "Delete" }).click();
  await expect(page).toHaveURL(/\/kpis\/nps$/);
});

const memberId = async (request: APIRequestContext, email: string): Promise<string> => {
  const { members } = (await (await request.get("/api/v1/members")).json()) as {
    members: { userId: string; email: string }[];
  };
  const member = members.find((each) => each.email === email);
  if (!member) throw new Error(`There is no member ${email}.`);
  return member.userId;
};

test("who is named in a comment hears of it by the bell, which leads to the very comment, and is quiet then", async ({
  browser,
  page,
}) => {
  const [admin, named] = [demoPerson("admin"), demoPerson("support-lead")];
  await sessionOf(page.context(), "admin");
  await page.goto(`/kpis/nps?${months}`);
  const said = `please look at the phone answers ${Date.now()}`;
  const box = page.getByLabel("Write a comment");
  await expect(async () => {
    await page.mouse.wheel(0, 2000);
    await expect(box).toBeVisible({ timeout: 500 });
  }).toPass();
  await box.click();
  await page.keyboard.type(`@${named.name.slice(0, 4)}`);
  const people = page.getByRole("listbox", { name: "People to name" });
  await expect(people.getByRole("option", { selected: true })).toContainText(named.name);
  await page.keyboard.press("Enter");
  await expect(people).toHaveCount(0);
  await expect(box).toHaveValue(`@${named.name} `);
  await page.keyboard.type(said);
  await page.keyboard.press("Control+Enter");
  const comment = page.getByRole("listitem").filter({ hasText: said });
  await expect(comment).toContainText(admin.name);

  const other = await browser.newContext();
  await sessionOf(other, "support-lead");
  const theirs = await other.newPage();
  await theirs.goto("/support");
  const unread = theirs.getByRole("button", { name: /^Mentions, \d+ unread/ });
  await unread.click();
  const mention = theirs
    .getByRole("dialog", { name: "Mentions" })
    .getByRole("listitem")
    .filter({ hasText: said });
  await expect(mention).toContainText(admin.name);
  await mention.getByRole("link").click();
  await expect(theirs).toHaveURL(/\/kpis\/nps#comment-/);
  const reached = theirs.getByRole("listitem").filter({ hasText: said });
  await expect(reached).toBeInViewport({ timeout: 20_000 });
  await expect(reached).toBeFocused();
  await theirs.getByRole("button", { name: /^Mentions/ }).click();
  const read = theirs
    .getByRole("dialog", { name: "Mentions" })
    .getByRole("listitem")
    .filter({ hasText: said });
  await expect(read).toBeVisible();
  await expect(read.getByText("unread")).toHaveCount(0);
  await other.close();

  await comment.getByRole("button", { name: /^Options for the comment/ }).click();
  await choose(page, "Delete comment");
  await expect(comment).toHaveCount(0);
  await page.getByRole("button", { name: "Undo: Comment deleted" }).click();
  await expect(comment).toHaveCount(1);
  await comment.getByRole("button", { name: /^Options for the comment/ }).click();
  await choose(page, "Delete comment");
  await expect(comment).toHaveCount(0);
});

test("mentions about an objective and about a note lead to their pages, each to its comment", async ({
  browser,
  page,
}) => {
  const elsewhere = await browser.newContext();
  await sessionOf(elsewhere, "admin");
  const { request } = elsewhere;
  const [owner, named] = [
    await memberId(request, demoPerson("admin").email),
    await memberId(request, demoPerson("support-lead").email),
  ];
  const made = async (path: string, data: object): Promise<string> => {
    const answer = await request.post(`/api/v1/${path}`, { data });
    expect(answer.status(), await answer.text()).toBe(201);
    return ((await answer.json()) as { id: string }).id;
  };
  const mark = Date.now();
  const objective = await made("objectives", {
    title: `Answer sooner ${mark}`,
    kpi: "nps",
    targetKind: "value",
    startsOn: monthBack(1),
    dueOn: monthBack(-6),
    ownerUserId: owner,
    baseline: 10,
    target: 20,
  });
  const annotation = await made("annotations", {
    kpi: "nps",
    text: `Hotline moved ${mark}`,
    startsOn: monthBack(1),
    endsOn: monthBack(1),
  });
  const name = demoPerson("support-lead").name;
  const about = { objective, annotation };
  for (const [kind, id] of Object.entries(about)) {
    await made("comments", {
      about: { [kind]: id },
      body: `@${name} see the ${kind} ${mark}`,
      mentions: [named],
    });
  }

  await sessionOf(page.context(), "support-lead");
  await page.goto("/support");
  const pages = { objective: `/objectives/${objective}`, annotation: `/notes/${annotation}` };
  for (const [kind, path] of Object.entries(pages)) {
    const said = `see the ${kind} ${mark}`;
    await page.getByRole("button", { name: /^Mentions, \d+ unread/ }).click();
    const mentions = page.getByRole("dialog", { name: "Mentions" }).getByRole("listitem");
    await mentions.filter({ hasText: said }).getByRole("link").click();
    await expect(page).toHaveURL(new RegExp(`${path}#comment-`));
    const comment = page.getByRole("main").getByRole("listitem").filter({ hasText: said });
    await expect(comment).toBeFocused({ timeout: 20_000 });
    await expect(comment).toBeInViewport();
  }

  expect((await request.delete(`/api/v1/objectives/${objective}`)).status()).toBe(204);
  expect((await request.delete(`/api/v1/annotations/${annotation}`)).status()).toBe(204);
  await elsewhere.close();
});

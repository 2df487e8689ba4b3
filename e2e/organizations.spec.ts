import { expect, test } from "@playwright/test";
import { createOrganization } from "./operator";
import { signInByForm } from "./people";

const admin = { email: "zoe@two.example", password: "two-organizations" };

test("who belongs to two organizations goes from one to the other in the account menu, by keyboard, and is asked nothing", async ({
  page,
}) => {
  const names = [`Nordwind AG ${Date.now()}`, `Sonne KG ${Date.now()}`];
  for (const name of names)
    expect(createOrganization(name, admin)).toContain(`Created the organization ${name}`);
  await signInByForm(page, admin.email, admin.password);
  const header = page.getByRole("banner");
  const shown = () => header.getByText(/^(Nordwind AG|Sonne KG) /).first();
  await expect(shown()).toBeVisible();
  const here = await shown().innerText();
  const there = names.find((name) => name !== here) ?? "";

  await page.getByRole("button", { name: /account and colours/ }).press("Enter");
  const menu = page.getByRole("menu");
  await expect(menu.getByRole("menuitemradio", { name: here })).toHaveAttribute("aria-checked", "true");
  const other = menu.getByRole("menuitemradio", { name: there });
  await other.focus();
  await other.press("Enter");
  await expect(header.getByText(there)).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

import { expect, test } from "@playwright/test";
import { demoPerson, signInAs, signInByForm } from "./people";

const homes = [
  { role: "admin", path: "/executive", title: "Executive" },
  { role: "executive", path: "/executive", title: "Executive" },
  { role: "sales-manager", path: "/sales", title: "Sales" },
  { role: "support-lead", path: "/support", title: "Support" },
] as const;

for (const { role, path, title } of homes) {
  test(`the ${role} signs in and starts on ${path}`, async ({ page }) => {
    await signInAs(page, role);
    await expect(page).toHaveURL(new RegExp(`${path}$`));
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  });
}

test("a wrong password is refused in words, the e-mail kept, and nothing is shown", async ({ page }) => {
  const { email } = demoPerson("admin");
  await signInByForm(page, email, "not-the-password");
  await expect(page.getByRole("alert").filter({ hasText: /not right/ })).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue(email);
  await page.goto("/executive");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("signing out ends the session: the way back leads to the sign-in page", async ({ page }) => {
  await signInAs(page, "executive");
  await page.getByRole("button", { name: /account and colours/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto("/executive");
  await expect(page).toHaveURL(/\/sign-in/);
});

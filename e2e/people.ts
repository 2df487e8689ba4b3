import { type BrowserContext, expect, type Page } from "@playwright/test";
import { demoSignIns } from "@/prisma/seed/sign-ins";

type Role = (typeof demoSignIns)[number]["role"];

/** The demo organization's member of a role. */
export const demoPerson = (role: Role) => {
  const person = demoSignIns.find((each) => each.role === role);
  if (!person) throw new Error(`The demo has nobody with the role ${role}.`);
  return person;
};

/** Signs in by the form, as a person does. */
export const signInByForm = async (page: Page, email: string, password: string): Promise<void> => {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
};

/** Signs in and waits for the page that the role starts its day on. */
export const signInAs = async (page: Page, role: Role): Promise<void> => {
  const { email, password } = demoPerson(role);
  await signInByForm(page, email, password);
  await expect(page.getByRole("navigation", { name: "Main" }).first()).toBeVisible();
};

/** A session without the form, for journeys that are about something else. */
export const sessionOf = async (context: BrowserContext, role: Role): Promise<void> => {
  const { email, password } = demoPerson(role);
  const csrf = (await (await context.request.get("/api/auth/csrf")).json()) as { csrfToken: string };
  const answer = await context.request.post("/api/auth/callback/credentials", {
    form: { csrfToken: csrf.csrfToken, email, password, json: "true" },
  });
  expect(answer.ok()).toBe(true);
};

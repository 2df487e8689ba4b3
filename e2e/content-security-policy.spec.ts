import { expect, test } from "@playwright/test";
import { sessionOf } from "./people";

const nonceOf = (policy: string | undefined): string | undefined =>
  /script-src [^;]*'nonce-([^']+)'/.exec(policy ?? "")?.[1];

test("every script of a page bears the nonce of its answer, and the next answer has another", async ({
  request,
}) => {
  const answers = [await request.get("/sign-in"), await request.get("/sign-in")];
  const nonces = answers.map((answer) => nonceOf(answer.headers()["content-security-policy"]));
  expect(new Set(nonces).size).toBe(2);
  for (const [index, answer] of answers.entries()) {
    const scripts = [...(await answer.text()).matchAll(/<script\b([^>]*)>/g)].map(
      ([, attributes]) => attributes,
    );
    expect(scripts.length).toBeGreaterThan(3);
    expect(scripts.filter((attributes) => !attributes?.includes(`nonce="${nonces[index]}"`))).toEqual([]);
  }
});

test("what a text would bring into a page does not run: a handler, a javascript: address, a script in a frame", async ({
  page,
  context,
}) => {
  await sessionOf(context, "admin");
  await page.goto("/executive");
  await page.getByRole("heading", { level: 1 }).waitFor();
  const seen = await page.evaluate(async () => {
    const refused: string[] = [];
    document.addEventListener("securitypolicyviolation", (event) => refused.push(event.effectiveDirective));
    const text = `<img src="data:," alt="" onerror="document.title = 'handler ran'">
      <a href="javascript:document.title = 'address ran'">x</a>
      <iframe srcdoc="<p>Text</p><script>parent.document.title = 'frame ran'</script>"></iframe>`;
    document.body.insertAdjacentHTML("beforeend", text);
    const frame = document.querySelector<HTMLIFrameElement>("iframe[srcdoc]");
    await new Promise((resolve) => frame?.addEventListener("load", resolve));
    document.querySelector<HTMLAnchorElement>('a[href^="javascript:"]')?.click();
    while (refused.length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
    return { refused: refused.sort(), title: document.title, framed: frame?.contentDocument?.body.innerText };
  });
  expect(seen).toMatchObject({ refused: ["script-src-attr", "script-src-elem"], framed: "Text" });
  expect(seen.title).toContain("Plumbline");
});

test("an answer of the API, opened as a page, may load and run nothing", async ({ request }) => {
  const policy = (await request.get("/api/health/live")).headers()["content-security-policy"];
  expect(policy).toContain("default-src 'none'");
});

import { expect, test } from "vitest";
import { screenTypes } from "@/lib/contracts/record-screens";
import { recordHref } from "./record-href";

test("a record leads to its page where its type has one, and nowhere else: no dead links", () => {
  for (const type of screenTypes) expect(recordHref(type, "A-1")).toBe(`/data/${type}/A-1`);
  for (const type of ["deal-stage-events", "campaign-activity", "site-traffic"] as const) {
    expect(recordHref(type, "A-1")).toBeNull();
  }
});

test("an external id is encoded, whatever a source put into it", () => {
  expect(recordHref("leads", "a/b?c#d 1")).toBe("/data/leads/a%2Fb%3Fc%23d%201");
});

test("a sales target leads to where it is planned", () => {
  expect(recordHref("sales-targets", "any")).toBe("/settings/sales-targets");
});

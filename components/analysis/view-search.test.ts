import { expect, test } from "vitest";
import { sharedView } from "./view-search";

test("from one analysis to the next go period, grain and filters, not the tab of the page left", () => {
  const search = new URLSearchParams(
    "period=this-year&grain=week&filter[source]=web&filter[source]=&tab=products",
  );
  expect(sharedView(search)).toBe("?period=this-year&grain=week&filter%5Bsource%5D=web&filter%5Bsource%5D=");
  expect(sharedView(new URLSearchParams("tab=products"))).toBe("");
});

import { existsSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { recordScreens, screenTypes } from "@/lib/contracts/record-screens";
import { NoRecords } from "./no-records";

describe("an empty list", () => {
  it.each(screenTypes)("of %s offers its own sample file, which is there", (type) => {
    const markup = renderToStaticMarkup(<NoRecords type={type} isNarrowed={false} />);
    const path = /href="(\/samples\/[^"]+)"/.exec(markup)?.[1] ?? "";
    expect(path).toContain(type);
    expect(existsSync(`public${path}`)).toBe(true);
    expect(markup).toContain(`No ${recordScreens[type].title.toLowerCase()} yet`);
  });

  it("that a search left empty leads back to all, and offers no sample", () => {
    const markup = renderToStaticMarkup(<NoRecords type="deals" isNarrowed />);
    expect(markup).toContain('href="/data/deals"');
    expect(markup).not.toContain("/samples/");
  });
});

import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { HeatMap } from "./heat-map";

const cell = (text: string, value: number | null, partial = false) => ({
  text,
  value,
  partial,
  readout: `all about ${text}`,
});
const markup = renderToStaticMarkup(
  <HeatMap
    label="Who stays"
    rowHead="Won in"
    sizeHead="Customers"
    columnHead="Months since"
    columns={["0", "1", "2"]}
    rows={[
      { id: "empty", label: "Q4", size: "3", cells: [] },
      { id: "a", label: "Jan", size: "10", cells: [cell("100", 100), cell("80", 80), cell("79", 79, true)] },
      { id: "b", label: "Feb", size: "8", cells: [cell("–", null)] },
    ]}
    scale={{ low: 70, high: 100, clipped: false }}
    ends={{ low: "70 %", high: "100 %" }}
    partialLabel="in progress"
  />,
);
const tableOf = markup.slice(markup.indexOf("<table"), markup.indexOf("</table>"));

describe("HeatMap", () => {
  it("is a table: each row is named by its head, each column by its own", () => {
    expect(tableOf.match(/scope="row"/g)).toHaveLength(3);
    expect(tableOf.match(/scope="col"/g)).toHaveLength(5);
    expect(tableOf).toContain('scope="colgroup" colSpan="3"');
  });

  it("Tab leads to one cell, the first there is; the others are reached by arrows", () => {
    expect(tableOf.match(/tabindex="0"/g)).toHaveLength(1);
    expect(tableOf.match(/tabindex="-1"/g)).toHaveLength(3);
    expect(tableOf).toMatch(/data-cell="1:0" tabindex="0"[^>]*><span aria-hidden="true">100</);
  });

  it("gives 100 of 70 to 100 the strongest step, 80 the third, and none to what is in progress or unknown", () => {
    expect(tableOf).toMatch(/background:var\(--heat-7\)[^>]*><span aria-hidden="true">100</);
    expect(tableOf).toMatch(/background:var\(--heat-3\)[^>]*><span aria-hidden="true">80</);
    expect(tableOf.match(/style="background/g)).toHaveLength(2);
  });

  it("tells screen readers the sentence in place of the bare figure", () => {
    expect(tableOf).toContain('<span class="sr-only">all about 80</span>');
  });

  it("leaves places empty that are still to come: 3 of Q4, 2 of Feb", () => {
    expect(tableOf.match(/<td><\/td>/g)).toHaveLength(5);
  });
});

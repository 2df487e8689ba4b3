import { describe, expect, it } from "vitest";
import { voicesCsv } from "./voices-csv";

describe("comments as CSV", () => {
  it("have a line each, quoted where they must be, and run nothing in a spreadsheet", () => {
    const row = {
      externalId: "R-1",
      at: "2026-01-10T12:00:00.000Z",
      score: 2,
      scaleMin: 0,
      scaleMax: 10,
      group: "detractor",
      comment: '=HYPERLINK("http://evil"), said',
      customer: { externalId: "C-1", name: "@Acme", segment: null },
      ticket: null,
      owner: null,
    };
    const [, line] = voicesCsv([row]).split("\r\n");
    expect(line).toBe(
      `R-1,2026-01-10T12:00:00.000Z,2,0 to 10,detractor,"'=HYPERLINK(""http://evil""), said",C-1,'@Acme,,,,,,,`,
    );
  });
});

import { describe, expect, it } from "vitest";
import { unpackHistories } from "./packed-histories";

describe("packed histories", () => {
  it("a line for each customer: days 0 and 365 are 1 January 1970 and 1971, amounts may be negative", () => {
    expect(unpackHistories("a 0:12.50 365:-3\nb 19723:0.0001")).toEqual([
      {
        customerId: "a",
        history: [
          { date: "1970-01-01", amount: 12.5 },
          { date: "1971-01-01", amount: -3 },
        ],
      },
      { customerId: "b", history: [{ date: "2024-01-01", amount: 0.0001 }] },
    ]);
  });

  it("whichever order a customer's purchases come in, they are the same: by day, then by amount", () => {
    const ordered = unpackHistories("a 1:2 1:10 3:0.1 20:0.2");
    expect(unpackHistories("a 20:0.2 1:10 3:0.1 1:2")).toEqual(ordered);
    expect(ordered[0]?.history.map(({ amount }) => amount)).toEqual([2, 10, 0.1, 0.2]);
  });

  it("no purchases: no text, and nobody", () => {
    expect(unpackHistories("")).toEqual([]);
  });
});

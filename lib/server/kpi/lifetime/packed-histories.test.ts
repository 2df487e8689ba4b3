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

  it("no purchases: no text, and nobody", () => {
    expect(unpackHistories("")).toEqual([]);
  });
});

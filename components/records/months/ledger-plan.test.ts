import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sumOf, totalsOf, withTyped } from "@/components/ui/amount-grid/amount-draft";
import type { LedgerRow } from "@/lib/contracts/ledger-months";
import {
  amountsOf,
  type Cell,
  categoryWords,
  cellKey,
  type Draft,
  entriesHref,
  isOpen,
  type RowName,
  rebased,
  rowWords,
  shownRows,
} from "./ledger-plan";

const tools = { kind: "cost", category: "tools", source: null } as const;
const ads = { kind: "cost", category: "advertising", source: "Paid search" } as const;
const none = (): LedgerRow["months"] => Array(12).fill(null);
const own = (amount: string) => ({ amount, entries: 1, own: "manual-1" });
const row = (name: RowName, march: LedgerRow["months"][number]): LedgerRow => ({
  ...name,
  months: none().with(2, march),
});
const empty: Draft = new Map();
const reading = { locale: "de-DE", keyOf: cellKey, allowNegative: true };
const march: Cell = { ...tools, month: "2026-03" };

describe("the grid of costs by month", () => {
  it("takes what is typed in German: −1.234,5 in March beside 100 saved in January are −1,134.5", () => {
    const saved: LedgerRow = { ...tools, months: none().with(0, own("100")) };
    const draft = withTyped(empty, [{ cell: march, before: null, text: "−1.234,5" }], reading);
    const amounts = amountsOf(saved, 2026, draft);
    expect(amounts.slice(0, 4)).toEqual(["100", null, "-1234.5", null]);
    expect(sumOf(amounts)).toBe(-1134.5);
  });

  it("opens empty months and single entries typed here, not sums of several nor what came from elsewhere", () => {
    expect(isOpen(null)).toBe(true);
    expect(isOpen(own("1"))).toBe(true);
    expect(isOpen({ amount: "1", entries: 2, own: null })).toBe(false);
  });

  it("shows a row that was added, or typed into in another year, after its category's rows, once", () => {
    const rows = [row({ ...ads, source: "Events" }, null), row(tools, null)];
    const draft = withTyped(
      empty,
      [{ cell: { ...ads, month: "2025-03" }, before: null, text: "1" }],
      reading,
    );
    expect(shownRows(rows, [ads], draft).map(rowWords)).toEqual([
      "Advertising, Events",
      "Advertising, Paid search",
      "Tools",
    ]);
  });

  it("after a conflict holds the draft against what is saved now, and lets go of months that are closed", () => {
    const typed = [
      { cell: march, before: null, text: "5" },
      { cell: { ...ads, month: "2026-03" }, before: null, text: "6" },
    ];
    const draft = withTyped(empty, typed, reading);
    const now = [row(tools, own("7")), row(ads, { amount: "9", entries: 2, own: null })];
    expect([...rebased(draft, 2026, now).values()]).toMatchObject([{ before: "7", amount: "5" }]);
    expect(rebased(draft, 2025, now).size).toBe(2);
    expect(rebased(draft, 2026, [row(tools, own("5"))]).has(cellKey(march))).toBe(false);
  });

  it("says Other costs and Other benefits, CRM, and a source beside its category", () => {
    expect(categoryWords({ ...tools, category: "other" })).toBe("Other costs");
    expect(categoryWords({ kind: "benefit", category: "other", source: null })).toBe("Other benefits");
    expect(categoryWords({ ...tools, category: "crm" })).toBe("CRM");
    expect(rowWords(ads)).toBe("Advertising, Paid search");
  });

  it("leads from December to the entries before January of the next year, and of no source to those without one", () => {
    const address = new URL(entriesHref(tools, 2026, 11), "http://localhost");
    expect([address.searchParams.get("from"), address.searchParams.get("to")]).toEqual([
      "2026-12-01",
      "2027-01-01",
    ]);
    expect(address.searchParams.getAll("filter[source]")).toEqual([""]);
  });

  it("sums rows and columns to the same total, whatever is typed where", () => {
    const amount = fc.integer({ min: -9999, max: 9999 });
    const typed = fc.array(fc.record({ index: fc.nat(11), isAds: fc.boolean(), amount }), { maxLength: 30 });
    fc.assert(
      fc.property(typed, (cells) => {
        const rows = [row(tools, own("100")), row(ads, null)];
        let draft = empty;
        for (const { index, isAds, amount: value } of cells) {
          const month = `2026-${String(index + 1).padStart(2, "0")}`;
          const before = !isAds && index === 2 ? "100" : null;
          draft = withTyped(
            draft,
            [{ cell: { ...(isAds ? ads : tools), month }, before, text: `${value}` }],
            reading,
          );
        }
        const amounts = rows.map((each) => amountsOf(each, 2026, draft));
        expect(sumOf(totalsOf(amounts))).toBe(sumOf(amounts.map(sumOf)));
      }),
    );
  });
});

import { describe, expect, it } from "vitest";
import {
  shownAmount,
  sumOf,
  totalsOf,
  withoutSaved,
  withTyped,
} from "@/components/ui/amount-grid/amount-draft";
import { cellKey, emptyDraft, plannedAmounts } from "./plan";

const march = { owner: "lena", month: "2026-03" };
const reading = (locale: string) => ({ locale, keyOf: cellKey });
const typed = (text: string, before: string | null = null, cell = march) => [{ cell, before, text }];

describe("a draft of the plan", () => {
  it("holds what was typed as an exact amount, and nothing once it is put back", () => {
    const changed = withTyped(emptyDraft, typed("45.000,50", "45000"), reading("de-DE"));
    expect(changed.get(cellKey(march))).toMatchObject({ amount: "45000.5", before: "45000", problem: null });
    expect(withTyped(changed, typed("45.000", "45000"), reading("de-DE")).size).toBe(0);
  });

  it("removes a target by an empty cell, which is not a target of 0", () => {
    expect([...withTyped(emptyDraft, typed("", "500"), reading("en-GB")).values()][0]?.amount).toBeNull();
    expect([...withTyped(emptyDraft, typed("0", "500"), reading("en-GB")).values()][0]?.amount).toBe("0");
    expect(withTyped(emptyDraft, typed(""), reading("en-GB")).size).toBe(0);
  });

  it("keeps what is no amount, with the reason", () => {
    const [edit] = withTyped(emptyDraft, typed("lots"), reading("en-GB")).values();
    expect(edit).toMatchObject({ text: "lots", problem: "“lots” is not an amount" });
  });

  it("keeps a cell that was changed again while the rest was being saved", () => {
    const first = withTyped(
      emptyDraft,
      [...typed("1"), ...typed("2", null, { ...march, month: "2026-04" })],
      reading("en-GB"),
    );
    const meanwhile = withTyped(first, typed("3"), reading("en-GB"));
    expect(
      [...withoutSaved(meanwhile, [...first.values()], cellKey).values()].map(({ amount }) => amount),
    ).toEqual(["3"]);
  });

  it("shows a row as it will be: 100 saved in January and 50 typed in March are 150", () => {
    const row = {
      owner: { externalId: "lena", name: "Lena", team: null },
      planned: true,
      amounts: ["100", ...Array<null>(11).fill(null)],
    };
    const amounts = plannedAmounts(row, 2026, withTyped(emptyDraft, typed("50"), reading("en-GB")));
    expect(amounts.slice(0, 4)).toEqual(["100", null, "50", null]);
    expect(sumOf(amounts)).toBe(150);
    expect(totalsOf([amounts, amounts]).slice(0, 3)).toEqual([200, null, 100]);
  });

  it("writes amounts as the locale does, cents only where there are any", () => {
    expect(shownAmount("45000", "en-GB")).toBe("45,000");
    expect(shownAmount("1234.5", "en-GB")).toBe("1,234.50");
    expect(shownAmount(null, "en-GB")).toBe("");
  });
});

import { expect, it } from "vitest";
import { dueWords } from "./due-words";

const start = "2026-01-01";

it.each([
  ["2026-03-31", "2026-03-31", "due today"],
  ["2026-03-30", "2026-03-31", "due tomorrow"],
  ["2026-03-22", "2026-03-31", "due in 9 days"],
  ["2026-03-01", "2026-03-31", "due in 4 weeks"],
  ["2026-03-31", "2026-08-31", "due in 5 months"],
  ["2026-03-31", "2028-12-31", "due in 3 years"],
  ["2026-04-01", "2026-03-31", "ended yesterday"],
  ["2026-04-21", "2026-03-31", "ended 3 weeks ago"],
])("on %s, an objective due on %s is %s", (today, dueOn, words) =>
  expect(dueWords(today, start, dueOn)).toBe(words),
);

it("one that starts in 16 days is not due yet, it starts in 2 weeks", () => {
  expect(dueWords("2025-12-16", start, "2026-03-31")).toBe("starts in 2 weeks");
  expect(dueWords("2025-12-31", start, "2026-03-31")).toBe("starts tomorrow");
});

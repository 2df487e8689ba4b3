import { expect, test } from "vitest";
import { formatAgo } from "./format-ago";

const now = new Date("2026-11-28T12:00:00Z");
test.each([
  ["2026-11-28T11:59:30Z", "just now"],
  ["2026-11-28T12:05:00Z", "just now"],
  ["2026-11-28T11:57:00Z", "3 minutes ago"],
  ["2026-11-28T10:59:00Z", "1 hour ago"],
  ["2026-11-27T11:00:00Z", "yesterday"],
  ["2026-10-29T11:00:00Z", "last month"],
  ["2026-09-01T00:00:00Z", "2 months ago"],
  ["2025-11-27T00:00:00Z", "last year"],
])("at noon on 28 November, %s was %s", (instant, words) => {
  expect(formatAgo(instant, now, "en-GB")).toBe(words);
});

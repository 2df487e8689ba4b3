import { expect, test } from "vitest";
import { formatMoment } from "./format-moment";

const berlin = (instant: string, now: string, locale = "en-GB") =>
  formatMoment(instant, locale, "Europe/Berlin", new Date(now));

test("on the same local day the time alone: 13:32 UTC is 14:32 in Berlin", () => {
  expect(berlin("2026-11-28T13:32:10Z", "2026-11-28T16:00:00Z")).toBe("14:32");
});

test("23:30 UTC the evening before is 00:30 today in Berlin", () => {
  expect(berlin("2026-11-27T23:30:00Z", "2026-11-28T07:00:00Z")).toBe("00:30");
});

test("on another day with the day, in the organization's language", () => {
  expect(berlin("2026-11-27T13:32:00Z", "2026-11-28T07:00:00Z")).toBe("27 Nov, 14:32");
  expect(berlin("2026-11-27T13:32:00Z", "2026-11-28T07:00:00Z", "de-DE")).toBe("27. Nov., 14:32");
});

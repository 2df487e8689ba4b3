import { describe, expect, it } from "vitest";
import { currencySchema, localeSchema, timeZoneSchema } from "@/lib/contracts/organization";
import { currencyChoices, localeChoices, timeZoneChoices } from "./choices";

const winter = new Date("2026-11-22T12:00:00Z");
const summer = new Date("2026-07-01T12:00:00Z");
const labelOf = (choices: { value: string; label: string }[], value: string) =>
  choices.find((choice) => choice.value === value)?.label;

describe("what the settings offer", () => {
  it("is all accepted by the contract", () => {
    for (const { value } of timeZoneChoices(winter)) expect(timeZoneSchema.parse(value)).toBe(value);
    for (const { value } of currencyChoices()) expect(currencySchema.parse(value)).toBe(value);
    for (const { value } of localeChoices()) expect(localeSchema.parse(value)).toBe(value);
  });

  it("names zones with the day's difference from UTC: Berlin is UTC+1 in November and UTC+2 in July", () => {
    expect(labelOf(timeZoneChoices(winter), "Europe/Berlin")).toBe(
      "Europe/Berlin (Central European Time, UTC+1)",
    );
    expect(labelOf(timeZoneChoices(summer), "Europe/Berlin")).toBe(
      "Europe/Berlin (Central European Time, UTC+2)",
    );
  });

  it("spells zones as people look for them", () => {
    const zones = timeZoneChoices(winter).map(({ value }) => value);
    expect(zones).toContain("Asia/Kolkata");
    expect(zones).not.toContain("Asia/Calcutta");
    expect(timeZoneSchema.parse("Asia/Calcutta")).toBe("Asia/Kolkata");
    expect(zones[0]).toBe("UTC");
  });

  it("holds what is chosen at present even where it is rare", () => {
    expect(labelOf(currencyChoices("DEM"), "DEM")).toContain("Mark");
    expect(labelOf(localeChoices("ar-EG"), "ar-EG")).toContain("Arabic");
    expect(timeZoneChoices(winter, "Etc/GMT+5").map(({ value }) => value)).toContain("Etc/GMT+5");
  });

  it("refuses zones that nobody has, bare offsets, and unknown currencies and languages", () => {
    for (const zone of ["Mars/Olympus", "+02:00", ""])
      expect(timeZoneSchema.safeParse(zone).success).toBe(false);
    for (const code of ["XX", "eur", "EURO"]) expect(currencySchema.safeParse(code).success).toBe(false);
    for (const tag of ["xx-YY", "not a tag"]) expect(localeSchema.safeParse(tag).success).toBe(false);
  });
});

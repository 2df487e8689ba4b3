import { describe, expect, it } from "vitest";
import { fromDraft, toDraft } from "./draft-values";

const place = { timeZone: "Europe/Berlin", locale: "en-GB" };
const field = (kind: "instant" | "money" | "number" | "text") => ({ field: "x", label: "X", kind });

describe("what a form's controls hold", () => {
  it("shows an instant as the clock of the organization, and takes it back as the same instant", () => {
    expect(toDraft(field("instant"), "2026-01-15T09:30:00.000Z", place)).toBe("2026-01-15T10:30");
    expect(fromDraft(field("instant"), "2026-01-15T10:30", place)).toBe("2026-01-15T09:30:00.000Z");
  });

  it("takes amounts as they are written: 1,234.50 is 1234.5, −20 a correction", () => {
    expect(fromDraft(field("money"), "1,234.50", place)).toBe("1234.5");
    expect(fromDraft(field("money"), "−20", place)).toBe("-20");
    expect(fromDraft(field("money"), "a lot", place)).toBe("a lot");
  });

  it("clears a field that is empty, and sends what is no number for the server to refuse", () => {
    expect(fromDraft(field("text"), "  ", place)).toBeNull();
    expect(fromDraft(field("number"), "7", place)).toBe(7);
    expect(fromDraft(field("number"), "seven", place)).toBe("seven");
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { voiceGroups } from "@/lib/kpi/voices/voice-groups";
import { everything, type Narrowed, narrowedOf, voiceDimensions, withNarrowed } from "./voice-view";

describe("comments narrowed by the address", () => {
  const text = fc.string({ minLength: 1, maxLength: 40 }).map((it) => it.trim());
  const anyNarrowed: fc.Arbitrary<Narrowed> = fc.record({
    group: fc.option(fc.constantFrom(...voiceGroups)),
    search: text,
    word: fc.option(text.filter((it) => it !== "")),
    filter: fc.dictionary(
      fc.constantFrom(...voiceDimensions),
      fc.string({ maxLength: 40 }).map((value) => [value]),
    ),
  });

  test("a link reproduces every choice, also “Not set”, and leaves the rest of the address alone", () => {
    fc.assert(
      fc.property(anyNarrowed, anyNarrowed, (before, after) => {
        const address = withNarrowed(
          new URLSearchParams("period=last-24-months&filter[segment]=SMB"),
          before,
        );
        const search = withNarrowed(new URLSearchParams(address.toString()), after);
        expect(narrowedOf(new URLSearchParams(search.toString()))).toEqual({
          ...after,
          filter: { ...after.filter },
        });
        expect(search.get("period")).toBe("last-24-months");
        expect(search.get("filter[segment]")).toBe("SMB");
      }),
    );
  });

  test("nothing chosen says nothing, and what is not understood narrows nothing", () => {
    expect(withNarrowed(new URLSearchParams("voices=detractor"), everything).toString()).toBe("");
    expect(narrowedOf(new URLSearchParams("voices=shouting&voices[mood]=grim&voices-word="))).toEqual(
      everything,
    );
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bytesOf, withAsOf } from "./answer-bytes";
import { AnswerStore } from "./answer-store";

const entry = (bytes: number, state = "s") => ({
  bytes: new Uint8Array(bytes),
  state,
  through: "2026-01-01",
});

describe("answers within so many bytes", () => {
  test("room for 3 of 1,000: a fourth takes the place of the one that was not asked for longest", () => {
    const store = new AnswerStore(3 * 1_600);
    for (const name of ["a", "b", "c"]) store.keep(name, entry(1_000));
    expect(store.find("a")).not.toBeNull();
    store.keep("d", entry(1_000));
    expect(["a", "b", "c", "d"].filter((name) => store.find(name) !== null)).toEqual(["a", "c", "d"]);
  });

  test("a later answer to the same question takes the former one's place, and its room", () => {
    const store = new AnswerStore(10_000);
    store.keep("a", entry(1_000, "before"));
    const { size } = store;
    store.keep("a", entry(1_000, "after!"));
    expect([store.find("a")?.state, store.size]).toEqual(["after!", size]);
  });

  test("whatever is kept and asked for, no more is held than may be, and what is found is what was kept last", () => {
    const step = fc.record({ name: fc.constantFrom("a", "b", "c", "d", "e"), bytes: fc.nat(4_000) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const store = new AnswerStore(6_000);
        const last = new Map<string, number>();
        for (const { name, bytes } of steps) {
          store.keep(name, entry(bytes));
          last.set(name, bytes);
          if (store.size > 6_000 || store.size < 0) return false;
        }
        return [...last].every(([name, bytes]) => {
          const found = store.find(name);
          return found === null || found.bytes.length === bytes;
        });
      }),
    );
  });
});

test("an answer's bytes say another moment, and are else the same, also where its texts speak of one", () => {
  const answer = { name: 'Ä "asOf":"2020" 日本', asOf: "2026-03-01T09:30:00.000Z", cards: [{ asOf: "x" }] };
  const before = bytesOf(answer);
  const after = withAsOf(before, "2026-03-01T09:31:00.000Z");
  const read = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));
  expect(read(before)).toEqual(answer);
  expect(read(after)).toEqual({ ...answer, asOf: "2026-03-01T09:31:00.000Z" });
});

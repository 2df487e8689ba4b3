import { expect, test } from "vitest";
import { LONGEST_REST_MS, RefreshRests } from "./refresh-rests";

const seconds = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

/** The seconds at which it rests, of those from 1 on, after a refresh that took so long. */
const restingAt = (took: number, through: number, marksAt: (second: number) => number): number[] => {
  let now = 0;
  const rests = new RefreshRests(() => now);
  rests.rest("o", took);
  return seconds(1, through).filter((second) => {
    now = second * 1_000;
    return rests.isResting("o", marksAt(second));
  });
};

test("while marks become more each second, 20 s are followed by 180 s of rest, and a minute by five minutes at the most", () => {
  expect(restingAt(20_000, 190, (second) => second)).toEqual(seconds(1, 179));
  expect(restingAt(60_000, 310, (second) => second)).toEqual(seconds(1, LONGEST_REST_MS / 1_000 - 1));
});

test("a batch every 3 s, the last at 10 s: it rests until 20 s, and not until 180 s", () => {
  const marks = (second: number) => Math.ceil(Math.min(second, 12) / 3);
  expect(restingAt(20_000, 25, marks)).toEqual(seconds(1, 19));
});

test("a refresh of 10 ms is followed by no rest that a look each second would see; others do not rest with it", () => {
  expect(restingAt(10, 3, (second) => second)).toEqual([]);
  const rests = new RefreshRests(() => 0);
  rests.rest("o", 1_000);
  expect([rests.isResting("o", 1), rests.isResting("p", 1)]).toEqual([true, false]);
});

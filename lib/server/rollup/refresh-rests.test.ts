import { expect, test } from "vitest";
import { MANY_MARKS, RefreshRests } from "./refresh-rests";

const seconds = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

/** The seconds at which it rests, of those from 1 on, after a refresh that took so long. */
const restingAt = (
  took: number,
  through: number,
  marksAt: (second: number) => number,
  worked = MANY_MARKS,
): number[] => {
  let now = 0;
  const rests = new RefreshRests(() => now);
  rests.rest("o", took, worked);
  return seconds(1, through).filter((second) => {
    now = second * 1_000;
    return rests.isResting("o", marksAt(second));
  });
};
const moreEachSecond = (second: number) => second;

test("while an import writes, 20 s are followed by 180 s of rest, and a minute by five minutes at the most", () => {
  expect(restingAt(20_000, 190, moreEachSecond)).toEqual(seconds(1, 179));
  expect(restingAt(60_000, 310, moreEachSecond)).toEqual(seconds(1, 299));
});

test("after few marks, as people leave them, 2 s are followed by 6 s, and a minute by half of one", () => {
  expect(restingAt(2_000, 10, moreEachSecond, MANY_MARKS - 1)).toEqual(seconds(1, 5));
  expect(restingAt(60_000, 40, moreEachSecond, 1)).toEqual(seconds(1, 29));
});

test("a batch every 3 s, the last at 10 s: it rests until 20 s, and not until 180 s", () => {
  const marks = (second: number) => Math.ceil(Math.min(second, 12) / 3);
  expect(restingAt(20_000, 25, marks)).toEqual(seconds(1, 19));
});

test("a refresh of 10 ms is followed by no rest that a look each second would see; others do not rest with it", () => {
  expect(restingAt(10, 3, moreEachSecond)).toEqual([]);
  const rests = new RefreshRests(() => 0);
  rests.rest("o", 1_000, MANY_MARKS);
  expect([rests.isResting("o", 1), rests.isResting("p", 1)]).toEqual([true, false]);
});

test("after refreshes that fail it rests 2, 4, 8 … 256 and then 300 s, whether or not somebody writes; one that succeeds ends the row", () => {
  let now = 0;
  const rests = new RefreshRests(() => now);
  const restOf = () => {
    const from = now;
    while (rests.isResting("o", now)) now += 1_000;
    return (now - from) / 1_000;
  };
  const failed = () => {
    rests.restFailed("o");
    return restOf();
  };
  expect(Array.from({ length: 10 }, failed)).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
  rests.rest("o", 10, 1);
  expect(failed()).toBe(2);
});

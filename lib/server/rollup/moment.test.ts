import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "@/lib/time";
import { runsOf } from "./moment";

test("2, 3, 4 and 7 March are two runs: from 2 until before 5, and from 7 until before 8", () => {
  expect(runsOf(["2026-03-03", "2026-03-02", "2026-03-07", "2026-03-04"])).toEqual([
    { start: "2026-03-02", end: "2026-03-05" },
    { start: "2026-03-07", end: "2026-03-08" },
  ]);
});

test("runs cover just the days, each once, and do not touch each other", () => {
  const days = fc.uniqueArray(fc.nat(60), { maxLength: 40 });
  fc.assert(
    fc.property(days, (numbers) => {
      const wanted = numbers.map((number) => addDays("2026-02-10", number));
      const runs = runsOf(wanted);
      const covered = runs.flatMap(({ start, end }) => {
        const inRun: string[] = [];
        for (let day = start; day < end; day = addDays(day, 1)) inRun.push(day);
        return inRun;
      });
      const apart = runs.every(({ start }, index) => (runs[index - 1]?.end ?? "") < start);
      return apart && covered.join() === [...wanted].sort().join();
    }),
  );
});

import { expect, it } from "vitest";
import type { Objective } from "@/lib/contracts/objectives";
import { paceSparkShape } from "./pace-spark-shape";

const point = (value: number | null, partial = false): Objective["points"][number] => ({
  start: "2026-01-01",
  end: "2026-02-01",
  partial,
  value,
  reason: value === null ? "no-data" : null,
  numerator: null,
  denominator: null,
  parts: {},
  n: null,
  interval: null,
  status: null,
});

it("values from 0 to the target 100 fill the box between its margins: y = 92 … 8", () => {
  const shape = paceSparkShape({ points: [point(0), point(50)], pace: [0, 100], targetValue: 100 });
  expect(shape.line).toBe("M0.00 92.00L97.00 50.00");
  expect(shape.paceLine).toBe("M0.00 92.00L97.00 8.00");
  expect(shape.targetY).toBe(8);
  expect(shape.last).toEqual({ x: 97, y: 50 });
});

it("a gap starts a new stroke, and the period in progress is joined to the last complete one", () => {
  const shape = paceSparkShape({
    points: [point(1), point(null), point(2), point(3, true)],
    pace: [null, null, 1, 3],
    targetValue: 3,
  });
  expect(shape.line.match(/M/g)).toHaveLength(2);
  expect(shape.partialLine).toMatch(/^M.*L/);
  expect(shape.paceLine.match(/[ML]/g)).toEqual(["M", "L"]);
});

it("one flat value lies in the middle", () =>
  expect(paceSparkShape({ points: [point(5)], pace: [5], targetValue: 5 }).last).toEqual({ x: 50, y: 50 }));

import fc from "fast-check";
import { expect, test } from "vitest";
import { type FunnelChartStage, funnelBars } from "./funnel-bars";

const share = { value: null, interval: null };
const stageOf = (
  leftForward: number,
  stillThere: number,
  movedBack: number,
  lost: number,
): FunnelChartStage => ({
  stage: "Demo",
  entered: leftForward + stillThere + movedBack + lost,
  leftForward,
  stillThere,
  movedBack,
  lost,
  conversion: share,
  dropOff: share,
  medianDays: null,
});

test("40 entries beside 80 are half as long; 30 of them that went on take three quarters of that", () => {
  const [first, second] = funnelBars([stageOf(40, 0, 0, 40), stageOf(30, 0, 0, 10)]);
  expect([first?.length, second?.length]).toEqual([100, 50]);
  expect(second?.segments).toEqual([
    { outcome: "leftForward", offset: 0, length: 37.5 },
    { outcome: "lost", offset: 37.5, length: 12.5 },
  ]);
});

test("segments follow each other without gap and are together as long as their bar, to scale with the entries", () => {
  const count = fc.nat({ max: 1000 });
  const stages = fc.array(
    fc.tuple(count, count, count, count).map((counts) => stageOf(...counts)),
    { maxLength: 8 },
  );
  const property = fc.property(stages, (drawn) => {
    const most = Math.max(...drawn.map(({ entered }) => entered), 1);
    for (const { stage, length, segments } of funnelBars(drawn)) {
      expect(length).toBeCloseTo((stage.entered / most) * 100, 9);
      let end = 0;
      for (const segment of segments) {
        expect(segment.offset).toBeCloseTo(end, 9);
        end = segment.offset + segment.length;
      }
      expect(end).toBeCloseTo(length, 9);
    }
  });
  expect(() => fc.assert(property)).not.toThrow();
});

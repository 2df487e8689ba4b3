import { type SizeResult, timesFloor } from "../result";

/** A target, what was measured, and whether it is met; `met` is null when the run lacks what it takes. */
export type Verdict = {
  readonly what: string;
  readonly target: string;
  readonly measured: string;
  readonly met: boolean | null;
};

const HEAVIEST_MIB = 600;
const times = (ratio: number) => `${ratio >= 100 ? ratio.toFixed(0) : ratio.toFixed(2)} ×`;
const ms = (value: number) => `${value >= 100 ? value.toFixed(0) : value.toFixed(1)} ms`;
const largest = <Item>(items: readonly Item[], of: (item: Item) => number): Item | undefined =>
  [...items].sort((a, b) => of(b) - of(a))[0];

const atMost = (what: string, limit: number, ratio: number, said: string): Verdict => ({
  what,
  target: `≤ ${limit} ×`,
  measured: said,
  met: ratio <= limit,
});

const seriesVerdict = ({ size, series }: SizeResult): Verdict => {
  const worst = largest(series, timesFloor);
  const value = worst ? timesFloor(worst) : Number.NaN;
  return atMost(`/series p50 ÷ floor, ${size}`, 1.5, value, `${times(value)} (${worst?.id})`);
};

const dashboardVerdict = ({ size, dashboards }: SizeResult): Verdict => {
  const worst = largest(dashboards, timesFloor);
  const value = worst ? timesFloor(worst) : Number.NaN;
  return atMost(`/dashboard p50 ÷ floor, ${size}`, 2.5, value, `${times(value)} (${worst?.area})`);
};

type Reading = SizeResult["series"][number] | SizeResult["dashboards"][number];
const nameOf = (reading: Reading): string => ("area" in reading ? reading.area : reading.id);

/** No target of its own: what the warm answers do not say. */
const computedVerdict = ({ size, dashboards, series }: SizeResult): Verdict => {
  const ratios = [...dashboards, ...series].map((each) => ({
    name: nameOf(each),
    ratio: each.computed.p50 / (each.floor.bare + each.floor.empty),
  }));
  const worst = largest(ratios, ({ ratio }) => ratio);
  const what = `computed anew ÷ floor, ${size}`;
  return {
    what,
    target: "told",
    measured: `${times(worst?.ratio ?? Number.NaN)} (${worst?.name})`,
    met: null,
  };
};

/**
 * How much longer the same address takes where there is a hundred times as much. The two are measured half an hour apart, in
 * which the machine changes by more than the limit: each is held against the empty route that was asked beside it, which
 * no data make slower.
 */
const growthVerdict = (small: SizeResult | undefined, large: SizeResult | undefined): Verdict => {
  const what = "latency at 10m ÷ at 100k, each ÷ an empty route";
  if (!small || !large) return { what, target: "≤ 1.3 ×", measured: "not in this run", met: null };
  const before = new Map([...small.series, ...small.dashboards].map((each) => [nameOf(each), each]));
  const ratios = [...large.series, ...large.dashboards].map((each) => {
    const name = nameOf(each);
    const other = before.get(name);
    const clocked = each.app.p50 / (other?.app.p50 ?? Number.NaN);
    return { name, clocked, ratio: clocked / (each.floor.empty / (other?.floor.empty ?? Number.NaN)) };
  });
  const worst = largest(ratios, ({ ratio }) => ratio);
  const clocked = largest(ratios, (each) => each.clocked);
  const value = worst?.ratio ?? Number.NaN;
  const said = `${times(value)} (${worst?.name}); by the clock ${times(clocked?.clocked ?? Number.NaN)} (${clocked?.name})`;
  return atMost(what, 1.3, value, said);
};

const rollupVerdict = (result: SizeResult | undefined): Verdict => {
  const what = "records ÷ rollup, the same KPI read from each, 1m";
  if (!result) return { what, target: "≥ 50 ×", measured: "not in this run", met: null };
  const ratios = result.series.map(({ id, rawSql, rollupSql }) => ({ id, ratio: rawSql / rollupSql }));
  const least = largest(ratios, ({ ratio }) => -ratio);
  const value = least?.ratio ?? Number.NaN;
  return { what, target: "≥ 50 ×", measured: `${times(value)} (${least?.id})`, met: value >= 50 };
};

const pageVerdicts = (result: SizeResult): Verdict[] =>
  result.pages.flatMap(({ path, firstLoad, largestPaint, charts }) => [
    {
      what: `${path}: first-load JavaScript`,
      target: "≤ 280 kB",
      measured: `${(firstLoad / 1000).toFixed(0)} kB`,
      met: firstLoad <= 280_000,
    },
    {
      what: `${path}: largest contentful paint, ${result.size}`,
      target: "≤ 2.0 s",
      measured: ms(largestPaint),
      met: largestPaint <= 2_000,
    },
    {
      what: `${path}: charts stand, ${result.size}`,
      target: "≤ 2.5 s",
      measured: ms(charts),
      met: charts <= 2_500,
    },
  ]);

/** Every target of the run. */
export const verdictsOf = (results: readonly SizeResult[]): Verdict[] => {
  const at = (size: string) => results.find((result) => result.size === size);
  return [
    ...results.map(seriesVerdict),
    ...results.map(dashboardVerdict),
    ...results.map(computedVerdict),
    growthVerdict(at("100k"), at("10m")),
    rollupVerdict(at("1m")),
    ...results.map(({ size, ingest }) => ({
      what: `ingest ÷ COPY, ${size}`,
      target: "≥ 25 %",
      measured: `${((ingest.api / ingest.copy) * 100).toFixed(0)} %`,
      met: ingest.api / ingest.copy >= 0.25,
    })),
    ...results.map(({ size, peakMemory }) => ({
      what: `memory of the app under load, ${size}`,
      target: `< ${HEAVIEST_MIB} MiB`,
      measured: `${peakMemory.toFixed(0)} MiB`,
      met: peakMemory < HEAVIEST_MIB,
    })),
    ...results.flatMap(pageVerdicts),
  ];
};

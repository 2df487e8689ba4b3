import type { Computed, Latency } from "../http/latency";
import { type Floor, type SizeResult, timesFloor } from "../result";
import type { Verdict } from "./targets";

const ms = (value: number) =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
const whole = (value: number) => Math.round(value).toLocaleString("en");

/** A table whose columns are as wide as their widest cell, so that it reads well on a terminal too. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => (row[column] ?? "").length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  return [line(head), `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`, ...rows.map(line)].join(
    "\n",
  );
};

const READS = [
  "size",
  "what",
  "cold",
  "p50",
  "p95",
  "per s",
  "computed p50",
  "p95",
  "bare",
  "empty",
  "÷ floor",
  "raw SQL",
  "rollup",
];

const latencyCells = ({ cold, p50, p95, perSecond }: Latency): string[] => [
  ms(cold),
  ms(p50),
  ms(p95),
  whole(perSecond),
];

const computedCells = ({ p50, p95 }: Computed): string[] => [ms(p50), ms(p95)];

const floorCells = (measured: { app: Latency; floor: Floor }): string[] => [
  ms(measured.floor.bare),
  ms(measured.floor.empty),
  `${timesFloor(measured).toFixed(2)} ×`,
];

const readRows = ({ size, dashboards, series, emptyRoute }: SizeResult): string[][] => [
  ...dashboards.map((each) => [
    size,
    `/dashboard ${each.area}`,
    ...latencyCells(each.app),
    ...computedCells(each.computed),
    ...floorCells(each),
    "–",
    "–",
  ]),
  ...series.map((each) => [
    size,
    `/series ${each.id} (${each.kind})`,
    ...latencyCells(each.app),
    ...computedCells(each.computed),
    ...floorCells(each),
    ms(each.rawSql),
    ms(each.rollupSql),
  ]),
  [size, "empty route", ...latencyCells(emptyRoute), "–", "–", "–", "–", "–", "–", "–"],
];

const writeRow = (result: SizeResult): string[] => [
  result.size,
  whole(result.rows),
  whole(result.databaseMib),
  result.loadSeconds.toFixed(0),
  result.buildSeconds.toFixed(1),
  ms(result.afterWrite),
  whole(result.ingest.api),
  whole(result.ingest.copy),
  `${((result.ingest.api / result.ingest.copy) * 100).toFixed(0)} %`,
  ms(result.afterIngest),
  `${whole(result.verified.values)} values, ${result.verified.parts} rollups, ${whole(result.verified.cells)} cells`,
  whole(result.peakMemory),
];

const WRITES = [
  "size",
  "records",
  "database, MiB",
  "load, s",
  "rollup build, s",
  "read after 100 changes, ms",
  "ingest, rows/s",
  "COPY, rows/s",
  "÷ COPY",
  "read after ingest, ms",
  "then exact",
  "app memory, MiB",
];

const PAGES = [
  "size",
  "page",
  "first load, kB",
  "all scripts, kB",
  "largest paint, ms",
  "which is",
  "charts stand, ms",
];

const pageRows = ({ size, pages }: SizeResult): string[][] =>
  pages.map(({ path, firstLoad, scripts, largestPaint, largest, charts }) => [
    size,
    path,
    whole(firstLoad / 1000),
    whole(scripts / 1000),
    whole(largestPaint),
    `“${largest.replaceAll("|", " ")}”`,
    whole(charts),
  ]);

const verdictRow = ({ what, target, measured, met }: Verdict): string[] => [
  what,
  target,
  measured,
  met === null ? "–" : met ? "met" : "NOT MET",
];

/** The whole report as Markdown. */
export const reportOf = (results: readonly SizeResult[], verdicts: readonly Verdict[]): string =>
  [
    "### Targets",
    table(["what", "target", "measured", ""], verdicts.map(verdictRow)),
    "### Reading (ms)",
    table(READS, results.flatMap(readRows)),
    "### Writing",
    table(WRITES, results.map(writeRow)),
    "### Pages (processor throttled four times)",
    table(PAGES, results.flatMap(pageRows)),
  ].join("\n\n");

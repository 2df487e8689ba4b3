import { table } from "../report/markdown";
import type { Verdict } from "../report/targets";
import type { FileResult, ImportsResult } from "./result";

const MOST_MIB = 300;
const LEAST_OF_COPY = 0.25;
/** Slower than this, a person waits for an answer. */
const WAITING_MS = 1_000;
const whole = (value: number) => Math.round(value).toLocaleString("en");
const rate = ({ rows, times }: FileResult) => rows / times.run;

/** Every target of importing files. */
export const importVerdicts = ({ files, copy }: ImportsResult): Verdict[] =>
  files.flatMap((file) => {
    const what = `${file.format} of ${whole(file.rows)} rows`;
    const share = rate(file) / copy;
    const speed: Verdict = {
      what: `${what}: rows per second ÷ COPY`,
      target: `≥ ${LEAST_OF_COPY * 100} %`,
      measured: `${(share * 100).toFixed(0)} %`,
      met: share >= LEAST_OF_COPY,
    };
    return [
      ...(file.format === "CSV" ? [speed] : []),
      {
        what: `${what}: memory above idle`,
        target: `< ${MOST_MIB} MiB`,
        measured: `${whole(file.memoryAboveIdle)} MiB`,
        met: file.memoryAboveIdle < MOST_MIB,
      },
      {
        what: `${what}: another person's /series meanwhile, p95`,
        target: `≤ ${WAITING_MS} ms`,
        measured: `${whole(file.others.p95)} ms`,
        met: file.others.p95 <= WAITING_MS,
      },
    ];
  });

const HEAD = [
  "file",
  "rows",
  "MiB",
  "upload, s",
  "dry run, s",
  "import, s",
  "rows/s",
  "COPY, rows/s",
  "memory above idle, MiB",
  "/series idle p50, ms",
  "meanwhile p50, ms",
  "p95, ms",
  "most, ms",
];

const row = ({ copy, idleP50 }: ImportsResult, file: FileResult): string[] => [
  file.format,
  whole(file.rows),
  whole(file.fileMib),
  file.times.upload.toFixed(1),
  file.times.check.toFixed(1),
  file.times.run.toFixed(1),
  whole(rate(file)),
  file.format === "CSV" ? whole(copy) : "–",
  whole(file.memoryAboveIdle),
  whole(idleP50),
  whole(file.others.p50),
  whole(file.others.p95),
  whole(file.others.most),
];

/** What importing files costs, as Markdown. */
export const importsReport = (result: ImportsResult): string =>
  [
    table(
      ["what", "target", "measured", ""],
      importVerdicts(result).map(({ what, target, measured, met }) => [
        what,
        target,
        measured,
        met ? "met" : "NOT MET",
      ]),
    ),
    table(
      HEAD,
      result.files.map((file) => row(result, file)),
    ),
  ].join("\n\n");

import type { CheckReport, ImportDetail } from "@/lib/contracts/imports/import-schemas";
import { sourceNames } from "@/lib/contracts/imports/vocabulary";

const count = (value: number) => value.toLocaleString("en");
const SHOWN = 20;

/** What a file is taken for, column by column, and what to mind with such files. */
export function mappingLines({
  fileName,
  type,
  source,
  mapping,
  suggestions,
  recognition,
  traps,
}: ImportDetail): string[] {
  const mapped = mapping?.fields ?? [];
  const open = suggestions.filter(
    ({ field, state }) => state !== "taken" && !mapped.some((it) => it.field === field),
  );
  return [
    `${fileName}: ${type ?? "rows"} from ${sourceNames[source]}`,
    ...mapped.map(({ field, column, fixed }) => `  ${field.padEnd(22)} ${column ?? `always "${fixed}"`}`),
    ...open.map(
      ({ field, candidates }) =>
        `  ${field.padEnd(22)} not mapped; perhaps ${candidates.map(({ column }) => column).join(" or ")}`,
    ),
    ...[...recognition.notes, ...traps].map((note) => `  Note: ${note}`),
  ];
}

const named = (kpis: readonly { name: string }[]) => kpis.map(({ name }) => name).join(", ");

const kpiLines = ({ become, fed, remain }: CheckReport["kpis"]): string[] => [
  ...(become.length > 0 ? [`  KPIs that become computable: ${named(become)}`] : []),
  ...(fed.length > 0 ? [`  KPIs that it moves: ${named(fed)}`] : []),
  ...remain.map(({ name, missing }) => `  ${name} stays without a value. ${missing}.`),
];

/** What the dry run found besides its counts: rejected rows, duplicates, names that nobody has, KPIs. */
export function checkLines({ check, counts }: ImportDetail): string[] {
  if (!check) return [];
  const { rejections, duplicates, unresolved, others, kpis } = check;
  const rejected = rejections
    .slice(0, SHOWN)
    .flatMap(({ row, reasons }) =>
      reasons.map(({ column, message }) => `  row ${row}${column === null ? "" : `, ${column}`}: ${message}`),
    );
  return [
    ...rejected,
    ...(counts.rejected > SHOWN ? [`  … and ${count(counts.rejected - SHOWN)} more rejected rows`] : []),
    ...duplicates
      .slice(0, SHOWN)
      .map(({ row, externalId, like, why }) => `  row ${row}, ${externalId}: ${why} (${like})`),
    ...(unresolved.length > 0
      ? [`  Names that no record has: ${unresolved.map(({ value }) => value).join(", ")}`]
      : []),
    ...others.map(
      ({ type, created, changed }) =>
        `  Of the same rows: ${type}, ${count(created)} created, ${count(changed)} changed`,
    ),
    ...kpiLines(kpis),
  ];
}

/** What became, or would become, of the rows. */
export const countsLine = ({ counts }: ImportDetail, isDryRun: boolean): string =>
  `${isDryRun ? "It would be: " : ""}${count(counts.created)} created, ${count(counts.changed)} changed, ${count(counts.unchanged)} unchanged, ${count(counts.rejected)} rejected, ${count(counts.leftOut)} left out, of ${count(counts.rows)} rows`;

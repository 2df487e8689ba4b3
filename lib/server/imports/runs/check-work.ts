import "server-only";
import type { CheckReport, ImportCounts } from "@/lib/contracts/imports/import-schemas";
import type { RecordType } from "@/lib/kpi/vocabulary";
import type { Context } from "../../auth/context";
import { type Compared, compareRecords } from "../../records/compare-records";
import { Brought, computableKpis } from "./computable-kpis";
import { type ImportBatch, importBatches, type PreparedType } from "./import-batches";
import type { Lease } from "./lease";
import { type NewRecord, possibleDuplicates } from "./possible-duplicates";
import { SeenIds } from "./seen-ids";

/** How many of each kind are shown; all are counted. */
const SHOWN = {
  created: 50,
  changes: 200,
  rejections: 200,
  reasons: 50,
  rowsOfReason: 5,
  duplicates: 100,
  unresolved: 50,
};
/** New records that are held against those that are there. */
const DUPLICATES_LOOKED_FOR = 50_000;

const shown = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value).slice(0, 500);

const changedFields = ({ before, after }: Compared) =>
  Object.keys(after ?? {})
    .map((field) => ({ field, from: shown(before?.[field]), to: shown(after?.[field]) }))
    .filter(({ from, to }) => from !== to);

/** Gathers what a dry run finds, in constant memory. */
class Findings {
  readonly counts: ImportCounts = { rows: 0, created: 0, changed: 0, unchanged: 0, rejected: 0, leftOut: 0 };
  readonly report: Omit<CheckReport, "kpis" | "others" | "reasons"> = {
    created: [],
    changes: [],
    rejections: [],
    duplicates: [],
    unresolved: [],
  };
  readonly brought = new Brought();
  private readonly others = new Map<RecordType, CheckReport["others"][number]>();
  private readonly reasons = new Map<string, CheckReport["reasons"][number]>();
  private readonly seen = new Map<RecordType, SeenIds>();
  private looked = 0;

  constructor(
    private readonly organizationId: string,
    private readonly type: RecordType,
  ) {}

  async add(batch: ImportBatch): Promise<void> {
    const { counts, report } = this;
    counts.rows += batch.rows;
    counts.leftOut += batch.leftOut;
    counts.rejected += batch.rejections.length;
    for (const rejection of batch.rejections) {
      if (report.rejections.length < SHOWN.rejections) report.rejections.push(rejection);
      for (const { column, message } of rejection.reasons.slice(0, 5))
        this.addReason(rejection.row, column, message);
    }
    for (const { field, value } of batch.unresolved)
      if (
        report.unresolved.length < SHOWN.unresolved &&
        !report.unresolved.some((it) => it.field === field && it.value === value)
      )
        report.unresolved.push({ field, value });
    for (const prepared of batch.types) await this.addType(prepared);
  }

  async done(ctx: Context): Promise<CheckReport> {
    return {
      ...this.report,
      others: [...this.others.values()],
      reasons: [...this.reasons.values()].sort((a, b) => b.rows - a.rows),
      kpis: await computableKpis(ctx, this.brought),
    };
  }

  private addReason(row: number, column: string | null, message: string): void {
    // Reasons that name the value are many; they are counted together by what they say besides.
    const key = `${column}|${message.replace(/"[^"]*"|\d[\d.,:TZ+-]*/g, "…")}`;
    const known = this.reasons.get(key);
    if (known) {
      known.rows += 1;
      if (known.first.length < SHOWN.rowsOfReason) known.first.push(row);
    } else if (this.reasons.size < SHOWN.reasons)
      this.reasons.set(key, { column, message, rows: 1, first: [row] });
  }

  private async addType(prepared: PreparedType): Promise<void> {
    const { type, externalIds, rows, sent } = prepared;
    for (const record of sent) this.brought.add(type, record);
    const seen = this.seen.get(type) ?? new SeenIds();
    this.seen.set(type, seen);
    const tally = this.tallyOf(type);
    const created: NewRecord[] = [];
    for (const [at, compared] of (await compareRecords(this.organizationId, prepared)).entries()) {
      const externalId = externalIds[at] ?? compared.externalId;
      const row = rows[at] ?? 0;
      if (seen.add(externalId)) {
        tally.changed += 1;
        this.addDuplicate({
          row,
          externalId,
          like: externalId,
          why: "This id comes more than once in the file; its last row stays",
        });
      } else if (compared.isNew) {
        tally.created += 1;
        const record = sent[at];
        created.push({ row, externalId, name: shown(record?.name), email: shown(record?.email) });
      } else if (compared.after !== null) {
        tally.changed += 1;
        if (type === this.type && this.report.changes.length < SHOWN.changes)
          this.report.changes.push({ externalId, fields: changedFields(compared) });
      } else tally.unchanged += 1;
    }
    if (type === this.type) await this.lookAtCreated(created);
  }

  private async lookAtCreated(created: readonly NewRecord[]): Promise<void> {
    const { report } = this;
    for (const { row, externalId, name } of created)
      if (report.created.length < SHOWN.created) report.created.push({ row, externalId, name });
    if (this.looked > DUPLICATES_LOOKED_FOR || report.duplicates.length >= SHOWN.duplicates) return;
    this.looked += created.length;
    for (const duplicate of await possibleDuplicates(this.type, this.organizationId, created))
      this.addDuplicate(duplicate);
  }

  private addDuplicate(duplicate: CheckReport["duplicates"][number]): void {
    if (this.report.duplicates.length < SHOWN.duplicates) this.report.duplicates.push(duplicate);
  }

  private tallyOf(type: RecordType) {
    if (type === this.type) return this.counts;
    const other = this.others.get(type) ?? { type, created: 0, changed: 0, unchanged: 0 };
    this.others.set(type, other);
    return other;
  }
}

/** A dry run: reads the whole file and tells what importing it would do. Writes nothing but the report. */
export async function checkWork(
  ctx: Context,
  { run, update, finish }: Lease,
  type: RecordType,
): Promise<void> {
  const findings = new Findings(ctx.organization.id, type);
  for await (const batch of importBatches(ctx, run, 0)) {
    await findings.add(batch);
    await update({ ...findings.counts });
  }
  const { counts } = findings;
  await finish({ ...counts, state: "checked", totalRows: counts.rows, check: await findings.done(ctx) });
}

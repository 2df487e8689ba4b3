import "server-only";
import type { RecordType } from "@/lib/kpi/vocabulary";
import type { Context } from "../../auth/context";
import { writeWithin } from "../../records/write-records";
import { type Transaction, writeTransaction } from "../../records/write-transaction";
import { type ImportBatch, importBatches } from "./import-batches";
import type { Lease } from "./lease";

const increment = (by: number) => ({ increment: by });

/** Stores a batch and moves the cursor, in one transaction: after a crash exactly the rows beyond it are left. */
async function storeBatch(ctx: Context, lease: Lease, type: RecordType, batch: ImportBatch): Promise<void> {
  const { organizationId, id: importId } = lease.run;
  const now = new Date();
  const store = async (transaction: Transaction) => {
    let own = { created: 0, updated: 0, unchanged: 0 };
    for (const prepared of batch.types) {
      const written = await writeWithin(transaction, ctx, prepared, now);
      if (prepared.type === type) own = written;
    }
    if (batch.rejections.length > 0)
      await transaction.importRejection.createMany({
        data: batch.rejections.map(({ row, reasons }) => ({ organizationId, importId, row, reasons })),
      });
    const counts = {
      rows: increment(batch.rows),
      created: increment(own.created),
      changed: increment(own.updated),
      unchanged: increment(own.unchanged),
      rejected: increment(batch.rejections.length),
      leftOut: increment(batch.leftOut),
    };
    await lease.update({ ...counts, cursorRow: batch.lastRow }, transaction);
  };
  await writeTransaction(ctx, store, { origin: "import", importId });
}

/** Imports what is left of a file, batch by batch; the next batch is prepared while the database stores one. */
export async function runWork(ctx: Context, lease: Lease, type: RecordType): Promise<void> {
  const batches = importBatches(ctx, lease.run, lease.run.cursorRow);
  try {
    let next = await batches.next();
    while (!next.done) {
      const storing = storeBatch(ctx, lease, type, next.value);
      const reading = batches.next();
      // Whichever fails, the other is waited for before anything else happens.
      const [stored, read] = await Promise.allSettled([storing, reading]);
      if (stored.status === "rejected") throw stored.reason;
      if (read.status === "rejected") throw read.reason;
      next = read.value;
    }
  } finally {
    await batches.return(undefined);
  }
  await lease.finish({ state: "done", endedAt: new Date() });
}

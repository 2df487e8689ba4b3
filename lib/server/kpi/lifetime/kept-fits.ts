import "server-only";
import { z } from "zod";
import { db } from "@/lib/server/db";
import type { LocalDate } from "@/lib/time";
import type { OrganizationSettings } from "../../auth/context";
import type { FitWithTotals } from "./jobs";
import type { Fingerprints } from "./read-histories";

const amount = z.number();
const refused = z.strictObject({ status: z.literal("refused"), reason: z.string() });
const spend = z.discriminatedUnion("status", [
  refused,
  z.strictObject({
    status: z.literal("fitted"),
    parameters: z.strictObject({ p: amount, q: amount, gamma: amount }),
    customersFitted: amount,
    correlationWithRepeats: amount,
  }),
]);
const estimates = {
  logLikelihood: amount,
  customersFitted: amount,
  spend,
  totals: z.strictObject({
    customersLikelyActive: amount,
    expectedPurchases: amount,
    expectedRevenue: amount.nullable(),
  }),
};

const fitSchema: z.ZodType<FitWithTotals> = z.discriminatedUnion("status", [
  refused,
  z.strictObject({
    status: z.literal("fitted"),
    parameters: z.strictObject({ r: amount, alpha: amount, a: amount, b: amount }),
    ...estimates,
  }),
  z.strictObject({
    status: z.literal("nbd"),
    reason: z.string(),
    parameters: z.strictObject({ r: amount, alpha: amount }),
    ...estimates,
  }),
]);

const dayOf = (date: LocalDate): Date => new Date(`${date}T00:00:00Z`);

/** The fits that are kept and still hold: those made of what is there now. What cannot be read counts as none. */
export const findKeptFits = async (
  { id }: OrganizationSettings,
  fingerprints: Fingerprints,
): Promise<Map<LocalDate, FitWithTotals>> => {
  const rows = await db.lifetimeFit.findMany({
    where: { organizationId: id, asOf: { in: [...fingerprints.keys()].map(dayOf) } },
  });
  const kept = new Map<LocalDate, FitWithTotals>();
  for (const { asOf, fingerprint, result } of rows) {
    const date = asOf.toISOString().slice(0, 10);
    const fit = fitSchema.safeParse(result);
    if (fit.success && fingerprints.get(date) === fingerprint) kept.set(date, fit.data);
  }
  return kept;
};

/** The fit of the latest purchases that is kept, whether or not it would be made the same today. */
export const latestKeptFit = async ({
  id,
}: OrganizationSettings): Promise<{ before: LocalDate; fit: FitWithTotals } | null> => {
  const row = await db.lifetimeFit.findFirst({ where: { organizationId: id }, orderBy: { asOf: "desc" } });
  const fit = fitSchema.safeParse(row?.result);
  return row && fit.success ? { before: row.asOf.toISOString().slice(0, 10), fit: fit.data } : null;
};

/** Keeps a fit in place of the one that there was. */
export const keepFit = async (
  { id }: OrganizationSettings,
  before: LocalDate,
  fingerprint: string,
  fit: FitWithTotals,
): Promise<void> => {
  const result = { ...fit };
  const where = { organizationId_asOf: { organizationId: id, asOf: dayOf(before) } };
  await db.lifetimeFit.upsert({
    where,
    create: { ...where.organizationId_asOf, fingerprint, result },
    update: { fingerprint, result, computedAt: new Date() },
  });
};

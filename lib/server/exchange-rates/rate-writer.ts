import "server-only";
import { may } from "@/lib/contracts/roles";
import { Conflict, NotAllowed } from "@/lib/errors";
import type { RecordType } from "@/lib/kpi/vocabulary";
import type { Context } from "@/lib/server/auth/context";
import type { ConversionSettings } from "@/lib/server/records/locked-settings";
import type { RecordCount } from "@/lib/server/records/reconvert-records";

/** @throws NotAllowed unless the caller manages the organization, or is an API key with the scope "write" */
export const requireRateWriter = (ctx: Context): void => {
  if (may(ctx.role, "manage-organization") || ctx.scopes.includes("write")) return;
  throw new NotAllowed('Exchange rates are changed by an admin, or with an API key of the scope "write".');
};

/** @throws Conflict when the organization's currency changed since the request was let in */
export const requireSameCurrency = (ctx: Context, settings: ConversionSettings): void => {
  if (settings.currency === ctx.organization.currency) return;
  throw new Conflict(
    `The organization's currency has just been changed to ${settings.currency}; nothing was stored. Send rates into that one.`,
  );
};

const names: Partial<Record<RecordType, [one: string, several: string]>> = {
  deals: ["deal", "deals"],
  orders: ["order", "orders"],
  "ledger-entries": ["ledger entry", "ledger entries"],
};

/** "3 deals and 1 order". */
export const countedWords = (counts: readonly RecordCount[]): string =>
  new Intl.ListFormat("en-GB", { type: "conjunction" }).format(
    counts.map(({ type, count }) => {
      const [one, several] = names[type] ?? [type, type];
      return `${count.toLocaleString("en-GB")} ${count === 1 ? one : several}`;
    }),
  );

"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useOrganization } from "@/components/layout/organization-context";
import { useAmountDraft } from "@/components/layout/use-amount-draft";
import { type Edit, withoutSaved } from "@/components/ui/amount-grid/amount-draft";
import { ledgerMonthsOptions, saveLedgerMonths } from "@/lib/queries/ledger-months";
import { problemOf } from "@/lib/queries/problem-of";
import { useRecordWrites } from "../use-record-writes";
import { type Cell, cellKey, rebased } from "./ledger-plan";

/** The unsaved months of costs and benefits, and their saving as one change that can be taken back. */
export function useLedgerDraft() {
  const client = useQueryClient();
  const writes = useRecordWrites();
  const { locale } = useOrganization();
  const { edits, change, ...draft } = useAmountDraft<Cell>(["ledger-draft"], {
    locale,
    keyOf: cellKey,
    allowNegative: true,
  });
  /** What others changed meanwhile is seen beside one's own: whoever saves again means it. */
  const look = async (unsaved: readonly Edit<Cell>[]) => {
    for (const year of new Set(unsaved.map(({ cell }) => Number(cell.month.slice(0, 4))))) {
      const { rows } = await client.fetchQuery({ ...ledgerMonthsOptions(year), staleTime: 0 });
      change((current) => rebased(current, year, rows));
    }
  };
  const saving = useMutation({
    mutationFn: (unsaved: readonly Edit<Cell>[]) =>
      saveLedgerMonths({
        cells: unsaved.map(({ cell, amount, before }) => ({ ...cell, amount, expected: before })),
      }),
    onSuccess: async ({ changeSet }, saved) => {
      await writes.done(`${saved.length} ${saved.length === 1 ? "month" : "months"} saved`, changeSet);
      change((current) => withoutSaved(current, saved, cellKey));
    },
    onError: async (error, unsaved) => {
      writes.failed("Not saved", error);
      if (problemOf(error).status === 409) await look(unsaved);
    },
  });
  return {
    ...draft,
    save: () => {
      if (edits.length > 0 && draft.problem === null && !saving.isPending) saving.mutate(edits);
    },
    isSaving: saving.isPending,
  };
}

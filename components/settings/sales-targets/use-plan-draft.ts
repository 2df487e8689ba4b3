"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useOrganization } from "@/components/layout/organization-context";
import { useAmountDraft } from "@/components/layout/use-amount-draft";
import { withoutSaved } from "@/components/ui/amount-grid/amount-draft";
import { useToast } from "@/components/ui/toast";
import { numbersKey } from "@/lib/queries/kpis";
import { problemOf } from "@/lib/queries/problem-of";
import { salesTargetsKey, saveSalesTargets } from "@/lib/queries/sales-targets";
import { type Cell, cellKey, type Edit } from "./plan";

const sent = (edits: readonly Edit[], amountOf: (edit: Edit) => string | null) => ({
  targets: edits.map((edit) => ({
    ownerExternalId: edit.cell.owner,
    month: edit.cell.month,
    amount: amountOf(edit),
  })),
});

const counted = (count: number): string => `${count} ${count === 1 ? "target" : "targets"}`;

/** The unsaved changes of the plan, and their saving and undo. */
export function usePlanDraft() {
  const client = useQueryClient();
  const toast = useToast();
  const { locale } = useOrganization();
  const { edits, change, ...draft } = useAmountDraft<Cell>(["sales-targets-draft"], {
    locale,
    keyOf: cellKey,
  });
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: salesTargetsKey }),
      client.invalidateQueries({ queryKey: numbersKey }),
    ]);
  const takeBack = async (saved: readonly Edit[]) => {
    try {
      await saveSalesTargets(sent(saved, ({ before }) => before));
      await refresh();
      toast({ title: `${counted(saved.length)} put back` });
    } catch (error) {
      toast({ title: "Undo did not work", description: problemOf(error).detail, tone: "off" });
    }
  };
  const saving = useMutation({
    mutationFn: (unsaved: readonly Edit[]) => saveSalesTargets(sent(unsaved, ({ amount }) => amount)),
    onSuccess: async (_, saved) => {
      await refresh();
      change((current) => withoutSaved(current, saved, cellKey));
      toast({
        title: `${counted(saved.length)} saved`,
        action: { label: "Undo", onSelect: () => void takeBack(saved) },
      });
    },
    onError: (error) => toast({ title: "Not saved", description: problemOf(error).detail, tone: "off" }),
  });
  return {
    ...draft,
    save: () => {
      if (edits.length > 0 && draft.problem === null && !saving.isPending) saving.mutate(edits);
    },
    isSaving: saving.isPending,
  };
}

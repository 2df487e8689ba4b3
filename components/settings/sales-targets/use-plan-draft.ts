"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useOrganization } from "@/components/layout/organization-context";
import { useToast } from "@/components/ui/toast";
import { numbersKey } from "@/lib/queries/kpis";
import { problemOf } from "@/lib/queries/problem-of";
import { salesTargetsKey, saveSalesTargets } from "@/lib/queries/sales-targets";
import { type Cell, type Draft, type Edit, emptyDraft, withoutSaved, withTyped } from "./plan";

const draftKey = ["sales-targets-draft"] as const;

const sent = (edits: readonly Edit[], amountOf: (edit: Edit) => string | null) => ({
  targets: edits.map((edit) => ({ ownerExternalId: edit.owner, month: edit.month, amount: amountOf(edit) })),
});

const counted = (count: number): string => `${count} ${count === 1 ? "target" : "targets"}`;

/**
 * The unsaved changes of the plan. They live with the tab's queries, so that looking at another year or page does not
 * lose them; leaving the app asks first.
 */
export function usePlanDraft() {
  const client = useQueryClient();
  const toast = useToast();
  const { locale } = useOrganization();
  const { data: draft } = useQuery<Draft>({
    queryKey: draftKey,
    queryFn: () => emptyDraft,
    initialData: emptyDraft,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  const change = (next: (draft: Draft) => Draft) =>
    client.setQueryData<Draft>(draftKey, (current) => next(current ?? emptyDraft));
  const isDirty = draft.size > 0;
  useEffect(() => {
    if (!isDirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isDirty]);

  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: salesTargetsKey }),
      client.invalidateQueries({ queryKey: numbersKey }),
    ]);
  const takeBack = async (edits: readonly Edit[]) => {
    try {
      await saveSalesTargets(sent(edits, ({ before }) => before));
      await refresh();
      toast({ title: `${counted(edits.length)} put back` });
    } catch (error) {
      toast({ title: "Undo did not work", description: problemOf(error).detail, tone: "off" });
    }
  };
  const saving = useMutation({
    mutationFn: (edits: readonly Edit[]) => saveSalesTargets(sent(edits, ({ amount }) => amount)),
    onSuccess: async (_, edits) => {
      await refresh();
      change((current) => withoutSaved(current, edits));
      toast({
        title: `${counted(edits.length)} saved`,
        action: { label: "Undo", onSelect: () => void takeBack(edits) },
      });
    },
    onError: (error) => toast({ title: "Not saved", description: problemOf(error).detail, tone: "off" }),
  });
  const edits = [...draft.values()];
  const problem = edits.find((edit) => edit.problem !== null)?.problem ?? null;
  return {
    draft,
    problem,
    type: (typed: readonly { cell: Cell; before: string | null; text: string }[]) =>
      void change((current) => withTyped(current, typed, locale)),
    discard: () => void change(() => emptyDraft),
    save: () => {
      if (edits.length > 0 && problem === null && !saving.isPending) saving.mutate(edits);
    },
    isSaving: saving.isPending,
  };
}

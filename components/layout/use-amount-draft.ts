"use client";

import { type QueryKey, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import {
  type Draft,
  type Edit,
  type Reading,
  type Typed,
  withTyped,
} from "@/components/ui/amount-grid/amount-draft";

/**
 * The unsaved changes of a grid of amounts. They live with the tab's queries, so that looking at another year or page
 * does not lose them; leaving the app asks first.
 */
export function useAmountDraft<Cell>(draftKey: QueryKey, reading: Reading<Cell>) {
  const client = useQueryClient();
  const empty: Draft<Cell> = new Map();
  const { data: draft } = useQuery<Draft<Cell>>({
    queryKey: draftKey,
    queryFn: () => empty,
    initialData: empty,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  const change = (next: (draft: Draft<Cell>) => Draft<Cell>) =>
    void client.setQueryData<Draft<Cell>>(draftKey, (current) => next(current ?? empty));
  const isDirty = draft.size > 0;
  useEffect(() => {
    if (!isDirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isDirty]);
  const edits: Edit<Cell>[] = [...draft.values()];
  return {
    draft,
    edits,
    /** Why it cannot be saved; null when it can. */
    problem: edits.find((edit) => edit.problem !== null)?.problem ?? null,
    change,
    type: (typed: readonly Typed<Cell>[]) => change((current) => withTyped(current, typed, reading)),
    discard: () => change(() => empty),
  };
}

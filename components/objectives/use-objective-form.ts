"use client";

import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useMemo, useState } from "react";
import { useForm } from "@/components/layout/use-form";
import { useToast } from "@/components/ui/toast";
import { useDebounced } from "@/components/ui/use-debounced";
import { objectiveInputSchema } from "@/lib/contracts/objectives";
import { kpiListOptions, numbersKey } from "@/lib/queries/kpis";
import { createObjective, objectiveCheckOptions, updateObjective } from "@/lib/queries/objectives";
import { checkable, type FormDraft } from "./draft";

/** Long enough to finish a number, short enough to seem at once. */
const settleMs = 300;

/**
 * The form's state: the draft, what the check says about it as it is typed, and storing it.
 * The baseline follows what was measured until somebody types another.
 * @param id the objective being edited; null for a new one
 */
export function useObjectiveForm(initial: FormDraft, id: string | null) {
  const router = useRouter();
  const toast = useToast();
  const client = useQueryClient();
  const [baselineTyped, setBaselineTyped] = useState(id !== null);
  const form = useForm({
    schema: objectiveInputSchema,
    initial,
    submit: async (input) => {
      const stored = id ? await updateObjective({ id, input }) : await createObjective(input);
      await client.invalidateQueries({ queryKey: numbersKey });
      toast({ title: id ? "Objective saved" : "Objective set", description: stored.title });
      router.push(`/objectives/${stored.id}`);
    },
  });
  const { values, set } = form;

  const draft = useMemo(
    () => checkable(values, baselineTyped ? values.baseline : null),
    [values, baselineTyped],
  );
  const settled = useDebounced(draft, settleMs);
  const check = useQuery({ ...objectiveCheckOptions(settled), placeholderData: keepPreviousData });
  const belongsToKpi = settled?.kpi === values.kpi;
  const result = belongsToKpi ? (check.data ?? null) : null;

  const measured = result?.measuredBaseline?.value ?? null;
  const follows = !baselineTyped && measured !== null && measured !== values.baseline;
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the measured value comes, not at each keystroke
  useEffect(() => {
    if (follows) set({ baseline: measured });
  }, [follows, measured]);

  const kpis = useQuery(kpiListOptions()).data?.kpis ?? [];
  return {
    form,
    kpis,
    kpi: kpis.find((kpi) => kpi.id === values.kpi) ?? null,
    check: result,
    checkError: check.error,
    /** The check shown is of what was typed a moment ago. */
    isChecking: draft !== settled || check.isFetching,
    chooseKpi: (kpi: string | null) => {
      setBaselineTyped(false);
      set({ kpi, filter: {}, measure: "level", baseline: null, target: null });
    },
    typeBaseline: (baseline: number | null) => {
      setBaselineTyped(baseline !== null);
      set({ baseline });
    },
    /** Another scope or run has another baseline; a typed one stays. */
    change: (change: Partial<FormDraft>) => set(change),
  };
}

export type ObjectiveFormState = ReturnType<typeof useObjectiveForm>;

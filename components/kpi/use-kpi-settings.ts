"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useToast } from "@/components/ui/toast";
import type { KpiSettingsInput } from "@/lib/contracts/kpi";
import { numbersKey, updateKpiSettings } from "@/lib/queries/kpis";
import { problemOf } from "@/lib/queries/problem-of";

type Change = {
  input: KpiSettingsInput;
  /** What was done, for the message: "Thresholds saved". */
  done: string;
  /** What takes it back. */
  undo?: KpiSettingsInput;
};

/** Changes a KPI's settings, refreshes every number that depends on them, and offers to take it back. */
export const useKpiSettings = (id: string) => {
  const client = useQueryClient();
  const toast = useToast();
  const mutation = useMutation({
    mutationFn: ({ input }: Change) => updateKpiSettings({ id, input }),
    onSuccess: async (_, { done, undo }) => {
      await client.invalidateQueries({ queryKey: numbersKey });
      toast({
        title: done,
        about: `settings of ${id}`,
        action: undo
          ? { label: "Undo", onSelect: () => mutation.mutate({ input: undo, done: "Taken back" }) }
          : undefined,
      });
    },
    onError: (error) => {
      // Mistakes in a field are shown at the field; anything else must be said here.
      const problem = problemOf(error);
      if (Object.keys(problem.errors).length > 0) return;
      toast({ title: "Not saved", description: problem.detail, tone: "off" });
    },
  });
  return mutation;
};

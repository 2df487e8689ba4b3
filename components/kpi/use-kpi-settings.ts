"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useToast } from "@/components/ui/toast";
import type { KpiSettingsInput } from "@/lib/contracts/kpi";
import { AppError } from "@/lib/errors";
import { numbersKey, updateKpiSettings } from "@/lib/queries/kpis";

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
        action: undo
          ? { label: "Undo", onSelect: () => mutation.mutate({ input: undo, done: "Taken back" }) }
          : undefined,
      });
    },
    onError: (error) => {
      // Mistakes in a field are shown at the field; anything else must be said here.
      if (error instanceof AppError && error.errors?.length) return;
      toast({ title: "Not saved", description: error.message, tone: "off" });
    },
  });
  return mutation;
};

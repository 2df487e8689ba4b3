"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useToast } from "@/components/ui/toast";
import { deleteBaseline, putBaseline } from "@/lib/queries/baselines";
import { numbersKey } from "@/lib/queries/kpis";
import { problemOf } from "@/lib/queries/problem-of";

type Baseline = { startsOn: string; reason: string };
type Change = {
  /** What to set; null removes. */
  to: Baseline | null;
  /** What was there; null when nothing was. */
  from: Baseline | null;
  done: string;
};

/** Sets a baseline or removes it, refreshes the numbers that depend on it, and offers to take it back. */
export const useBaselines = (id: string) => {
  const client = useQueryClient();
  const toast = useToast();
  const mutation = useMutation({
    mutationFn: async ({ to, from }: Change) => {
      if (to) return putBaseline({ id, startsOn: to.startsOn }, { reason: to.reason });
      if (from) return deleteBaseline({ id, startsOn: from.startsOn });
      return undefined;
    },
    onSuccess: async (_, { to, from, done }) => {
      await client.invalidateQueries({ queryKey: numbersKey });
      const isBack = done === takenBack;
      const undo = () => mutation.mutate({ to: from, from: to, done: takenBack });
      toast({ title: done, action: isBack ? undefined : { label: "Undo", onSelect: undo } });
    },
    onError: (error) => toast({ title: "Not saved", description: problemOf(error).detail, tone: "off" }),
  });
  return mutation;
};

const takenBack = "Taken back";

"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useToast } from "@/components/ui/toast";
import type { Objective } from "@/lib/contracts/objectives";
import { numbersKey } from "@/lib/queries/kpis";
import { createObjective, deleteObjective, objectiveOptions } from "@/lib/queries/objectives";
import { problemOf } from "@/lib/queries/problem-of";
import { inputOf } from "./draft";

/** Deletes an objective and goes back to the list, with a way to have it back: the same terms, set anew. */
export function useDeleteObjective(objective: Objective) {
  const router = useRouter();
  const toast = useToast();
  const client = useQueryClient();

  const restore = async () => {
    try {
      const restored = await createObjective(inputOf(objective));
      await client.invalidateQueries({ queryKey: numbersKey });
      toast({ title: "Objective is back", description: restored.title });
    } catch (error) {
      toast({ title: "Undo did not work", description: problemOf(error).detail, tone: "off" });
    }
  };

  return useMutation({
    mutationFn: () => deleteObjective(objective.id),
    onSuccess: async () => {
      router.push("/objectives");
      client.removeQueries({ queryKey: objectiveOptions(objective.id).queryKey });
      toast({
        title: "Objective deleted",
        description: objective.title,
        action: { label: "Undo", onSelect: () => void restore() },
      });
      await client.invalidateQueries({ queryKey: numbersKey });
    },
    onError: (error) =>
      toast({ title: "The objective was not deleted", description: problemOf(error).detail, tone: "off" }),
  });
}

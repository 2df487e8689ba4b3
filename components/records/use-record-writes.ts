"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useToast } from "@/components/ui/toast";
import { numbersKey } from "@/lib/queries/kpis";
import { problemOf } from "@/lib/queries/problem-of";
import { recordsKey, undoChange } from "@/lib/queries/records";

/** After a write: what is read of records is read anew, and every number; the change can be taken back. */
export function useRecordWrites() {
  const client = useQueryClient();
  const toast = useToast();
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: recordsKey }),
      client.invalidateQueries({ queryKey: numbersKey }),
    ]);
  const undo = async (changeSet: string, onUndone?: () => void) => {
    try {
      const { kept } = await undoChange(changeSet);
      await refresh();
      if (kept.length === 0) toast({ title: "Taken back" });
      else
        toast({
          title: "Not taken back",
          description: "Somebody changed it since. Its history shows what and when.",
          tone: "watch",
        });
      onUndone?.();
    } catch (error) {
      toast({ title: "Undo did not work", description: problemOf(error).detail, tone: "off" });
    }
  };
  return {
    refresh,
    /** Says what was done, and offers to undo it. */
    done: async (title: string, changeSet: string | null, onUndone?: () => void) => {
      toast({
        title,
        action: changeSet ? { label: "Undo", onSelect: () => void undo(changeSet, onUndone) } : undefined,
      });
      await refresh();
    },
    failed: (title: string, error: unknown) =>
      toast({ title, description: problemOf(error).detail, tone: "off" }),
  };
}

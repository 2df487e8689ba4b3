"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { RefreshCw } from "lucide-react";
import { useMay } from "@/components/layout/organization-context";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import type { DataHealth } from "@/lib/contracts/data-health";
import { checkDataHealth, dataHealthOptions } from "@/lib/queries/data-health";
import { problemOf } from "@/lib/queries/problem-of";

const weaknessesOf = ({ types }: DataHealth): number =>
  types.reduce((sum, { weaknesses }) => sum + weaknesses.length, 0);

const resultOf = (before: DataHealth, after: DataHealth): string => {
  const [were, are] = [weaknessesOf(before), weaknessesOf(after)];
  const found = are === 1 ? "One weakness was found" : `${are === 0 ? "No" : are} weaknesses were found`;
  if (were === are) return `${found}, as many as before.`;
  return `${found}; there ${were === 1 ? "was one" : `were ${were === 0 ? "none" : were}`} before.`;
};

/** Checks all records at once, for those who may write them: after a correction, or a change straight in the database. */
export function CheckNow({ health }: { health: DataHealth }) {
  const mayCheck = useMay("write-records");
  const client = useQueryClient();
  const toast = useToast();
  const check = useMutation({
    mutationFn: checkDataHealth,
    onSuccess: async (after) => {
      client.setQueryData(dataHealthOptions().queryKey, after);
      toast({
        title: "All records were checked",
        about: "data health",
        description: resultOf(health, after),
      });
      // The marks beside numbers follow what was found.
      await client.invalidateQueries({ queryKey: dataHealthOptions().queryKey });
    },
    onError: (error) =>
      toast({ title: "The check did not finish", description: problemOf(error).detail, tone: "off" }),
  });
  if (!mayCheck) return null;
  return (
    <Button icon={<RefreshCw aria-hidden />} pending={check.isPending} onClick={() => check.mutate()}>
      {check.isPending ? "Checking…" : "Check now"}
    </Button>
  );
}

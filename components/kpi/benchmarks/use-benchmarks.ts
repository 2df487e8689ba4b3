"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useToast } from "@/components/ui/toast";
import type { Benchmark, BenchmarkInput } from "@/lib/contracts/benchmarks";
import { createBenchmark, deleteBenchmark, updateBenchmark } from "@/lib/queries/benchmarks";
import { numbersKey } from "@/lib/queries/kpis";
import { problemOf } from "@/lib/queries/problem-of";

type Change =
  | { kind: "add"; input: BenchmarkInput }
  | { kind: "edit"; benchmarkId: string; input: BenchmarkInput; before: BenchmarkInput }
  | { kind: "remove"; benchmarkId: string; before: BenchmarkInput };

const words = { add: "Benchmark added", edit: "Benchmark saved", remove: "Benchmark removed" };

/** A benchmark as it was sent. */
export const inputOf = ({
  variant,
  label,
  low,
  high,
  year,
  publisher,
  source,
  note,
}: Benchmark): BenchmarkInput => ({
  variant: variant ?? "default",
  label,
  low,
  high,
  year: year ?? 0,
  publisher,
  source,
  note,
});

/** What takes a change back. */
const reverse = (change: Change, stored: Benchmark | null): Change | null => {
  if (change.kind === "remove") return { kind: "add", input: change.before };
  if (change.kind === "edit") return { ...change, input: change.before, before: change.input };
  return stored && { kind: "remove", benchmarkId: stored.id, before: change.input };
};

/** Adds, changes or removes a benchmark of the organization's own, and offers to take it back. */
export const useBenchmarks = (id: string) => {
  const client = useQueryClient();
  const toast = useToast();
  const store = async (change: Change): Promise<Benchmark | null> => {
    if (change.kind === "add") return createBenchmark(id, change.input);
    if (change.kind === "edit") return updateBenchmark({ id, benchmarkId: change.benchmarkId }, change.input);
    await deleteBenchmark({ id, benchmarkId: change.benchmarkId });
    return null;
  };
  const fail = (error: unknown) => {
    const { detail, errors } = problemOf(error);
    if (Object.keys(errors).length === 0) toast({ title: "Not saved", description: detail, tone: "off" });
  };
  const refresh = () => client.invalidateQueries({ queryKey: [...numbersKey, "benchmarks", id] });
  const undo = async (change: Change) => {
    try {
      await store(change);
      await refresh();
      toast({ title: "Taken back" });
    } catch (error) {
      toast({ title: "Undo did not work", description: problemOf(error).detail, tone: "off" });
    }
  };
  return useMutation({
    mutationFn: store,
    onSuccess: async (stored, change) => {
      await refresh();
      const back = reverse(change, stored);
      toast({
        title: words[change.kind],
        action: back ? { label: "Undo", onSelect: () => void undo(back) } : undefined,
      });
    },
    onError: fail,
  });
};

"use client";

import { Button } from "@/components/ui/button";

type Props = {
  count: number;
  /** Why it cannot be saved; null when it can. */
  problem: string | null;
  saving: boolean;
  onSave: () => void;
  onDiscard: () => void;
};

/** What is not saved yet, always in reach below the grid. */
export function SaveBar({ count, problem, saving, onSave, onDiscard }: Props) {
  if (count === 0) return null;
  return (
    <div className="sticky bottom-4 z-20 mt-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-lg border border-line bg-raised px-4 py-3 shadow-raised max-sm:bottom-20">
      <p role="status" className="min-w-0 text-base">
        <span className="font-medium">
          {count} {count === 1 ? "change" : "changes"} not saved yet
        </span>
        {problem === null ? null : <span className="block text-off-ink">{problem}</span>}
      </p>
      <div className="flex gap-2">
        <Button onClick={onDiscard} disabled={saving}>
          Discard
        </Button>
        <Button variant="primary" onClick={onSave} pending={saving} disabled={problem !== null}>
          Save
        </Button>
      </div>
    </div>
  );
}

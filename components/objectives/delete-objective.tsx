"use client";

import { Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { Objective } from "@/lib/contracts/objectives";
import { useDeleteObjective } from "./use-delete-objective";

/** The button that deletes an objective, after asking. */
export function DeleteObjective({ objective }: { objective: Objective }) {
  const { mutate, isPending } = useDeleteObjective(objective);
  return (
    <ConfirmDialog
      trigger={
        <Button variant="quiet" icon={<Trash2 aria-hidden />}>
          Delete
        </Button>
      }
      title={`Delete “${objective.title}”?`}
      confirmLabel="Delete objective"
      pending={isPending}
      onConfirm={() => mutate()}
    >
      <p>Its target, note and discussion go; the records and the KPI stay as they are.</p>
    </ConfirmDialog>
  );
}

"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Pencil, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import type { Snapshot } from "@/lib/contracts/snapshots";
import { problemOf } from "@/lib/queries/problem-of";
import { deleteSnapshot, nameSnapshot, snapshotsKey } from "@/lib/queries/snapshots";

/** What an admin may do with a snapshot: name it, or delete it for good. */
export function SnapshotActions({ snapshot }: { snapshot: Snapshot }) {
  const formId = useId();
  const client = useQueryClient();
  const router = useRouter();
  const toast = useToast();
  const [naming, setNaming] = useState(false);
  const [name, setName] = useState(snapshot.name ?? "");
  const [pending, setPending] = useState(false);
  const attempt = async (act: () => Promise<unknown>, done: string): Promise<boolean> => {
    setPending(true);
    try {
      await act();
      toast({ title: done });
      return true;
    } catch (error) {
      toast({ title: "That did not work", description: problemOf(error).detail, tone: "off" });
      return false;
    } finally {
      setPending(false);
    }
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const given = name.trim() === "" ? null : name.trim();
    if (!(await attempt(() => nameSnapshot({ id: snapshot.id, name: given }), "Name saved"))) return;
    setNaming(false);
    await client.invalidateQueries({ queryKey: snapshotsKey });
  };
  const remove = async () => {
    if (!(await attempt(() => deleteSnapshot(snapshot.id), "Snapshot deleted"))) return;
    router.push("/analysis/reported");
    await client.invalidateQueries({ queryKey: snapshotsKey });
  };
  return (
    <>
      <Dialog
        open={naming}
        onOpenChange={setNaming}
        size="sm"
        trigger={<Button icon={<Pencil aria-hidden />}>Name</Button>}
        title="Name this snapshot"
        footer={
          <>
            <DialogClose render={<Button>Cancel</Button>} />
            <Button type="submit" form={formId} variant="primary" pending={pending}>
              Save name
            </Button>
          </>
        }
      >
        <form id={formId} onSubmit={(event) => void save(event)}>
          <TextField
            label="Name"
            placeholder="Board meeting, April"
            maxLength={120}
            autoComplete="off"
            value={name}
            onValueChange={setName}
          />
        </form>
      </Dialog>
      <ConfirmDialog
        trigger={
          <Button variant="quiet" icon={<Trash2 aria-hidden />}>
            Delete
          </Button>
        }
        title="Delete this snapshot?"
        confirmLabel="Delete snapshot"
        pending={pending}
        onConfirm={() => void remove()}
      >
        <p>
          What was reported then can no longer be looked up or compared. It cannot be brought back; the
          records stay as they are.
        </p>
      </ConfirmDialog>
    </>
  );
}

"use client";

import { type FormEvent, useId, useState } from "react";
import { useOrganization } from "@/components/layout/organization-context";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { DateField, TextField } from "@/components/ui/text-field";
import type { DealMove } from "@/lib/contracts/deal-board";
import type { ListedRecord } from "@/lib/contracts/record-lists";
import { toWallClock } from "@/lib/format/field-clock";

type Props = {
  deal: ListedRecord;
  status: "won" | "lost";
  onClose: () => void;
  onConfirm: (to: DealMove["to"]) => Promise<void>;
};

/** Asks when a deal was won or lost, and why it was lost. */
export function CloseDeal({ deal, status, onClose, onConfirm }: Props) {
  const { timeZone } = useOrganization();
  const id = useId();
  const [closedOn, setClosedOn] = useState(() =>
    toWallClock(new Date().toISOString(), timeZone).slice(0, 10),
  );
  const [reason, setReason] = useState("");
  const [pending, setPending] = useState(false);
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (closedOn === "") return;
    setPending(true);
    await onConfirm(
      status === "won"
        ? { status, closedAt: closedOn }
        : { status, closedAt: closedOn, ...(reason.trim() ? { lostReason: reason.trim() } : {}) },
    );
    setPending(false);
  };
  return (
    <Dialog
      open
      size="sm"
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={`${deal.label} was ${status}`}
      footer={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button type="submit" form={id} variant="primary" pending={pending}>
            {status === "won" ? "Mark as won" : "Mark as lost"}
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={onSubmit} className="flex flex-col gap-4">
        <DateField
          label={status === "won" ? "Won on" : "Lost on"}
          value={closedOn}
          onValueChange={setClosedOn}
          error={closedOn === "" ? "A day is needed" : null}
        />
        {status === "lost" ? (
          <TextField label="Because" required={false} value={reason} onValueChange={setReason} />
        ) : null}
      </form>
    </Dialog>
  );
}

"use client";

import { Pencil, Trash2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useMay } from "@/components/layout/organization-context";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { ListedRecord } from "@/lib/contracts/record-lists";
import { recordScreens, type ScreenType } from "@/lib/contracts/record-screens";
import { deleteRecord } from "@/lib/queries/records";
import { recordHref } from "./record-href";
import { useRecordWrites } from "./use-record-writes";

const RecordForm = dynamic(() => import("./record-form"));

/** Edit, and delete with a question before and an undo after it. */
export function RecordActions({ type, record }: { type: ScreenType; record: ListedRecord }) {
  const [shown, setShown] = useState<"form" | "question" | null>(null);
  const [pending, setPending] = useState(false);
  const writes = useRecordWrites();
  const router = useRouter();
  const { one } = recordScreens[type];
  if (!useMay("write-records")) return null;
  const remove = async () => {
    setPending(true);
    try {
      const changeSet = await deleteRecord({ type, externalId: record.externalId });
      const href = recordHref(type, record.externalId);
      void writes.done(`${record.label} deleted`, changeSet, () => router.push(href));
      router.push(`/data/${type}`);
    } catch (error) {
      writes.failed("Not deleted", error);
      setShown(null);
    } finally {
      setPending(false);
    }
  };
  return (
    <>
      <Button icon={<Pencil aria-hidden />} onClick={() => setShown("form")}>
        Edit
      </Button>
      <Button variant="danger" icon={<Trash2 aria-hidden />} onClick={() => setShown("question")}>
        Delete
      </Button>
      {shown === "form" ? <RecordForm {...{ type, record }} onClose={() => setShown(null)} /> : null}
      <ConfirmDialog
        open={shown === "question"}
        onOpenChange={(open) => setShown(open ? "question" : null)}
        title={`Delete ${record.label}?`}
        confirmLabel={`Delete ${one}`}
        pending={pending}
        onConfirm={() => void remove()}
      >
        Numbers that count it will change. Records that refer to it stay, and it can be brought back right
        after, or later from its history.
      </ConfirmDialog>
    </>
  );
}

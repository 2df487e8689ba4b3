"use client";

import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { useOrganization } from "@/components/layout/organization-context";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import type { ListedRecord } from "@/lib/contracts/record-lists";
import { recordScreens, type ScreenType } from "@/lib/contracts/record-screens";
import { problemOf } from "@/lib/queries/problem-of";
import { createRecord, editRecord, recordOptions } from "@/lib/queries/records";
import { DraftField } from "./draft-field";
import { fromDraft, toDraft } from "./draft-values";
import { useRecordWrites } from "./use-record-writes";

type Props = {
  type: ScreenType;
  /** The record to edit; null to add one. */
  record: ListedRecord | null;
  /** What a new record begins with. */
  initial?: Readonly<Record<string, string>>;
  onClose: () => void;
  onSaved?: (record: ListedRecord) => void;
};

/** An id for a record that no other system knows. */
const ownId = () => `manual-${crypto.getRandomValues(new Uint32Array(2)).join("")}`;

/** Adds or edits a record. Only what was changed is sent; who changed the same field meanwhile is not overwritten unseen. */
export default function RecordForm({ type, record, initial = {}, onClose, onSaved }: Props) {
  const place = useOrganization();
  const client = useQueryClient();
  const writes = useRecordWrites();
  const formId = useId();
  const form = useRef<HTMLFormElement>(null);
  const { fields, one } = recordScreens[type];
  const [base, setBase] = useState(record);
  const draftOf = (from: ListedRecord | null) =>
    Object.fromEntries(
      fields.map((field) => [
        field.field,
        from
          ? toDraft(field, from.fields[field.field], place)
          : (initial[field.field] ?? (field.field === "currency" ? place.currency : "")),
      ]),
    );
  const [draft, setDraft] = useState<Record<string, string>>(() => draftOf(record));
  const [externalId, setExternalId] = useState(() => record?.externalId ?? ownId());
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [failure, setFailure] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const [refusals, setRefusals] = useState(0);
  useEffect(() => {
    // After a refusal the first field at fault is where to go on.
    if (refusals > 0) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [refusals]);

  const save = async () => {
    if (!base) {
      const filled = fields.map(
        (field) => [field.field, fromDraft(field, draft[field.field] ?? "", place)] as const,
      );
      return createRecord(
        { type, externalId: externalId.trim() },
        Object.fromEntries(filled.filter(([, value]) => value !== null)),
      );
    }
    const before = draftOf(base);
    const changed = fields.filter(({ field }) => draft[field] !== before[field]);
    const set = Object.fromEntries(
      changed.map((field) => [field.field, fromDraft(field, draft[field.field] ?? "", place)]),
    );
    const expected = Object.fromEntries(changed.map(({ field }) => [field, base.fields[field] ?? null]));
    return changed.length === 0 ? null : editRecord({ type, externalId: base.externalId }, { set, expected });
  };
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (pending) return;
    setPending(true);
    try {
      const saved = await save();
      if (saved) {
        void writes.done(`${saved.record.label} ${base ? "saved" : "added"}`, saved.changeSet);
        onSaved?.(saved.record);
      }
      onClose();
    } catch (error) {
      const problem = problemOf(error);
      const named = Object.entries(problem.errors).map(
        ([path, message]) => [path.replace(/^set\./, ""), message] as const,
      );
      setErrors(Object.fromEntries(named));
      setFailure(named.length > 0 && problem.status !== 409 ? null : problem.detail);
      setRefusals((count) => count + 1);
      // Both are seen now, theirs and one's own: whoever saves again means it.
      if (problem.status === 409 && base)
        setBase(
          await client.fetchQuery({ ...recordOptions({ type, externalId: base.externalId }), staleTime: 0 }),
        );
    } finally {
      setPending(false);
    }
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={base ? `Edit ${base.label}` : `Add a ${one}`}
      size="lg"
      footer={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button type="submit" form={formId} variant="primary" pending={pending}>
            {base ? "Save" : `Add ${one}`}
          </Button>
        </>
      }
    >
      <form id={formId} ref={form} onSubmit={onSubmit} noValidate className="grid gap-4 sm:grid-cols-2">
        {failure ? (
          <Notice tone="off" live className="sm:col-span-2">
            {failure}
          </Notice>
        ) : null}
        {base ? null : (
          <TextField
            label="Id"
            hint="As its own system knows it; unique among these records"
            name="externalId"
            error={errors.externalId ?? null}
            value={externalId}
            onValueChange={setExternalId}
            autoComplete="off"
            className="sm:col-span-2"
          />
        )}
        {fields.map((field) => (
          <DraftField
            key={field.field}
            {...{ type, field }}
            value={draft[field.field] ?? ""}
            error={errors[field.field] ?? null}
            onChange={(value) => {
              setDraft((current) => ({ ...current, [field.field]: value }));
              setErrors(({ [field.field]: _, ...others }) => others);
            }}
          />
        ))}
        <p className="text-ink-muted text-sm sm:col-span-2">Times are those of {place.timeZone}.</p>
      </form>
    </Dialog>
  );
}

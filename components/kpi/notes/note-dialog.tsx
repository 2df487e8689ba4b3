"use client";

import { useId } from "react";
import { useForm } from "@/components/layout/use-form";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { DateField, TextField } from "@/components/ui/text-field";
import { Textarea } from "@/components/ui/textarea";
import { annotationKindNames, annotationKinds } from "@/lib/contracts/annotation-kinds";
import { type Annotation, annotationInputSchema } from "@/lib/contracts/annotations";
import { useNoteChanges } from "./use-note-changes";

const kinds = annotationKinds.map((value) => ({ value, label: annotationKindNames[value] }));

/** What the dialog opens with: a day to note something on, or a note to change. */
export type NoteSubject = { day: string } | { note: Annotation };

type Props = {
  subject: NoteSubject;
  /** The KPI on whose page it is; a note of all KPIs stays one of all. */
  kpi: { id: string; name: string } | null;
  onClose: () => void;
};

/** Writes a note, or changes one: what happened, when, of this KPI or of all. */
export function NoteDialog({ subject, kpi, onClose }: Props) {
  const formId = useId();
  const changes = useNoteChanges();
  const before = "note" in subject ? subject.note : null;
  const day = "day" in subject ? subject.day : "";
  const form = useForm({
    schema: annotationInputSchema,
    initial: {
      kpi: before ? before.kpi : (kpi?.id ?? null),
      kind: before?.kind ?? ("release" as const),
      text: before?.text ?? "",
      link: before?.link ?? null,
      startsOn: before?.startsOn ?? day,
      endsOn: before?.endsOn ?? day,
    },
    submit: async (input) => {
      await (before ? changes.change(before, input) : changes.add(input));
      onClose();
    },
  });
  const { kpi: about, kind, text, link, startsOn, endsOn } = form.values;
  const begin = (next: string) =>
    form.set({ startsOn: next, endsOn: endsOn === startsOn || endsOn < next ? next : endsOn });
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={before ? "Change the note" : "Add a note"}
      description="Shown as a flag on the charts, to everyone in the organization."
      footer={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button type="submit" form={formId} variant="primary" pending={form.pending}>
            {before ? "Save note" : "Add note"}
          </Button>
        </>
      }
    >
      <form id={formId} {...form.form} className="flex flex-col gap-4">
        {form.failure ? (
          <Notice tone="off" live>
            {form.failure}
          </Notice>
        ) : null}
        <Textarea
          label="What happened"
          placeholder="Release 4.0 went out to everyone"
          rows={2}
          maxLength={500}
          value={text}
          onValueChange={(next) => form.set({ text: next })}
          {...form.field("text")}
        />
        <div className="grid gap-4 sm:grid-cols-3">
          <Select
            label="Kind"
            options={kinds}
            value={kind}
            onValueChange={(next) => form.set({ kind: next })}
            {...form.field("kind")}
          />
          <DateField label="On" value={startsOn} onValueChange={begin} {...form.field("startsOn")} />
          <DateField
            label="Until, last day"
            value={endsOn}
            min={startsOn}
            onValueChange={(next) => form.set({ endsOn: next })}
            {...form.field("endsOn")}
          />
        </div>
        <TextField
          label="Link"
          required={false}
          inputMode="url"
          placeholder="https://"
          autoComplete="off"
          value={link ?? ""}
          onValueChange={(next) => form.set({ link: next === "" ? null : next })}
          {...form.field("link")}
        />
        {kpi ? (
          <RadioGroup
            label="Shown on"
            options={[
              { value: "one", label: kpi.name },
              { value: "all", label: "All KPIs" },
            ]}
            value={about === null ? "all" : "one"}
            onValueChange={(next) => form.set({ kpi: next === "all" ? null : kpi.id })}
            {...form.field("kpi")}
          />
        ) : null}
      </form>
    </Dialog>
  );
}

"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useId, useState } from "react";
import { useForm } from "@/components/layout/use-form";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { type ApiKeyScope, apiKeyInputSchema } from "@/lib/contracts/api-keys";
import { apiKeysOptions, createApiKey } from "@/lib/queries/api-keys";
import type { NewKey } from "./new-key-panel";

const purposes = [
  { value: "read", label: "Read", detail: "Read KPIs, for a report or another tool" },
  { value: "write", label: "Write", detail: "Send and delete records, for an export from the CRM" },
  { value: "read,write", label: "Read and write", detail: "Both" },
] as const;

const empty = { name: "", scopes: ["write"] as ApiKeyScope[] };

/** Makes a key: what it is for, and what it may do. */
export function CreateApiKey({ onCreated }: { onCreated: (key: NewKey) => void }) {
  const client = useQueryClient();
  const formId = useId();
  const [open, setOpen] = useState(false);
  const form = useForm({
    schema: apiKeyInputSchema,
    initial: empty,
    submit: async (input) => {
      const { key } = await createApiKey(input);
      onCreated({ key, name: input.name, scopes: input.scopes });
      setOpen(false);
      void client.invalidateQueries({ queryKey: apiKeysOptions().queryKey });
    },
  });
  const purpose = purposes.find(({ value }) => value === form.values.scopes.join(","));
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (next) form.reset(empty);
        setOpen(next);
      }}
      trigger={<Button icon={<Plus aria-hidden />}>Make a key</Button>}
      title="Make an API key"
      size="sm"
      footer={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button type="submit" form={formId} variant="primary" pending={form.pending}>
            Make the key
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
        <TextField
          label="What it is for"
          placeholder="Nightly export from the CRM"
          autoComplete="off"
          value={form.values.name}
          onValueChange={(name) => form.set({ name })}
          {...form.field("name")}
        />
        <RadioGroup
          label="It may"
          options={purposes}
          value={purpose?.value}
          onValueChange={(value) => form.set({ scopes: value.split(",") as ApiKeyScope[] })}
          {...form.field("scopes")}
        />
      </form>
    </Dialog>
  );
}

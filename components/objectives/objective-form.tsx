"use client";

import { Button, ButtonLink, TextLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { FormDraft } from "./draft";
import { FormTarget } from "./form-target";
import { FormWhat } from "./form-what";
import { FormWhen } from "./form-when";
import { SmartPanel } from "./smart-panel";
import { useObjectiveForm } from "./use-objective-form";

type Props = { initial: FormDraft; id: string | null };

/** Sets a new objective, or changes one, with the SMART check beside it. */
export function ObjectiveForm({ initial, id }: Props) {
  const state = useObjectiveForm(initial, id);
  const { form } = state;
  const back = id ? `/objectives/${id}` : "/objectives";
  return (
    <>
      <PageHeader
        title={id ? "Change the objective" : "New objective"}
        eyebrow={<TextLink href="/objectives">Objectives</TextLink>}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <form {...form.form} className="flex min-w-0 flex-col gap-6">
          <FormWhat state={state} />
          <FormTarget state={state} />
          <FormWhen state={state} />
          {form.failure && (
            <Notice tone="off" live>
              {form.failure}
            </Notice>
          )}
          <div className="flex flex-wrap gap-2">
            <Button type="submit" variant="primary" pending={form.pending}>
              {id ? "Save changes" : "Set objective"}
            </Button>
            <ButtonLink href={back} variant="quiet">
              Cancel
            </ButtonLink>
          </div>
        </form>
        <SmartPanel state={state} />
      </div>
    </>
  );
}

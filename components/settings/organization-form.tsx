"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useForm } from "@/components/layout/use-form";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toast";
import {
  type OrganizationDto,
  type OrganizationInput,
  organizationInputSchema,
} from "@/lib/contracts/organization";
import { numbersKey } from "@/lib/queries/kpis";
import { organizationOptions, updateOrganization } from "@/lib/queries/organization";
import { problemOf } from "@/lib/queries/problem-of";
import { CalendarFields, CountingFields, IdentityFields } from "./organization-fields";
import type { OrganizationChoices } from "./organization-settings";

const inputOf = (organization: OrganizationDto): OrganizationInput => {
  const {
    id: _id,
    isDemo: _isDemo,
    currencyLocked: _locked,
    dataChangedAt: _changedAt,
    ...input
  } = organization;
  return input;
};

/** The settings for an admin: one form, saved as a whole, with a way back in the toast. */
export function OrganizationForm({
  organization,
  choices,
}: {
  organization: OrganizationDto;
  choices: OrganizationChoices;
}) {
  const client = useQueryClient();
  const router = useRouter();
  const toast = useToast();

  const store = async (input: OrganizationInput): Promise<OrganizationInput> => {
    const stored = await updateOrganization(input);
    client.setQueryData(organizationOptions().queryKey, stored);
    void client.invalidateQueries({ queryKey: numbersKey });
    // The frame and every formatted figure take the organization from the layout.
    router.refresh();
    return inputOf(stored);
  };

  const form = useForm({
    schema: organizationInputSchema,
    initial: inputOf(organization),
    submit: async (input) => {
      const before = inputOf(organization);
      form.reset(await store(input));
      toast({
        title: "Settings saved",
        description: "All figures follow them from now on.",
        action: { label: "Undo", onSelect: () => void undo(before) },
      });
    },
  });

  const undo = async (before: OrganizationInput) => {
    try {
      form.reset(await store(before));
      toast({ title: "Settings are as they were" });
    } catch (error) {
      toast({ title: "Undo did not work", description: problemOf(error).detail, tone: "off" });
    }
  };

  const changed = JSON.stringify(form.values) !== JSON.stringify(inputOf(organization));
  return (
    <form {...form.form} className="flex max-w-3xl flex-col gap-6">
      <Card>
        <CardHeader title="Organization" description="Whose numbers these are, and how they are written." />
        <IdentityFields form={form} choices={choices} currencyLocked={organization.currencyLocked} />
      </Card>
      <Card>
        <CardHeader title="Calendar" description="Where weeks, quarters and years begin." />
        <CalendarFields form={form} />
      </Card>
      <Card>
        <CardHeader title="How KPIs count" description="What is a purchase, and when a customer is lost." />
        <CountingFields form={form} />
      </Card>
      {form.failure ? (
        <Notice tone="off" live>
          {form.failure}
        </Notice>
      ) : null}
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" variant="primary" pending={form.pending} disabled={!changed}>
          Save settings
        </Button>
        {changed ? (
          <Button variant="quiet" onClick={() => form.reset(inputOf(organization))}>
            Discard changes
          </Button>
        ) : null}
      </div>
    </form>
  );
}

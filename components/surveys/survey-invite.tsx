"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "@/components/layout/use-form";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import { Textarea } from "@/components/ui/textarea";
import { type Invitations, invitationsInputSchema, type Survey } from "@/lib/contracts/surveys/survey";
import { inviteToSurvey, surveyOptions } from "@/lib/queries/surveys";

const kinds = [
  { value: "customerExternalId", label: "Customers" },
  { value: "ticketExternalId", label: "Tickets" },
] as const;
type Kind = (typeof kinds)[number]["value"];

const idsIn = (text: string) => [...new Set(text.split(/[\s,;]+/).filter((id) => id !== ""))];

/** The links as a sheet, for a mail merge. */
const asSheet = ({ invitations }: Invitations) =>
  [
    "id\tlink",
    ...invitations.map((each) => `${each.customerExternalId ?? each.ticketExternalId}\t${each.url}`),
  ].join("\n");

/** Makes links for a list of customers or tickets, and shows them this once. */
export function SurveyInvite({ survey }: { survey: Survey }) {
  const client = useQueryClient();
  const [kind, setKind] = useState<Kind>(survey.kind === "csat" ? "ticketExternalId" : "customerExternalId");
  const [made, setMade] = useState<Invitations | null>(null);
  const form = useForm({
    // The text of the field stays in the form: it is what the invitations were read from.
    schema: invitationsInputSchema.pick({ invitations: true }).strip(),
    initial: { text: "", invitations: [] as Record<string, string>[] },
    submit: async ({ invitations }) => {
      setMade(await inviteToSurvey({ id: survey.id, input: { invitations } }));
      void client.invalidateQueries({ queryKey: surveyOptions(survey.id).queryKey });
    },
  });
  const write = (text: string, by: Kind) =>
    form.set({ invitations: idsIn(text).map((id) => ({ [by]: id })), text });
  const unknown = made?.invitations.filter(({ isKnown }) => !isKnown) ?? [];
  return (
    <Card as="section" aria-labelledby="survey-invite">
      <CardHeader
        id="survey-invite"
        title="Invite"
        description="A link for each customer or ticket. Its answer is tied to them, and it answers once."
      />
      {made ? (
        <div className="flex flex-col gap-4">
          <Notice tone="ok" live>
            {made.invitations.length === 1
              ? "The link is made."
              : `${made.invitations.length} links are made.`}{" "}
            They are shown this once: copy them now.
          </Notice>
          {unknown.length > 0 && (
            <Notice tone="watch">
              Not among your records yet:{" "}
              {unknown
                .slice(0, 5)
                .map((each) => each.customerExternalId ?? each.ticketExternalId)
                .join(", ")}
              {unknown.length > 5 && " …"}. Their answers are tied to them when they come.
            </Notice>
          )}
          <ul className="max-h-64 overflow-y-auto rounded-md border border-line">
            {made.invitations.map((each) => (
              <li
                key={each.url}
                className="flex items-center gap-2 border-line border-b py-1 pr-1 pl-3 last:border-b-0"
              >
                <span className="w-28 shrink-0 truncate text-sm">
                  {each.customerExternalId ?? each.ticketExternalId}
                </span>
                <code className="min-w-0 flex-1 truncate font-mono text-ink-muted text-xs" data-link>
                  {each.url}
                </code>
                <CopyButton
                  text={each.url}
                  label={`Copy the link of ${each.customerExternalId ?? each.ticketExternalId}`}
                />
              </li>
            ))}
          </ul>
          <div className="flex flex-wrap items-center gap-2">
            <span className="text-ink-muted text-sm">All, as a sheet for a mail merge:</span>
            <CopyButton text={asSheet(made)} label="Copy all links" />
            <Button
              className="ml-auto"
              onClick={() => {
                setMade(null);
                form.reset({ text: "", invitations: [] });
              }}
            >
              Invite more
            </Button>
          </div>
        </div>
      ) : (
        <form {...form.form} className="flex flex-col gap-4">
          {form.failure ? (
            <Notice tone="off" live>
              {form.failure}
            </Notice>
          ) : null}
          <RadioGroup
            label="For"
            options={kinds}
            value={kind}
            onValueChange={(next) => {
              setKind(next);
              write(form.values.text, next);
            }}
          />
          <Textarea
            label={kind === "customerExternalId" ? "Ids of the customers" : "Ids of the tickets"}
            hint="As in your CRM, one a line. At most 1,000 at once; links can be answered for 90 days."
            rows={3}
            value={form.values.text}
            onValueChange={(text) => write(text, kind)}
            {...form.field("invitations")}
          />
          <Button type="submit" variant="primary" pending={form.pending} className="self-start">
            Make links
          </Button>
        </form>
      )}
    </Card>
  );
}

"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { ExternalLink, Pencil } from "lucide-react";
import { useState } from "react";
import { useMay, useOrganization } from "@/components/layout/organization-context";
import { Badge } from "@/components/ui/badge";
import { Button, ButtonLink, TextLink } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import { PageLink } from "@/components/ui/page-link";
import { Skeleton } from "@/components/ui/skeleton";
import { useToast } from "@/components/ui/toast";
import type { Survey } from "@/lib/contracts/surveys/survey";
import { problemOf } from "@/lib/queries/problem-of";
import { surveyOptions, surveysOptions, updateSurvey } from "@/lib/queries/surveys";
import { SurveyInvite } from "./survey-invite";
import { SurveyLinks } from "./survey-links";
import { kindNames } from "./survey-names";
import { SurveyRate } from "./survey-rate";

/** Closes a survey after a question, and opens it again without one. */
function OpenOrClose({ survey }: { survey: Survey }) {
  const client = useQueryClient();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const [pending, setPending] = useState(false);
  const change = async (isOpen: boolean) => {
    setPending(true);
    try {
      const { name, kind, scale, language, words, allowsAnonymous } = survey;
      const input = { name, kind, scale, language, words, allowsAnonymous, isOpen };
      client.setQueryData(surveyOptions(survey.id).queryKey, await updateSurvey({ id: survey.id, input }));
      void client.invalidateQueries({ queryKey: surveysOptions().queryKey });
      setAsking(false);
    } catch (error) {
      toast({ title: "The survey stays as it was", description: problemOf(error).detail, tone: "off" });
    } finally {
      setPending(false);
    }
  };
  if (!survey.isOpen) {
    return (
      <Button pending={pending} onClick={() => void change(true)}>
        Open again
      </Button>
    );
  }
  return (
    <ConfirmDialog
      open={asking}
      onOpenChange={setAsking}
      trigger={<Button>Close</Button>}
      title="Close this survey?"
      confirmLabel="Close the survey"
      danger={false}
      pending={pending}
      onConfirm={() => void change(false)}
    >
      Its links say that it is closed and take no more answers. Answers so far stay. You can open it again.
    </ConfirmDialog>
  );
}

/** One survey: its links, who is invited, and how many answer. */
export function SurveyView({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(surveyOptions(id));
  const { locale, timeZone } = useOrganization();
  const mayWrite = useMay("write-records");
  if (!data) {
    return error ? (
      <ErrorState title="The survey could not be read" onRetry={() => void refetch()}>
        {problemOf(error).detail}
      </ErrorState>
    ) : (
      <Skeleton className="h-96" />
    );
  }
  const { survey, months } = data;
  const madeOn = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone }).format(
    new Date(survey.createdAt),
  );
  return (
    <>
      <PageHeader
        eyebrow={
          <PageLink href="/data/surveys" className="hover:underline">
            Surveys
          </PageLink>
        }
        title={
          <span className="flex flex-wrap items-center gap-3">
            {survey.name}
            {survey.isOpen ? <Badge tone="ok">Open</Badge> : <Badge>Closed</Badge>}
          </span>
        }
        description={
          <>
            {kindNames[survey.kind]}, {survey.scale.replace("-", " to ")}. Made by {survey.createdBy} on{" "}
            {madeOn}. <TextLink href={`/kpis/${survey.kind}`}>The score</TextLink>
          </>
        }
        actions={
          <>
            <a
              href={survey.url}
              target="_blank"
              rel="noreferrer"
              className="inline-flex h-9 items-center gap-2 rounded-md px-3 font-medium text-ink-muted hover:bg-sunken hover:text-ink"
            >
              <ExternalLink aria-hidden className="size-4" /> Open the page
            </a>
            {mayWrite && (
              <>
                <ButtonLink href={`/data/surveys/${id}/edit`} icon={<Pencil aria-hidden />}>
                  Edit
                </ButtonLink>
                <OpenOrClose survey={survey} />
              </>
            )}
          </>
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <SurveyRate survey={survey} months={months} />
        <div className="flex min-w-0 flex-col gap-6">
          {mayWrite && survey.isOpen && <SurveyInvite survey={survey} />}
          <SurveyLinks survey={survey} />
        </div>
      </div>
    </>
  );
}

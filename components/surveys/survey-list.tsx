"use client";

import { useQuery } from "@tanstack/react-query";
import { MessageSquareText, Plus } from "lucide-react";
import type { ReactNode } from "react";
import { useMay, useOrganization } from "@/components/layout/organization-context";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import { PageLink } from "@/components/ui/page-link";
import { Skeleton } from "@/components/ui/skeleton";
import type { Survey } from "@/lib/contracts/surveys/survey";
import { problemOf } from "@/lib/queries/problem-of";
import { surveysOptions } from "@/lib/queries/surveys";
import { kindNames, rateOf } from "./survey-names";

function Item({ survey }: { survey: Survey }) {
  const { locale } = useOrganization();
  const { id, name, kind, isOpen, counts, anonymousAnswers } = survey;
  const number = (value: number) => value.toLocaleString(locale);
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-6 gap-y-1 border-line border-b px-4 py-3.5 last:border-b-0 sm:px-6 md:grid-cols-[minmax(0,1fr)_11rem_7rem_6rem]">
      <div className="min-w-0">
        <PageLink href={`/data/surveys/${id}`} className="break-words font-medium hover:underline">
          {name}
        </PageLink>
        <p className="text-ink-muted text-sm">{kindNames[kind]}</p>
      </div>
      <p className="text-sm tabular-nums max-md:col-span-2 max-md:row-start-2 md:text-right">
        {number(counts.answered)} of {number(counts.invited)} answered
        {counts.invited > 0 && <span className="md:hidden"> · {rateOf(counts, locale)}</span>}
        {anonymousAnswers > 0 && (
          <span className="block text-ink-muted">+ {number(anonymousAnswers)} by the public link</span>
        )}
      </p>
      <p className="font-semibold tabular-nums max-md:hidden md:text-right">
        {rateOf(counts, locale)}
        <span className="block font-normal text-ink-muted text-xs">response rate</span>
      </p>
      <p className="text-right">{isOpen ? <Badge tone="ok">Open</Badge> : <Badge>Closed</Badge>}</p>
    </li>
  );
}

/** The organization's survey forms with how many answer them. */
export function SurveyList({ tabs }: { tabs: ReactNode }) {
  const { data, error, refetch } = useQuery(surveysOptions());
  const mayWrite = useMay("write-records");
  const create = mayWrite ? (
    <ButtonLink href="/data/surveys/new" variant="primary" icon={<Plus aria-hidden />}>
      New survey
    </ButtonLink>
  ) : null;
  return (
    <>
      <PageHeader
        title="Survey forms"
        description="Forms that ask customers how satisfied they are, or whether they would recommend you. Answers are in the numbers at once."
        actions={create}
      />
      {tabs}
      {data ? (
        <Card padded={false}>
          {data.surveys.length > 0 ? (
            <ul>
              {data.surveys.map((survey) => (
                <Item key={survey.id} survey={survey} />
              ))}
            </ul>
          ) : (
            <EmptyState icon={<MessageSquareText />} title="No survey yet" actions={create}>
              A form on a public page, in your words. Its answers make CSAT and NPS computable, without
              another tool.
            </EmptyState>
          )}
        </Card>
      ) : error ? (
        <ErrorState title="The surveys could not be read" onRetry={() => void refetch()}>
          {problemOf(error).detail}
        </ErrorState>
      ) : (
        <Skeleton className="h-56" />
      )}
    </>
  );
}

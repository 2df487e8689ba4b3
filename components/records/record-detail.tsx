"use client";

import { useQuery } from "@tanstack/react-query";
import { ArrowLeft, SearchX } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { PageLink } from "@/components/ui/page-link";
import { recordScreens, type ScreenType } from "@/lib/contracts/record-screens";
import { recordOptions } from "@/lib/queries/records";
import { CustomerFigures } from "./customer-figures";
import { CustomerTimeline } from "./customer-timeline";
import { FieldValue } from "./field-value";
import { RecordActions } from "./record-actions";
import { RecordHistory } from "./record-history";

/** One record: what it holds, what happened with it, and who changed it. */
export function RecordDetail({ type, externalId }: { type: ScreenType; externalId: string }) {
  const { data: record, error } = useQuery({ ...recordOptions({ type, externalId }), retry: false });
  const { title, one, fields } = recordScreens[type];
  const back = (
    <PageLink href={`/data/${type}`} className="inline-flex items-center gap-1 rounded-sm hover:underline">
      <ArrowLeft aria-hidden className="size-3.5" />
      {title}
    </PageLink>
  );
  if (!record || error)
    return (
      <>
        <PageHeader title={externalId} eyebrow={back} />
        <div className="grid gap-4 lg:grid-cols-2">
          <Card>
            <EmptyState
              icon={<SearchX />}
              title={`There is no ${one} with this id`}
              actions={<ButtonLink href={`/data/${type}`}>All {title.toLowerCase()}</ButtonLink>}
            >
              It may have been deleted; its history says when, and by whom.
            </EmptyState>
          </Card>
          <RecordHistory {...{ type, externalId }} />
        </div>
      </>
    );
  return (
    <>
      <PageHeader
        title={record.label}
        eyebrow={back}
        description={record.label === externalId ? undefined : externalId}
        actions={<RecordActions {...{ type, record }} />}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <Card as="section">
          <CardHeader title="What is known" />
          <dl className="grid grid-cols-[minmax(6rem,auto)_minmax(0,1fr)] gap-x-6 gap-y-2.5 text-base">
            {fields
              .filter(({ field }) => field !== "currency")
              .map((field) => (
                <div key={field.field} className="contents">
                  <dt className="text-ink-muted">{field.label}</dt>
                  <dd className="min-w-0 break-words">
                    <FieldValue field={field} values={record.fields} names={record.names} />
                  </dd>
                </div>
              ))}
          </dl>
        </Card>
        <div className="grid min-w-0 gap-4">
          {type === "customers" ? (
            <>
              <CustomerFigures externalId={externalId} />
              <CustomerTimeline externalId={externalId} />
            </>
          ) : null}
          <RecordHistory {...{ type, externalId }} />
        </div>
      </div>
    </>
  );
}

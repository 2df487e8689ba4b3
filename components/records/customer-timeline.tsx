"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { CalendarClock } from "lucide-react";
import { useOrganization } from "@/components/layout/organization-context";
import { Button, TextLink } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { isScreenType } from "@/lib/contracts/record-screens";
import { formatInstant } from "@/lib/format/format-period";
import { problemOf } from "@/lib/queries/problem-of";
import { timelineOptions } from "@/lib/queries/records";
import { Money } from "./field-value";
import { recordHref } from "./record-href";

/** What happened with a customer, newest first. */
export function CustomerTimeline({ externalId }: { externalId: string }) {
  const { locale, timeZone } = useOrganization();
  const timeline = useInfiniteQuery(timelineOptions(externalId));
  const events = timeline.data?.pages.flatMap((page) => page.events);
  return (
    <Card as="section" aria-label="Timeline">
      <CardHeader title="Timeline" description="Leads, deals, orders, tickets and answers, newest first." />
      {timeline.error && !events ? (
        <ErrorState title="The timeline could not be read" onRetry={() => timeline.refetch()}>
          {problemOf(timeline.error).detail}
        </ErrorState>
      ) : !events ? (
        <Skeleton className="h-64" />
      ) : events.length === 0 ? (
        <EmptyState icon={<CalendarClock />} title="Nothing happened yet">
          What names this customer will stand here: deals, orders, tickets, answers.
        </EmptyState>
      ) : (
        <ol className="flex flex-col">
          {events.map(({ type, externalId: id, at, what, label, detail, amount, currency }) => (
            <li
              key={`${what}${type}${id}${at}`}
              className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 border-line border-t py-2.5 text-base first:border-t-0 first:pt-0"
            >
              <span className="min-w-0">
                <span className="font-medium">{what}</span>{" "}
                {isScreenType(type) ? <TextLink href={recordHref(type, id)}>{label}</TextLink> : label}
                {detail ? <span className="block text-ink-muted text-sm">{detail}</span> : null}
              </span>
              <span className="text-right">
                <time dateTime={at} className="block text-ink-muted text-sm">
                  {formatInstant(at, locale, timeZone)}
                </time>
                {amount !== null && currency !== null ? <Money {...{ amount, currency }} /> : null}
              </span>
            </li>
          ))}
        </ol>
      )}
      {timeline.hasNextPage ? (
        <Button
          size="sm"
          className="mt-3"
          onClick={() => timeline.fetchNextPage()}
          pending={timeline.isFetchingNextPage}
        >
          Show earlier events
        </Button>
      ) : null}
    </Card>
  );
}

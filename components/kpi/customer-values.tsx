"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useOrganization } from "@/components/layout/organization-context";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import type { CustomerValues as Answer } from "@/lib/contracts/customer-values";
import { formatCount, formatValue } from "@/lib/format/format-value";
import { customerValuesOptions } from "@/lib/queries/customer-values";
import { CustomerValuesTable } from "./customer-values-table";

const FIRST = 5;
const FURTHER = 20;
const MOST = 200;

type Format = ReturnType<typeof useOrganization>;
type Props = { before: string | undefined };

/**
 * Who is worth what: the customers that are expected to bring most within the next twelve months, and those who would, but
 * are more likely gone than not. Shown where the value is predicted; nothing else knows single customers.
 */
export function CustomerValues({ before }: Props) {
  const format = useOrganization();
  const { data, error, refetch, isFetching } = useQuery(customerValuesOptions({ before, limit: FIRST }));
  return (
    <Card as="section" aria-labelledby="customer-values">
      <CardHeader
        id="customer-values"
        title="Who is worth what"
        description={data && data.status !== "refused" ? expectation(data, format) : undefined}
      />
      {error ? (
        <ErrorState title="The customers could not be read" onRetry={() => refetch()} retrying={isFetching}>
          {error.message}
        </ErrorState>
      ) : data?.status === "refused" ? (
        <p className="text-ink-muted">
          No customer can be ranked: {data.reason} The other definitions need no model; they judge all
          customers together.
        </p>
      ) : data ? (
        <div className="flex flex-col gap-8">
          <Ranking title="Most valuable" before={before} />
          <Ranking title="At risk" before={before} only="at-risk" />
        </div>
      ) : (
        <ListSkeleton />
      )}
    </Card>
  );
}

/** "705 customers are expected to bring €716,000 in the next 12 months." */
function expectation(
  { customersFitted, expectedRevenue, horizonMonths, reason }: Answer,
  format: Format,
): string {
  const customers = `${formatCount(customersFitted ?? 0, format.locale)} customers`;
  const what =
    expectedRevenue === null
      ? `What ${customers} will purchase in the next ${horizonMonths} months.`
      : `${customers} are expected to bring ${formatValue(expectedRevenue, "money", format)} in the next ${horizonMonths} months.`;
  return reason === null ? what : `${what} ${reason}`;
}

const explained = {
  all: "What each is expected to bring, the chance that they have left counted in.",
  "at-risk": "More likely gone than not: a call may still win them back.",
} as const;

function Ranking({ title, before, only }: Props & { title: string; only?: "at-risk" }) {
  const format = useOrganization();
  const [limit, setLimit] = useState(FIRST);
  const { data, error, refetch, isFetching } = useQuery({
    ...customerValuesOptions({ before, only, limit }),
    placeholderData: keepPreviousData,
  });
  const id = `customer-values-${only ?? "all"}`;
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="font-semibold text-base">
        {title}
        {data && only && (
          <span className="ml-2 font-normal text-ink-muted">{formatCount(data.count, format.locale)}</span>
        )}
      </h3>
      <p className="mb-2 text-ink-muted text-sm">{explained[only ?? "all"]}</p>
      {error ? (
        <ErrorState title="These customers could not be read" onRetry={() => refetch()} retrying={isFetching}>
          {error.message}
        </ErrorState>
      ) : !data ? (
        <ListSkeleton />
      ) : data.count === 0 ? (
        <p className="rounded-md bg-sunken px-3 py-2.5">
          {data.status === "nbd"
            ? "Nobody: these purchases show no sign of customers leaving."
            : "Nobody: every customer is more likely to stay than not."}
        </p>
      ) : (
        <>
          <CustomerValuesTable label={title} customers={data.customers} atRisk={only === "at-risk"} />
          {data.nextCursor !== null && limit < MOST && (
            <Button
              size="sm"
              variant="quiet"
              className="mt-2"
              pending={isFetching}
              onClick={() => setLimit(Math.min(MOST, limit + FURTHER))}
            >
              Show more of {formatCount(data.count, format.locale)}
            </Button>
          )}
        </>
      )}
    </section>
  );
}

function ListSkeleton() {
  return (
    <div className="flex flex-col gap-3">
      {["w-full", "w-11/12", "w-10/12", "w-9/12", "w-8/12"].map((width) => (
        <Skeleton key={width} className={`h-8 ${width}`} />
      ))}
    </div>
  );
}

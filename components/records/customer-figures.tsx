"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useOrganization } from "@/components/layout/organization-context";
import { TextLink } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import type { CustomerFigures as Figures } from "@/lib/contracts/customer-figures";
import { listToSearch } from "@/lib/contracts/list-address";
import { formatDate } from "@/lib/format/format-period";
import { formatCount, formatValue } from "@/lib/format/format-value";
import { problemOf } from "@/lib/queries/problem-of";
import { customerFiguresOptions } from "@/lib/queries/records";

const predictiveHref = "/kpis/customer-lifetime-value?variant=predictive";

/** What a customer brought, said, and is expected to buy; each figure leads to its rows and its definition. */
export function CustomerFigures({ externalId }: { externalId: string }) {
  const { data, error, refetch } = useQuery(customerFiguresOptions(externalId));
  return (
    <Card as="section" aria-label="Figures">
      <CardHeader title="Figures" />
      {error && !data ? (
        <ErrorState title="The figures could not be read" onRetry={() => void refetch()}>
          {problemOf(error).detail}
        </ErrorState>
      ) : data ? (
        <dl className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
          <Bought {...data} externalId={externalId} />
          <Satisfaction {...data} externalId={externalId} />
          <Outlook {...data} />
        </dl>
      ) : (
        <Skeleton className="h-40" />
      )}
    </Card>
  );
}

function Figure({ name, value, children }: { name: string; value: ReactNode; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-ink-muted text-sm">{name}</dt>
      <dd>
        <span className="figures block font-semibold text-2xl">{value}</span>
        <span className="block text-ink-muted text-sm">{children}</span>
      </dd>
    </div>
  );
}

type Part = Figures & { externalId: string };

function Bought({ purchases, currency, externalId }: Part) {
  const { locale } = useOrganization();
  const money = (value: number | null) => formatValue(value, "money", { locale, currency });
  const { source, count, revenue, average, margin, grossMarginPercent, lastOn } = purchases;
  const isDeals = source === "won-deals";
  const of = { customerExternalId: [externalId] };
  const filter = isDeals ? { ...of, status: ["won"] } : of;
  const noun = isDeals ? (count === 1 ? "won deal" : "won deals") : count === 1 ? "order" : "orders";
  const rows = (
    <TextLink href={`/data/${isDeals ? "deals" : "orders"}${listToSearch({ filter })}`}>
      {formatCount(count, locale)} {noun}
    </TextLink>
  );
  return (
    <>
      <Figure name="Revenue so far" value={money(revenue)}>
        The sum of {rows}, as in <TextLink href="/kpis/revenue">Revenue</TextLink>
        {margin === null
          ? ". No gross margin is set, so no margin is told."
          : `. Margin ${money(margin)}, at ${formatValue(grossMarginPercent, "%", { locale, currency })}.`}
      </Figure>
      <Figure name="Purchases" value={formatCount(count, locale)}>
        {count === 0
          ? "None yet."
          : `${money(average)} on average. The last on ${formatDate(lastOn ?? "", locale)}.`}
      </Figure>
    </>
  );
}

function Satisfaction({ satisfaction, externalId }: Part) {
  const { locale, currency } = useOrganization();
  const view = { filter: { customerExternalId: [externalId] } };
  if (satisfaction.length === 0)
    return (
      <Figure name="Satisfaction" value="–">
        No survey was answered yet.
      </Figure>
    );
  return satisfaction.map(({ kind, scaleMin, scaleMax, answers, mean, lastOn }) => (
    <Figure
      key={`${kind}${scaleMin}${scaleMax}`}
      name={`Mean ${kind.toUpperCase()} answer`}
      value={`${formatValue(mean, "points", { locale, currency, digits: 1 })} of ${scaleMax}`}
    >
      Of{" "}
      <TextLink href={`/data/survey-responses${listToSearch({ filter: { ...view.filter, kind: [kind] } })}`}>
        {formatCount(answers, locale)} {answers === 1 ? "answer" : "answers"}
      </TextLink>{" "}
      on a scale from {scaleMin}, the last on {formatDate(lastOn, locale)}. All customers’:{" "}
      <TextLink href={`/kpis/${kind}`}>{kind.toUpperCase()}</TextLink>.
    </Figure>
  ));
}

function Outlook({ outlook, currency }: Figures) {
  const { locale } = useOrganization();
  const definition = <TextLink href={predictiveHref}>Predictive lifetime value</TextLink>;
  if (outlook.status === "none")
    return (
      <Figure name="Outlook" value="–">
        {outlook.reason} {definition}
      </Figure>
    );
  const { probabilityAlive, expectedPurchases, expectedValue, horizonMonths, fittedBefore } = outlook;
  return (
    <>
      <Figure
        name="Still a customer"
        value={formatValue(probabilityAlive * 100, "%", { locale, currency, digits: 0 })}
      >
        The probability by the purchases’ rhythm, from {definition}, fitted to purchases before{" "}
        {formatDate(fittedBefore, locale)}.
      </Figure>
      <Figure
        name={`Expected purchases, next ${horizonMonths} months`}
        value={formatValue(expectedPurchases, "count", { locale, currency, digits: 1 })}
      >
        {expectedValue === null
          ? "What they will bring cannot be estimated."
          : `They bring ${formatValue(expectedValue, "money", { locale, currency })}.`}
      </Figure>
    </>
  );
}

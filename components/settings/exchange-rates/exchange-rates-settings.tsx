"use client";

import { useQuery } from "@tanstack/react-query";
import { ArrowLeftRight, Plus } from "lucide-react";
import { useMay, useOrganization } from "@/components/layout/organization-context";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import type { ComboboxOption } from "@/components/ui/combobox";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { rateCurrenciesOptions } from "@/lib/queries/exchange-rates";
import { problemOf } from "@/lib/queries/problem-of";
import { AdminsOnly } from "../admins-only";
import { OPEN_AT_ONCE } from "./open-at-once";
import { PasteRates } from "./paste-rates";
import { RateCurrency } from "./rate-currency";
import { RateDialog } from "./rate-dialog";

/** At which rates amounts in other currencies count, by currency; an admin adds, changes and deletes them. */
export function ExchangeRatesSettings({ choices }: { choices: readonly ComboboxOption[] }) {
  const { currency: own } = useOrganization();
  const mayManage = useMay("manage-organization");
  const { data, error, refetch } = useQuery(rateCurrenciesOptions());
  if (error && !data) {
    return (
      <ErrorState title="The exchange rates could not be read" onRetry={() => void refetch()}>
        {problemOf(error).detail}
      </ErrorState>
    );
  }
  if (!data) return <Skeleton className="h-72 max-w-4xl" />;
  const { currencies } = data;
  const foreign = choices.filter(({ value }) => value !== own);
  const labelOf = (currency: string) => choices.find(({ value }) => value === currency)?.label ?? currency;
  const actions = mayManage ? (
    <>
      <PasteRates />
      <RateDialog
        summaries={currencies}
        choices={foreign}
        trigger={
          <Button variant="primary" icon={<Plus aria-hidden />}>
            Add rate
          </Button>
        }
      />
    </>
  ) : null;
  return (
    <div className="max-w-4xl">
      {mayManage ? null : <AdminsOnly>Only admins add, change and delete exchange rates.</AdminsOnly>}
      <Card>
        <CardHeader
          title="Exchange rates"
          description={`Deals, orders and costs in another currency count in ${own}, at the rate of their date.`}
          actions={currencies.length > 0 ? actions : null}
          className="max-sm:flex-col"
        />
        {currencies.length > 0 ? (
          <ul>
            {currencies.map((summary) => (
              <RateCurrency
                key={summary.currency}
                summary={summary}
                label={labelOf(summary.currency)}
                startsOpen={currencies.length <= OPEN_AT_ONCE}
                mayManage={mayManage}
              />
            ))}
          </ul>
        ) : (
          <EmptyState icon={<ArrowLeftRight />} title={`Every amount is in ${own} so far`} actions={actions}>
            {`A deal, order or cost in another currency is rejected while there is no rate for its date. Add what the currency is worth in ${own}; scripts may send rates daily with PUT /api/v1/exchange-rates.`}
          </EmptyState>
        )}
      </Card>
    </div>
  );
}

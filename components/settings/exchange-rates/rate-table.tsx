"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Pencil } from "lucide-react";
import { useOrganization } from "@/components/layout/organization-context";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { IconButton } from "@/components/ui/icon-button";
import { Skeleton } from "@/components/ui/skeleton";
import { DataCell, HeadCell, Row, RowHeadCell, Table } from "@/components/ui/table";
import type { RateCurrencySummary } from "@/lib/contracts/exchange-rates/exchange-rate";
import { formatDate } from "@/lib/format/format-period";
import { formatRate, formatRateShort } from "@/lib/format/format-rate";
import { formatCount } from "@/lib/format/format-value";
import { ratesOptions } from "@/lib/queries/exchange-rates";
import { problemOf } from "@/lib/queries/problem-of";
import { DeleteRate } from "./delete-rate";
import { RateDialog } from "./rate-dialog";

/** The rates of one currency, newest first, with the records that each converts. */
export function RateTable({ summary, mayManage }: { summary: RateCurrencySummary; mayManage: boolean }) {
  const { currency: own, locale } = useOrganization();
  const { currency } = summary;
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    ratesOptions(currency),
  );
  if (error && !data) {
    return (
      <ErrorState title={`The rates for ${currency} could not be read`} onRetry={() => void refetch()}>
        {problemOf(error).detail}
      </ErrorState>
    );
  }
  if (!data) return <Skeleton className="h-32" />;
  const rates = data.pages.flatMap((page) => page.rates);
  return (
    <>
      <Table label={`Exchange rates for ${currency}`}>
        <thead>
          <tr>
            <HeadCell>From</HeadCell>
            <HeadCell figures className="max-sm:px-1">{`1 ${currency} in ${own}`}</HeadCell>
            <HeadCell figures className="max-sm:hidden">
              Records
            </HeadCell>
            {mayManage ? (
              <HeadCell>
                <span className="sr-only">Actions</span>
              </HeadCell>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rates.map((rate) => (
            <Row key={rate.validFrom}>
              <RowHeadCell className="whitespace-nowrap font-normal">
                <time dateTime={rate.validFrom}>{formatDate(rate.validFrom, locale)}</time>
                <span className="block text-ink-muted text-sm sm:hidden">
                  {`${formatCount(rate.records, locale)} ${rate.records === 1 ? "record" : "records"}`}
                </span>
              </RowHeadCell>
              <DataCell figures className="max-sm:px-1">
                <span className="max-sm:hidden">{formatRate(rate.rate, locale)}</span>
                <span className="sm:hidden">{formatRateShort(rate.rate, locale)}</span>
              </DataCell>
              <DataCell figures className="text-ink-muted max-sm:hidden">
                {formatCount(rate.records, locale)}
              </DataCell>
              {mayManage ? (
                <DataCell className="whitespace-nowrap text-right">
                  <RateDialog
                    rate={rate}
                    summaries={[summary]}
                    choices={[]}
                    trigger={
                      <IconButton
                        label={`Change ${currency} from ${formatDate(rate.validFrom, locale)}`}
                        icon={<Pencil aria-hidden />}
                      />
                    }
                  />
                  <DeleteRate rate={rate} isFirst={rate.validFrom === summary.firstValidFrom} />
                </DataCell>
              ) : null}
            </Row>
          ))}
        </tbody>
      </Table>
      {hasNextPage ? (
        <Button
          size="sm"
          variant="quiet"
          className="mt-2"
          pending={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {`Show older rates (${formatCount(summary.rates - rates.length, locale)})`}
        </Button>
      ) : null}
    </>
  );
}

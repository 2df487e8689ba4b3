"use client";

import { useQuery } from "@tanstack/react-query";
import { ArrowRightToLine } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { useMay, useOrganization } from "@/components/layout/organization-context";
import { shownAmount } from "@/components/ui/amount-grid/amount-draft";
import { SaveBar } from "@/components/ui/amount-grid/save-bar";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { useToast } from "@/components/ui/toast";
import { YearSwitch } from "@/components/ui/year-switch";
import { ledgerMonthsOptions } from "@/lib/queries/ledger-months";
import { problemOf } from "@/lib/queries/problem-of";
import { AddRow } from "./add-row";
import { LedgerGrid, openCell, type Place } from "./ledger-grid";
import { amountsOf, type RowName, rowKey, shownRows } from "./ledger-plan";
import { useLedgerDraft } from "./use-ledger-draft";

/** What winning customers and the CRM cost and brought, typed month by month as in a spreadsheet. */
export function LedgerMonths({ year, thisMonth }: { year: number; thisMonth: string }) {
  const { data, error, refetch } = useQuery(ledgerMonthsOptions(year));
  const mayWrite = useMay("write-records");
  const { locale } = useOrganization();
  const { draft, problem, type, discard, save, isSaving } = useLedgerDraft();
  const toast = useToast();
  const [active, setActive] = useState<Place | null>(null);
  const [added, setAdded] = useState<readonly RowName[]>([]);
  if (error && !data)
    return (
      <Card>
        <ErrorState title="The costs could not be read" onRetry={() => void refetch()}>
          {problemOf(error).detail}
        </ErrorState>
      </Card>
    );
  if (!data) return <Skeleton className="h-96 w-full" />;
  const rows = shownRows(data.rows, added, draft);
  const copyRight = ({ row, column }: Place, text?: string) => {
    const present = rows.find((each) => rowKey(each) === rowKey(row)) ?? row;
    const copied = text ?? shownAmount(amountsOf(present, year, draft)[column] ?? null, locale);
    type(
      present.months.flatMap((_, index) => {
        const open = index > column ? openCell(present, year, index) : null;
        return open ? [{ ...open, text: copied }] : [];
      }),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "s" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    save();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the shortcut for saving, wherever the focus is within
    <div onKeyDown={mayWrite ? onKeyDown : undefined}>
      <Card as="section" aria-label="Costs and benefits by month">
        <CardHeader
          title="By month"
          description={`In ${data.currency}. What is typed here is one entry on the month's first day. Dotted figures are sums of several entries, or came from elsewhere: they open their entries.`}
          className="flex-wrap"
          actions={<YearSwitch year={year} hrefOf={(to) => `/data/ledger-entries?view=months&year=${to}`} />}
        />
        <LedgerGrid
          {...{ year, rows, draft, mayWrite, thisMonth }}
          currency={data.currency}
          onType={type}
          onLeftOut={(count) =>
            toast({
              title: `${count} pasted ${count === 1 ? "amount" : "amounts"} left out`,
              description: "They fell outside the grid, or on months with entries from elsewhere.",
              tone: "watch",
            })
          }
          onFocus={setActive}
          onCopyRight={copyRight}
        />
        {mayWrite ? (
          <div className="mt-3 flex flex-wrap items-center gap-3">
            <AddRow rows={rows} onAdd={(row) => setAdded((before) => [...before, row])} />
            <Button
              size="sm"
              icon={<ArrowRightToLine aria-hidden />}
              disabled={active === null || active.column === 11}
              onClick={() => (active ? copyRight(active) : undefined)}
            >
              Copy to the right
            </Button>
            <p className="text-ink-muted text-sm max-sm:hidden">
              Enter goes down, Tab right, Esc puts back. Shift+Enter copies to the months after. A block from
              a spreadsheet can be pasted.
            </p>
          </div>
        ) : null}
      </Card>
      <SaveBar count={draft.size} problem={problem} saving={isSaving} onSave={save} onDiscard={discard} />
    </div>
  );
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { ArrowRightToLine, Target } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { useMay, useOrganization } from "@/components/layout/organization-context";
import { monthName, shownAmount } from "@/components/ui/amount-grid/amount-draft";
import { SaveBar } from "@/components/ui/amount-grid/save-bar";
import { Button, ButtonLink } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { useToast } from "@/components/ui/toast";
import { YearSwitch } from "@/components/ui/year-switch";
import { problemOf } from "@/lib/queries/problem-of";
import { salesTargetsOptions } from "@/lib/queries/sales-targets";
import { AdminsOnly } from "../admins-only";
import { CopyYear } from "./copy-year";
import { plannedAmounts } from "./plan";
import { TargetGrid } from "./target-grid";
import { teamsOf } from "./teams";
import { usePlanDraft } from "./use-plan-draft";

type Place = { owner: string | null; column: number };

/** What each owner is to sell, month by month: to plan for admins and managers, to read for everybody else. */
export function SalesTargetsSettings({ year, thisMonth }: { year: number; thisMonth: string }) {
  const { data: plan, error, refetch } = useQuery(salesTargetsOptions(year));
  const mayWrite = useMay("configure-kpis");
  const { locale } = useOrganization();
  const { draft, problem, type, discard, save, isSaving } = usePlanDraft();
  const toast = useToast();
  const [active, setActive] = useState<Place | null>(null);
  const [showsAll, setShowsAll] = useState(false);
  if (error && !plan) {
    return (
      <ErrorState title="The sales targets could not be read" onRetry={() => void refetch()}>
        {problemOf(error).detail}
      </ErrorState>
    );
  }
  if (!plan) return <Skeleton className="h-96" />;
  if (plan.rows.length === 1) {
    return (
      <Card>
        <EmptyState
          icon={<Target />}
          title="Nobody to set targets for yet"
          actions={<ButtonLink href="/settings/api-keys">Send owners by the API</ButtonLink>}
        >
          Each owner of deals gets a row here, with a target for every month. Owners come with your CRM's
          records.
        </EmptyState>
      </Card>
    );
  }
  const { shown, hidden } = teamsOf(plan.rows, draft, showsAll);
  const typeInto: typeof type = (typed) => {
    // Whoever begins a plan sees everybody, and goes on seeing them once it is saved.
    if (!plan.rows.some(({ planned }) => planned)) setShowsAll(true);
    type(typed);
  };
  const copyRight = ({ owner, column }: Place, text?: string) => {
    const row = plan.rows.find((each) => (each.owner?.externalId ?? null) === owner);
    if (!row) return;
    const copied = text ?? shownAmount(plannedAmounts(row, year, draft)[column] ?? null, locale);
    const months = row.amounts.map((saved, index) => ({ saved, index })).slice(column + 1);
    typeInto(
      months.map(({ saved, index }) => {
        const cell = { owner, month: monthName(year, index) };
        return { cell, before: saved, text: copied };
      }),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "s" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    save();
  };
  const isEmpty = plan.rows.every(({ amounts }) => amounts.every((amount) => amount === null));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the shortcut for saving, wherever the focus is within
    <div onKeyDown={mayWrite ? onKeyDown : undefined}>
      {mayWrite ? null : <AdminsOnly>Admins and managers set sales targets.</AdminsOnly>}
      {mayWrite && isEmpty && draft.size === 0 ? <CopyYear plan={plan} onType={typeInto} /> : null}
      <Card as="section">
        <CardHeader
          title="Sales targets"
          description={`What is to be won each month, in ${plan.currency}. A team's target is the sum of its owners', the company's the sum of all.`}
          className="flex-wrap"
          actions={<YearSwitch year={year} hrefOf={(to) => `/settings/sales-targets?year=${to}`} />}
        />
        <TargetGrid
          {...{ plan, draft, mayWrite, thisMonth }}
          teams={shown}
          onType={typeInto}
          onLeftOut={(count) =>
            toast({
              title: `${count} pasted ${count === 1 ? "amount" : "amounts"} left out`,
              description: "The block was larger than the rows and months from that cell on.",
              tone: "watch",
            })
          }
          onFocus={setActive}
          onCopyRight={copyRight}
        />
        <div className="mt-3 flex flex-wrap items-center justify-between gap-3">
          {hidden.length > 0 ? (
            <Button size="sm" variant="quiet" onClick={() => setShowsAll(true)}>
              Show {hidden.length} more without targets
            </Button>
          ) : null}
          {mayWrite ? (
            <>
              <p className="text-ink-muted text-sm max-sm:hidden">
                Enter goes down, Tab right. Shift+Enter copies a target to the months after it. A block from a
                spreadsheet can be pasted.
              </p>
              <Button
                size="sm"
                icon={<ArrowRightToLine aria-hidden />}
                disabled={active === null || active.column === 11}
                onClick={() => (active ? copyRight(active) : undefined)}
              >
                Copy to the right
              </Button>
            </>
          ) : null}
        </div>
      </Card>
      <SaveBar count={draft.size} problem={problem} saving={isSaving} onSave={save} onDiscard={discard} />
    </div>
  );
}

"use client";

import { useMemo } from "react";
import { CurvesChart } from "@/components/charts/curves-chart";
import { useMay, useOrganization } from "@/components/layout/organization-context";
import { ButtonLink, TextLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { CohortPayback } from "@/lib/contracts/cohorts";
import type { Filter } from "@/lib/contracts/kpi";
import { paybackHeadline, paybackText } from "@/lib/format/cohort-words";
import { formatParts } from "@/lib/format/number-parts";
import { paybackCsv } from "./cohorts-csv";
import { paybackCurves } from "./payback-curves";
import { PaybackMonths } from "./payback-months";
import { PaybackTable } from "./payback-table";

type Props = { data: CohortPayback; filter: Filter; ignored: readonly string[] };

/** When cohorts had paid back what winning them cost: as curves, and in figures below. */
export function PaybackCard({ data, filter, ignored }: Props) {
  return (
    <Card as="section" aria-label="Payback">
      <Curves data={data} filter={filter} />
      {ignored.length > 0 ? (
        <p className="mt-3 text-ink-muted text-sm">
          Not filtered by {ignored.join(" or ")}: costs are not told apart by it.
        </p>
      ) : null}
    </Card>
  );
}

function Curves({ data, filter }: Pick<Props, "data" | "filter">) {
  const words = useOrganization();
  const curves = useMemo(() => paybackCurves(data, words), [data, words]);
  if (data.reason === "not-computable") return <NotComputable data={data} />;
  const label = "Cost and payback by cohort";
  if (curves.length === 0) {
    return (
      <>
        <EmptyState title="No cohort has come far enough yet">
          A cohort is drawn once its own month is over, if what winning it cost is booked.
        </EmptyState>
        <PaybackTable data={data} words={words} label={label} filter={filter} />
      </>
    );
  }
  const margin = formatParts(data.grossMarginPercent ?? 0, words.locale, { maximumFractionDigits: 1 });
  return (
    <>
      <CurvesChart
        title="When they have paid for themselves"
        note={`Margin to date (${margin} % of revenue) as a multiple of what winning a customer cost`}
        summary={paybackHeadline(data.average, words)}
        curves={curves}
        xTitle="months since acquisition"
        yTitle="× cost"
        mark={{ value: 1, label: "cost paid back" }}
        nameX={(month) => `Margin ${paybackText(month)}, × cost`}
        format={{ unit: "x", locale: words.locale, currency: words.currency }}
        csv={() => paybackCsv(data)}
        table={<PaybackMonths data={data} words={words} />}
      />
      <PaybackTable data={data} words={words} label={label} filter={filter} className="mt-6" />
      <p className="mt-3 text-ink-muted text-sm">
        Cost: <TextLink href="/kpis/customer-acquisition-cost">customer acquisition cost</TextLink> (
        {data.costVariantName.toLowerCase()}) of the cohort&apos;s own period. Months are counted at their
        end, and nothing is interpolated. All, weighted: as long as at least half of the cohorts have come so
        far.
      </p>
    </>
  );
}

/** In place of the curves while a setting or records are missing: which, and the way there. */
function NotComputable({ data: { grossMarginPercent, reasonDetail } }: { data: CohortPayback }) {
  const mayManage = useMay("manage-organization");
  if (grossMarginPercent !== null) {
    return (
      <EmptyState
        title="Payback cannot be computed yet"
        actions={<ButtonLink href="/settings/api-keys">Send records by the API</ButtonLink>}
      >
        {reasonDetail}. With costs and purchases it shows when customers have paid for themselves.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="Payback needs your gross margin"
      actions={
        mayManage ? (
          <ButtonLink variant="primary" href="/settings/organization">
            Set the gross margin
          </ButtonLink>
        ) : null
      }
    >
      Revenue alone pays nothing back: only what is left of it after the cost of what was sold.
      {mayManage ? "" : " Ask an admin to set it in Settings."}
    </EmptyState>
  );
}

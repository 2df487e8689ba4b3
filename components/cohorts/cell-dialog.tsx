"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useOrganization } from "@/components/layout/organization-context";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { TextField } from "@/components/ui/text-field";
import type { CohortCellCustomers, CohortCellQuery } from "@/lib/contracts/cohorts";
import { formatInstant } from "@/lib/format/format-period";
import { cohortCustomersOptions } from "@/lib/queries/cohorts";
import { problemOf } from "@/lib/queries/problem-of";
import { CellCustomersTable } from "./cell-customers-table";

export type OpenedCell = {
  query: CohortCellQuery;
  /** "Mar 2025, month 6" */
  title: string;
  /** The cell in a sentence, with its parts and interval. */
  readout: string;
};

const formulas = {
  customers: "customers still there at the end of the month ÷ customers won in the cohort's period × 100",
  revenue: "revenue of the cohort's customers in the month ÷ their revenue in the month that is 100 % × 100",
} as const;

/** How a cell of the cohorts is made: its formula, its bounds, and the very customers with what each adds to it. */
export function CellDialog({ cell, onClose }: { cell: OpenedCell; onClose: () => void }) {
  const { data, error } = useQuery(cohortCustomersOptions(cell.query));
  const body = () => {
    if (data) return <Told data={data} cell={cell} />;
    if (error) return <Notice tone="off">{problemOf(error).detail}</Notice>;
    return <Skeleton className="h-80 w-full" />;
  };
  return (
    <Dialog
      open
      size="lg"
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={`How this number is made: ${cell.title}`}
      description={`${cell.readout}.`}
    >
      {body()}
    </Dialog>
  );
}

function Told({ data, cell: { query } }: { data: CohortCellCustomers; cell: OpenedCell }) {
  const { locale } = useOrganization();
  const [typed, setTyped] = useState("");
  const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const found = data.customers.filter(({ name, externalId }) => {
    const text = `${name} ${externalId}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const moment = (instant: string | null) =>
    instant === null ? "no record yet" : formatInstant(instant, locale, data.timeZone);
  return (
    <>
      <p className="text-base">{formulas[query.measure]}</p>
      <p className="mt-2 mb-4 text-ink-muted text-sm">
        Months of {data.timeZone.replaceAll("_", " ")}. Data last changed: {moment(data.dataChangedAt)}.
      </p>
      <TextField
        type="search"
        label="Search the customers"
        hideLabel
        placeholder="Search the customers"
        value={typed}
        onValueChange={setTyped}
        maxLength={100}
        className="mb-3 sm:max-w-80"
      />
      <p role="status" className="mb-2 text-ink-muted text-sm">
        {found.length} of {data.size} {data.size === 1 ? "customer" : "customers"}
        {data.customers.length < data.size ? `; the first ${data.customers.length} are listed` : ""}
      </p>
      <CellCustomersTable customers={found} measure={query.measure} currency={data.currency} />
    </>
  );
}

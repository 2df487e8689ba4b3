"use client";

import { useQuery } from "@tanstack/react-query";
import { ReadDialog } from "@/components/layout/trace/read-dialog";
import { SearchedRows } from "@/components/layout/trace/searched-rows";
import { type CohortCellCustomers, type CohortCellQuery, cohortCustomerText } from "@/lib/contracts/cohorts";
import { cohortCustomersOptions, readCohortCustomersFile } from "@/lib/queries/cohorts";
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

type Customer = CohortCellCustomers["customers"][number];
const sorts = {
  name: (customer: Customer) => customer.name,
  acquired: (customer: Customer) => customer.acquired,
  amount: (customer: Customer) => customer.amount,
};

/** How a cell of the cohorts is made: its formula, its bounds, and the very customers with what each adds to it. */
export function CellDialog({
  cell: { query, title, readout },
  onClose,
}: {
  cell: OpenedCell;
  onClose: () => void;
}) {
  return (
    <ReadDialog
      title={title}
      description={`${readout}.`}
      formula={formulas[query.measure]}
      bounds="Months of"
      query={useQuery(cohortCustomersOptions(query))}
      onClose={onClose}
    >
      {({ customers, size, currency }) => (
        <SearchedRows
          rows={customers}
          size={size}
          noun={["customer", "customers"]}
          textOf={cohortCustomerText}
          sorts={sorts}
          firstOrder={{ sort: "amount", order: "desc" }}
          file={{
            title: `cohort ${title}`,
            read: (search, format) => readCohortCustomersFile({ ...query, search, format }),
          }}
        >
          {(found, order) => (
            <CellCustomersTable customers={found} measure={query.measure} currency={currency} {...order} />
          )}
        </SearchedRows>
      )}
    </ReadDialog>
  );
}

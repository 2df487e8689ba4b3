"use client";

import { useState } from "react";
import { useOrganization } from "@/components/layout/organization-context";
import { Button } from "@/components/ui/button";
import { DataCell, Row, RowHeadCell, Table } from "@/components/ui/table";
import { barLength, type ComparisonOrder, orderedRows } from "@/lib/charts/comparison-rows";
import type { Filter } from "@/lib/contracts/kpi";
import type { ComparedGroup, ComparedKpi, Comparison } from "@/lib/contracts/rankings";
import { formatCount } from "@/lib/format/format-value";
import { unitTitle } from "@/lib/format/unit";
import { ComparisonCell } from "./comparison-cell";
import { SortHead } from "./sort-head";

/** So many groups are read at a glance; the rest come on demand. */
const firstRows = 25;

type Props = {
  comparison: Comparison;
  /** Heads the first column: "Owner". */
  dimension: string;
  /** Leads from a cell to its KPI, of that group alone. */
  hrefOf: (kpi: ComparedKpi, group: ComparedGroup) => string;
  label: string;
  /** Under which the comparison was read. */
  filter: Filter;
};

const sticky = "sticky left-0 z-1 bg-surface";

/** Groups side by side: a row for each, a column per KPI, each value with its bar, its cases and its standing. */
export function ComparisonTable({ comparison, dimension, hrefOf, label, filter }: Props) {
  const { kpis, groups, by, from, to } = comparison;
  const organization = useOrganization();
  const [order, setOrder] = useState<ComparisonOrder>({ by: kpis[0]?.id ?? "label", descending: true });
  const [all, setAll] = useState(false);
  const rows = orderedRows(groups, order, organization.locale);
  const shown = all ? rows : rows.slice(0, firstRows);
  const directionOf = (by: string) =>
    order.by === by ? (order.descending ? "descending" : "ascending") : null;
  const sortBy = (by: string, descending: boolean) => () =>
    setOrder({ by, descending: order.by === by ? !order.descending : descending });
  const tracedOf = (kpi: ComparedKpi, group: ComparedGroup | null) => ({
    kpi: kpi.id,
    start: from,
    end: to,
    variant: kpi.variant,
    filter: group ? { ...filter, [by]: [group.value ?? ""] } : filter,
  });
  return (
    <>
      <Table label={label} tableClassName="min-w-max">
        <thead>
          <tr>
            <SortHead
              label={dimension}
              direction={directionOf("label")}
              onSort={sortBy("label", false)}
              className="sticky left-0 z-2"
            />
            {kpis.map((kpi) => (
              <SortHead
                key={kpi.id}
                figures
                label={kpi.shortName}
                detail={`${unitTitle(kpi.unit, organization.currency)}${kpi.direction === "down" ? ", less is better" : ""}`}
                direction={directionOf(kpi.id)}
                onSort={sortBy(kpi.id, kpi.direction === "up")}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((group) => (
            <Row key={group.value ?? "not set"}>
              <RowHeadCell className={`${sticky} max-w-40 truncate sm:max-w-60`} title={group.label}>
                {group.value === null ? <span className="text-ink-muted">Not set</span> : group.label}
              </RowHeadCell>
              {kpis.map((kpi) => {
                const cell = group.cells[kpi.id];
                return (
                  <DataCell key={kpi.id} figures className="min-w-32 align-top">
                    {cell && (
                      <ComparisonCell
                        kpi={kpi}
                        cell={cell}
                        percent={barLength(groups, kpi.id, group)}
                        href={hrefOf(kpi, group)}
                        about={group.label}
                        traced={tracedOf(kpi, group)}
                      />
                    )}
                  </DataCell>
                );
              })}
            </Row>
          ))}
          <Row className="font-semibold">
            <RowHeadCell className={sticky}>All together</RowHeadCell>
            {kpis.map((kpi) => (
              <DataCell key={kpi.id} figures className="align-top">
                <ComparisonCell
                  kpi={kpi}
                  cell={{ point: kpi.total, tooFew: false, place: null }}
                  traced={tracedOf(kpi, null)}
                />
              </DataCell>
            ))}
          </Row>
        </tbody>
      </Table>
      {rows.length > shown.length && (
        <p className="mt-4">
          <Button onClick={() => setAll(true)}>
            Show all {formatCount(rows.length, organization.locale)}
          </Button>
        </p>
      )}
      {rows.some(({ cells }) => Object.values(cells).some(({ tooFew }) => tooFew)) && (
        <p className="mt-3 text-ink-muted text-sm">
          Grey bars stand on fewer than 10 cases: too few to compare, so they are neither best nor worst.
        </p>
      )}
    </>
  );
}

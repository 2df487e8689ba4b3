"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { ChartFrame, type ChartView } from "@/components/charts/chart-frame";
import { HeatMap, type HeatRow } from "@/components/charts/heat-map";
import { useOrganization } from "@/components/layout/organization-context";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { CohortChoices } from "@/lib/contracts/cohort-view";
import type { Cohorts } from "@/lib/contracts/cohorts";
import type { Filter } from "@/lib/contracts/kpi";
import { baseWords, retentionHeadline } from "@/lib/format/cohort-words";
import type { OpenedCell } from "./cell-dialog";
import { cohortsCsv } from "./cohorts-csv";
import { heatRows, heatScaleOf, scaleEnds } from "./heat-rows";
import { RetentionChoices } from "./retention-choices";
import { RetentionTable } from "./retention-table";

const CellDialog = dynamic(() => import("./cell-dialog").then((module) => module.CellDialog), { ssr: false });

type Props = {
  data: Cohorts;
  /** Under which they were read. */
  filter: Filter;
  choices: CohortChoices;
  onChange: (choices: CohortChoices) => void;
};

const titles = { customers: "Who stays", revenue: "What they buy" } as const;

const noteOf = ({ measure, base, currency }: Cohorts, show: CohortChoices["show"]): string => {
  if (measure === "customers") {
    return show === "percent"
      ? "Customers of each cohort at the end of the month, % of those won"
      : "Customers of each cohort at the end of the month";
  }
  return show === "percent"
    ? `Revenue of each cohort in the month, % of that in ${baseWords[base]}`
    : `Revenue of each cohort in the month, ${currency}`;
};

/** Cohorts as a heat map, with what it shows to choose. */
export function RetentionCard({ data, filter, choices, onChange }: Props) {
  return (
    <Card as="section" aria-label={titles[data.measure]}>
      <div className="mb-4">
        <RetentionChoices choices={choices} onChange={onChange} />
      </div>
      <Retention data={data} filter={filter} show={choices.show} />
    </Card>
  );
}

function Retention({ data, filter, show }: Pick<Props, "data" | "filter"> & { show: CohortChoices["show"] }) {
  const words = useOrganization();
  const [view, setView] = useState<ChartView>("chart");
  const [opened, setOpened] = useState<OpenedCell | null>(null);
  if (data.reason === "not-computable") {
    return (
      <EmptyState
        title="Cohorts cannot be computed yet"
        actions={<ButtonLink href="/settings/api-keys">Send records by the API</ButtonLink>}
      >
        {data.reasonDetail}. Once they are there, each month's customers stand here, and what became of them.
      </EmptyState>
    );
  }
  if (data.cohorts.every(({ size }) => size === 0)) {
    return (
      <EmptyState title="Nobody was won in these periods">
        Choose a longer period, or take a filter away.
      </EmptyState>
    );
  }
  const title = titles[data.measure];
  const scale = heatScaleOf(data, show);
  const longest = Math.max(0, ...data.cohorts.map(({ cells }) => cells.length));
  const columns = Array.from({ length: longest }, (_, month) => month);
  const rows = heatRows(data, show, words);
  const open = (start: string, month: number) => {
    const cohort = data.cohorts.find((each) => each.start === start);
    const row = rows.find(({ id }) => id === start);
    if (!cohort || !row) return;
    setOpened({
      query: { start: cohort.start, end: cohort.end, month, measure: data.measure, filter },
      title: `${row.label}, month ${month}`,
      readout: row.cells[month]?.readout ?? "",
    });
  };
  return (
    <ChartFrame
      title={title}
      note={noteOf(data, show)}
      summary={`${retentionHeadline(data, words)} Rows are cohorts, columns months since acquisition.`}
      view={view}
      onViewChange={setView}
      csv={() => cohortsCsv(data)}
    >
      {view === "table" ? (
        <RetentionTable title={title} data={data} columns={columns} words={words} onOpen={open} />
      ) : (
        <HeatMap
          label={`${title}, by cohort and months since acquisition`}
          rowHead="Won in"
          sizeHead="Customers"
          columnHead="Months since acquisition"
          columns={columns.map(String)}
          rows={rows}
          scale={scale}
          ends={scaleEnds(scale, data, show, words)}
          partialLabel="month in progress, so far"
          onOpen={(row: HeatRow, month) => open(row.id, month)}
        />
      )}
      {opened ? <CellDialog cell={opened} onClose={() => setOpened(null)} /> : null}
    </ChartFrame>
  );
}

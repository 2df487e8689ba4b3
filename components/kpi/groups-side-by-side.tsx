import type { WaterfallRow } from "@/components/charts/waterfall-chart";
import { DataCell, HeadCell, Row, RowHeadCell, Table } from "@/components/ui/table";
import type { DimensionChange } from "@/lib/contracts/explanation";
import { dimensionNames } from "./dimension-names";

/** Groups of which nothing adds up to the change, each in both periods, and why that is all that can be said. */
export function GroupsSideBySide({
  change,
  columns,
  rows,
}: {
  change: DimensionChange;
  columns: readonly string[];
  rows: readonly WaterfallRow[];
}) {
  return (
    <>
      <p className="mb-3 max-w-prose text-ink-muted text-sm">{change.note}. Here they are side by side.</p>
      <Table label="Groups before and after" className="max-h-96">
        <thead>
          <tr>
            <HeadCell>{dimensionNames[change.dimension]}</HeadCell>
            {columns.map((column) => (
              <HeadCell key={column} figures>
                {column}
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, label, texts }) => (
            <Row key={id}>
              <RowHeadCell className="font-normal">{label}</RowHeadCell>
              {columns.map((column, at) => (
                <DataCell key={column} figures>
                  {texts[at]}
                </DataCell>
              ))}
            </Row>
          ))}
        </tbody>
      </Table>
    </>
  );
}

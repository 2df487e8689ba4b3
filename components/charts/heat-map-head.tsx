import { classNames } from "@/components/ui/class-names";
import type { HeatMapProps } from "./heat-map";

const headClass = "h-8 whitespace-nowrap bg-surface px-2 font-medium text-ink-muted text-xs";

/** The first column stays in place while the others scroll below it. */
export const heatStuckClass = "sticky left-0 z-2 bg-surface pl-0 text-left";

/** The heads of a heat map's columns, with what they have in common above them. */
export function HeatMapHead({
  rowHead,
  sizeHead,
  columnHead,
  columns,
}: Pick<HeatMapProps, "rowHead" | "sizeHead" | "columnHead" | "columns">) {
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2} className={classNames(headClass, heatStuckClass, "align-bottom")}>
          {rowHead}
        </th>
        <th
          scope="col"
          rowSpan={2}
          className={classNames(headClass, "text-right align-bottom max-sm:hidden")}
        >
          {sizeHead}
        </th>
        <th scope="colgroup" colSpan={columns.length} className={classNames(headClass, "text-left")}>
          {columnHead}
        </th>
      </tr>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col" className={classNames(headClass, "min-w-11 text-center")}>
            {column}
          </th>
        ))}
      </tr>
    </thead>
  );
}

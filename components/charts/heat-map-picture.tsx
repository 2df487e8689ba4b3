import { heatStep } from "@/lib/charts/heat-scale";
import type { HeatMapProps } from "./heat-map";
import { chartTheme as look } from "./theme";

const cell = { width: 52, height: 30, gap: 2 };
const head = 44;
const names = { label: 160, size: 80 };

/**
 * The heat map as a drawing, out of sight: a table cannot be saved as a picture, and this is what the menu saves. The
 * table says the same to everybody, so this is hidden from screen readers too.
 */
export function HeatMapPicture({
  rowHead,
  sizeHead,
  columnHead,
  columns,
  rows,
  scale,
}: Pick<HeatMapProps, "rowHead" | "sizeHead" | "columnHead" | "columns" | "rows" | "scale">) {
  const left = names.label + names.size;
  const [stepX, stepY] = [cell.width + cell.gap, cell.height + cell.gap];
  const middle = cell.height / 2;
  return (
    <div aria-hidden className="sr-only">
      <svg
        data-chart
        aria-hidden="true"
        width={left + columns.length * stepX}
        height={head + rows.length * stepY}
        fontSize={look.fontSize}
        className="max-w-none"
      >
        <g fill={look.axisText}>
          <text x={0} y={head - 8}>
            {rowHead}
          </text>
          <text x={left - 12} y={head - 8} textAnchor="end">
            {sizeHead}
          </text>
          <text x={left} y={12}>
            {columnHead}
          </text>
          {columns.map((column, index) => (
            <text key={column} x={left + index * stepX + cell.width / 2} y={head - 8} textAnchor="middle">
              {column}
            </text>
          ))}
        </g>
        {rows.map((row, line) => (
          <g key={row.id} transform={`translate(0 ${head + line * stepY})`}>
            <text x={0} y={middle} dy="0.35em" fill={look.text} fontWeight={row.summary ? 600 : 500}>
              {row.label}
            </text>
            <text x={left - 12} y={middle} dy="0.35em" fill={look.axisText} textAnchor="end">
              {row.size}
            </text>
            {row.cells.map(({ text, value, partial }, index) => {
              const step = value === null || partial ? null : heatStep(value, scale);
              const x = left + index * stepX;
              return (
                <g key={columns[index]}>
                  <rect
                    x={x + 0.5}
                    y={0.5}
                    width={cell.width - 1}
                    height={cell.height - 1}
                    rx={4}
                    fill={step === null ? "none" : `var(--heat-${step})`}
                    stroke={partial ? look.limit : "none"}
                    strokeDasharray={look.dashes.partial}
                  />
                  <text
                    x={x + cell.width / 2}
                    y={middle}
                    dy="0.35em"
                    textAnchor="middle"
                    fill={step === null ? look.axisText : `var(--heat-${step}-ink)`}
                  >
                    {text}
                  </text>
                </g>
              );
            })}
          </g>
        ))}
      </svg>
    </div>
  );
}

import { DataCell, HeadCell, Row, RowHeadCell, Table } from "@/components/ui/table";
import type { ForecastRow } from "@/lib/charts/forecast-rows";
import { forecastFigure } from "@/lib/charts/forecast-words";
import { formatPeriod } from "@/lib/format/format-period";
import { type FigureFormat, unitTitle } from "@/lib/format/unit";

/** The table behind a forecast: the furthest period first, down to the oldest that is known. */
export function ForecastTable({
  title,
  rows,
  format,
}: {
  title: string;
  rows: readonly ForecastRow[];
  format: FigureFormat;
}) {
  const figure = (value: number | null | undefined) => forecastFigure(value ?? null, format);
  return (
    <Table label={`${title}, as a table`} className="max-h-96">
      <thead>
        <tr>
          <HeadCell>Period</HeadCell>
          <HeadCell figures>Known ({unitTitle(format.unit, format.currency)})</HeadCell>
          <HeadCell figures>Forecast</HeadCell>
          <HeadCell figures>80 % range</HeadCell>
          <HeadCell figures>95 % range</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.toReversed().map(({ start, known, soFar, forecast }) => (
          <Row key={start}>
            <RowHeadCell className="whitespace-nowrap font-normal">
              {formatPeriod(start, format.grain, format.locale, format.fiscalStartMonth)}
              {forecast?.partial ? <span className="text-ink-muted"> (in progress)</span> : null}
            </RowHeadCell>
            <DataCell figures>
              {soFar === null ? (
                figure(known)
              ) : (
                <span className="text-ink-muted">{figure(soFar)} so far</span>
              )}
            </DataCell>
            <DataCell figures className="font-medium">
              {figure(forecast?.value)}
            </DataCell>
            <DataCell figures>
              {forecast ? `${figure(forecast.low80)} – ${figure(forecast.high80)}` : "–"}
            </DataCell>
            <DataCell figures>
              {forecast ? `${figure(forecast.low95)} – ${figure(forecast.high95)}` : "–"}
            </DataCell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

import { DataCell, HeadCell, Row, RowHeadCell, Table } from "@/components/ui/table";
import type { Forecast } from "@/lib/contracts/forecast";
import { formatValue } from "@/lib/format/format-value";
import { formatParts } from "@/lib/format/number-parts";
import type { FigureFormat } from "@/lib/format/unit";

type Props = {
  forecast: Forecast;
  backtest: NonNullable<Forecast["backtest"]>;
  method: NonNullable<Forecast["method"]>;
  format: FigureFormat;
};

/** By which method, tried how, and how far off at which distance: for whoever wants to know, folded away. */
export function ForecastMethod({ forecast, backtest, method, format }: Props) {
  const error = (value: number | null) => formatValue(value, format.unit, format);
  const { meanAbsoluteScaledError: scaled, tried } = backtest;
  return (
    <details className="mt-4 border-line border-t pt-3 text-sm">
      <summary className="w-fit rounded-sm font-medium text-ink-muted hover:text-ink">
        How this forecast is made: {method.name}
      </summary>
      <div className="mt-3 flex flex-col gap-3">
        <p className="max-w-prose text-ink-muted text-pretty">
          {method.description} Learnt from {forecast.history.length} complete periods. It was chosen because
          it missed by the least when {tried.length} methods were tried from {backtest.origins} points in the
          past, each knowing only what was known then. The ranges are as wide as its misses there.
          {scaled === null
            ? null
            : ` Its misses are ${formatParts(scaled, format.locale, { maximumFractionDigits: 2 })} times those of simply repeating the season before.`}
        </p>
        <div className="grid gap-6 md:grid-cols-2">
          <Table label="Mean miss in backtests, by how far ahead">
            <thead>
              <tr>
                <HeadCell>Periods ahead</HeadCell>
                <HeadCell figures>Mean miss</HeadCell>
                <HeadCell figures>in %</HeadCell>
                <HeadCell figures>Tried</HeadCell>
              </tr>
            </thead>
            <tbody>
              {backtest.steps.map(({ step, meanAbsoluteError, percent, trials }) => (
                <Row key={step}>
                  <RowHeadCell className="font-normal">{step}</RowHeadCell>
                  <DataCell figures>{error(meanAbsoluteError)}</DataCell>
                  <DataCell figures>{formatValue(percent, "%", format)}</DataCell>
                  <DataCell figures>{trials}</DataCell>
                </Row>
              ))}
            </tbody>
          </Table>
          <Table label="Methods that were tried, best first">
            <thead>
              <tr>
                <HeadCell>Method</HeadCell>
                <HeadCell figures>Mean miss</HeadCell>
              </tr>
            </thead>
            <tbody>
              {tried.map((each) => (
                <Row key={each.method.id}>
                  <RowHeadCell className={each.method.id === method.id ? "" : "font-normal"}>
                    {each.method.name}
                  </RowHeadCell>
                  <DataCell figures>{error(each.meanAbsoluteError)}</DataCell>
                </Row>
              ))}
            </tbody>
          </Table>
        </div>
      </div>
    </details>
  );
}

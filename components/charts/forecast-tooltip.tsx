"use client";

import type { ForecastRow } from "@/lib/charts/forecast-rows";
import { forecastFigure, rangeText } from "@/lib/charts/forecast-words";
import { formatPeriod } from "@/lib/format/format-period";
import type { FigureFormat } from "@/lib/format/unit";

/** What stands beside the crosshair: what was, or what is forecast with its ranges and what has come so far. */
export function ForecastTooltip({ row, format }: { row: ForecastRow | undefined; format: FigureFormat }) {
  if (!row) return null;
  const { forecast } = row;
  const facts = forecast
    ? [
        ...(forecast.actual === null
          ? []
          : [{ name: "so far", figure: forecastFigure(forecast.actual, format) }]),
        { name: "80 %", figure: rangeText(forecast.low80, forecast.high80, format) },
        { name: "95 %", figure: rangeText(forecast.low95, forecast.high95, format) },
      ]
    : [];
  return (
    <div role="status" className="max-w-72 rounded-lg border border-line bg-raised p-3 text-sm shadow-raised">
      <p className="text-ink-muted">
        {formatPeriod(row.start, format.grain, format.locale, format.fiscalStartMonth)}
        {forecast ? ", forecast" : ""}
      </p>
      <p className="figures mt-0.5 text-ink text-lg">
        {forecastFigure(forecast ? forecast.value : row.known, format)}
      </p>
      {facts.length > 0 ? (
        <dl className="mt-1.5 grid grid-cols-[1fr_auto] gap-x-4 gap-y-0.5">
          {facts.map(({ name, figure }) => (
            <div key={name} className="contents">
              <dt className="text-ink-muted">{name}</dt>
              <dd className="text-right">{figure}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </div>
  );
}

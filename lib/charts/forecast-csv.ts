import { toCsv } from "./csv";
import type { ForecastRow } from "./forecast-rows";

/** History and forecast with its ranges as CSV, a row per period. */
export const forecastCsv = (rows: readonly ForecastRow[], valueTitle: string): string =>
  toCsv([
    ["start", "end", valueTitle, "so far", "forecast", "80% low", "80% high", "95% low", "95% high"],
    ...rows.map(({ start, end, known, soFar, forecast }) => [
      start,
      end,
      known,
      soFar,
      forecast?.value ?? null,
      forecast?.low80 ?? null,
      forecast?.high80 ?? null,
      forecast?.low95 ?? null,
      forecast?.high95 ?? null,
    ]),
  ]);

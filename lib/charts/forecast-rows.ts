/** A period that is known, as the API answers it. Charts read this much of it and nothing else. */
export type KnownPeriod = { start: string; end: string; value: number };

/** A period that is forecast. */
export type ForecastPeriod = {
  start: string;
  end: string;
  /** In progress. */
  partial: boolean;
  /** What has come of it so far; null before it begins. */
  actual: number | null;
  value: number;
  low80: number;
  high80: number;
  low95: number;
  high95: number;
};

type Range = [low: number, high: number];

export type ForecastRow = {
  start: string;
  end: string;
  /** What is forecast for the period; null of periods that are known. */
  forecast: ForecastPeriod | null;
  known: number | null;
  soFar: number | null;
  /** The forecast's line and fan: both open from the last known value, so that they hang together with what was. */
  line: number | null;
  range80: Range | null;
  range95: Range | null;
};

/** Lays what is known and what is forecast along one time axis, oldest first. */
export function toForecastRows(
  history: readonly KnownPeriod[],
  points: readonly ForecastPeriod[],
): ForecastRow[] {
  const known = history.map(({ start, end, value }, index): ForecastRow => {
    const opens = index === history.length - 1 && points.length > 0;
    const range: Range | null = opens ? [value, value] : null;
    return {
      start,
      end,
      forecast: null,
      known: value,
      soFar: null,
      line: opens ? value : null,
      range80: range,
      range95: range,
    };
  });
  const ahead = points.map(
    (point): ForecastRow => ({
      start: point.start,
      end: point.end,
      forecast: point,
      known: null,
      soFar: point.partial ? point.actual : null,
      line: point.value,
      range80: [point.low80, point.high80],
      range95: [point.low95, point.high95],
    }),
  );
  return [...known, ...ahead];
}

/** Every number that the value axis must hold. */
export const forecastValues = (rows: readonly ForecastRow[]): number[] =>
  rows
    .flatMap(({ known, soFar, line, range95 }) => [known, soFar, line, ...(range95 ?? [])])
    .filter((value) => value !== null);

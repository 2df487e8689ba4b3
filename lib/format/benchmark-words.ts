import type { Direction, Unit } from "@/lib/kpi/vocabulary";
import { formatValue, type ValueOptions } from "./format-value";
import { formatRange } from "./signal-words";

type Ends = { low: number; high: number };

/** Where a value stands against a figure: beyond its better end, beyond its worse end, or within a range. */
export type Standing = "better" | "worse" | "within" | "equal";

/** How a value stands against a benchmark of the same definition. */
export function standingAgainst(value: number, { low, high }: Ends, direction: Direction): Standing {
  if (low === high && value === low) return "equal";
  if (value >= low && value <= high) return "within";
  return value > high === (direction === "up") ? "better" : "worse";
}

/** A benchmark's figure: "75.0 – 81.0 %", "€70", or in the publisher's unit where it is not the KPI's. */
export function formatBenchmark({ low, high }: Ends, unit: Unit, options: ValueOptions): string {
  return low === high ? formatValue(low, unit, options) : formatRange(low, high, unit, options);
}

/** As the publisher prints it: "77.8 index 0-100", "1 – 12 hours". */
export function formatPrinted({ low, high }: Ends, printedUnit: string, options: ValueOptions): string {
  const figure = (value: number) => formatValue(value, "points", { ...options, digits: undefined });
  return `${low === high ? figure(low) : `${figure(low)} – ${figure(high)}`} ${printedUnit}`;
}

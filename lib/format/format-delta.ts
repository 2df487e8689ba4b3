import { formatValue, type ValueOptions } from "@/lib/format/format-value";
import { noValue, thinSpace } from "@/lib/format/number-parts";
import type { Unit } from "@/lib/format/unit";

/**
 * How a change is expressed. Values that are themselves percentages or scores change by points (71 % to 75 % is
 * +4 points, not +5.6 %); amounts change by per cent. From zero or below a relative change has no meaning, so the
 * difference itself is given.
 */
export type Delta =
  | { kind: "points"; amount: number }
  | { kind: "relative"; percent: number }
  | { kind: "difference"; amount: number };

/** The change from `previous` to `current`, or null when either is missing. */
export function deltaOf(current: number | null, previous: number | null, unit: Unit): Delta | null {
  if (current === null || previous === null) return null;
  const amount = current - previous;
  if (unit === "%" || unit === "points") return { kind: "points", amount };
  if (previous <= 0) return { kind: "difference", amount };
  return { kind: "relative", percent: (amount / previous) * 100 };
}

/** A change in figures: "−4.1 pt", "+12.0 %", "+€412", or "–" when there is nothing to compare with. */
export function formatDelta(
  current: number | null,
  previous: number | null,
  unit: Unit,
  options: ValueOptions,
): string {
  const delta = deltaOf(current, previous, unit);
  if (delta === null) return noValue;
  const signed = { ...options, signed: true };
  if (delta.kind === "points")
    return `${formatValue(delta.amount, "points", oneDecimal(signed))}${thinSpace}pt`;
  if (delta.kind === "relative") return formatValue(delta.percent, "%", signed);
  return formatValue(delta.amount, unit, signed);
}

/** The same change in words, for sentences and screen readers: "down 4.1 points", "up 12.0 %", "unchanged". */
export function describeDelta(
  current: number | null,
  previous: number | null,
  unit: Unit,
  options: ValueOptions,
): string {
  const delta = deltaOf(current, previous, unit);
  if (delta === null) return "nothing to compare with";
  const size = Math.abs(delta.kind === "relative" ? delta.percent : delta.amount);
  const words =
    delta.kind === "points"
      ? `${formatValue(size, "points", oneDecimal(options))} points`
      : formatValue(size, delta.kind === "relative" ? "%" : unit, options);
  const isNothing = !/[1-9]/.test(formatValue(size, "points", { locale: "en", currency: "EUR", digits: 1 }));
  if (isNothing) return "unchanged";
  return `${directionOf(delta) > 0 ? "up" : "down"} ${words}`;
}

/** 1 when the value rose, −1 when it fell, 0 when it stayed. */
export function directionOf(delta: Delta): -1 | 0 | 1 {
  const size = delta.kind === "relative" ? delta.percent : delta.amount;
  return size > 0 ? 1 : size < 0 ? -1 : 0;
}

function oneDecimal(options: ValueOptions): ValueOptions {
  return { ...options, digits: options.digits ?? 1 };
}

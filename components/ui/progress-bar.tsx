import { classNames } from "@/components/ui/class-names";
import type { StatusTone } from "@/components/ui/status-badge";

const fills: Record<StatusTone | "accent", string> = {
  ok: "bg-ok",
  watch: "bg-watch",
  off: "bg-off",
  none: "bg-none",
  accent: "bg-accent",
};

/**
 * Progress from 0 to 100, with a mark for where it should be by now.
 *
 * @param value 0…100 (more is drawn as full) @param pace where a steady pace would stand, 0…100
 * @param valueText what is read out: "82 % of the objective, 75 % expected by now"
 */
export function ProgressBar({
  value,
  pace,
  label,
  valueText,
  tone = "accent",
  className,
}: {
  value: number;
  pace?: number | null;
  label: string;
  valueText: string;
  tone?: StatusTone | "accent";
  className?: string;
}) {
  const within = (percent: number) => Math.min(100, Math.max(0, percent));
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(within(value))}
      aria-valuetext={valueText}
      className={classNames("relative h-2 w-full rounded-full bg-sunken", className)}
    >
      <div
        className={classNames("h-full rounded-full transition-[width]", fills[tone])}
        style={{ width: `${within(value)}%` }}
      />
      {pace === null || pace === undefined ? null : (
        <div
          className="absolute -top-1 -bottom-1 w-0.5 -translate-x-1/2 rounded-full bg-ink outline-2 outline-surface"
          style={{ left: `${within(pace)}%` }}
        />
      )}
    </div>
  );
}

import { toneClass } from "@/components/ui/badge";
import { classNames } from "@/components/ui/class-names";

export type StatusTone = "ok" | "watch" | "off" | "none";

const words: Record<StatusTone, string> = {
  ok: "On track",
  watch: "Watch",
  off: "Off track",
  none: "No status",
};
const fills: Record<StatusTone, string> = {
  ok: "text-ok",
  watch: "text-watch",
  off: "text-off",
  none: "text-none",
};

/** A status as a shape: check in circle, triangle, diamond, dash. Shapes tell apart what colours may not. */
export function StatusIcon({ status, className }: { status: StatusTone; className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      className={classNames("size-3.5 shrink-0", fills[status], className)}
    >
      {status === "ok" && (
        <>
          <circle cx="8" cy="8" r="7" fill="currentColor" />
          <path d="m4.9 8.2 2.2 2.2 4.1-4.5" fill="none" stroke="var(--surface)" strokeWidth="1.7" />
        </>
      )}
      {status === "watch" && <path d="M8 1.4 15.4 14.4H.6Z" fill="currentColor" strokeLinejoin="round" />}
      {status === "off" && <path d="M8 .6 15.4 8 8 15.4.6 8Z" fill="currentColor" />}
      {status === "none" && <rect x="2" y="6.8" width="12" height="2.4" rx="1.2" fill="currentColor" />}
    </svg>
  );
}

/**
 * A status with its shape, word and colour.
 *
 * @param label another word for the same tone ("At risk", "Achieved")
 * @param quiet no tinted ground: for dense tables
 */
export function StatusBadge({
  status,
  label,
  quiet = false,
  className,
}: {
  status: StatusTone | null;
  label?: string;
  quiet?: boolean;
  className?: string;
}) {
  const tone = status ?? "none";
  return (
    <span
      className={classNames(
        "inline-flex h-6 items-center gap-1.5 whitespace-nowrap rounded-md px-2 font-medium text-xs",
        toneClass[tone],
        quiet && "bg-transparent px-0",
        className,
      )}
    >
      <StatusIcon status={tone} />
      {label ?? words[tone]}
    </span>
  );
}

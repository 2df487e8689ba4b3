import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { StatusIcon, type StatusTone } from "@/components/ui/status-badge";

const grounds: Record<StatusTone, string> = {
  ok: "bg-ok-soft",
  watch: "bg-watch-soft",
  off: "bg-off-soft",
  none: "bg-none-soft",
};

/** A sentence that belongs to what is below it: a form's error, a caution, a result. `live` announces it. */
export function Notice({
  tone = "none",
  live = false,
  className,
  children,
}: {
  tone?: StatusTone;
  live?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div
      role={live ? (tone === "off" ? "alert" : "status") : undefined}
      className={classNames(
        "flex gap-2.5 rounded-md px-3 py-2.5 text-base text-ink",
        grounds[tone],
        className,
      )}
    >
      <StatusIcon status={tone} className="mt-0.75" />
      <div className="min-w-0">{children}</div>
    </div>
  );
}

import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

export type Tone = "ok" | "watch" | "off" | "none" | "accent";

export const toneClass: Record<Tone, string> = {
  ok: "bg-ok-soft text-ok-ink",
  watch: "bg-watch-soft text-watch-ink",
  off: "bg-off-soft text-off-ink",
  none: "bg-none-soft text-none-ink",
  accent: "bg-accent-soft text-accent-ink",
};

/** A short word that marks a thing: a kind, a role, "edited". For a KPI's status use StatusBadge. */
export function Badge({
  tone = "none",
  icon,
  className,
  children,
}: {
  tone?: Tone;
  icon?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  return (
    <span
      className={classNames(
        "inline-flex h-6 items-center gap-1.5 whitespace-nowrap rounded-md px-2 font-medium text-xs [&_svg]:size-3.5 [&_svg]:shrink-0",
        toneClass[tone],
        className,
      )}
    >
      {icon}
      {children}
    </span>
  );
}

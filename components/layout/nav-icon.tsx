"use client";

import type { LucideIcon } from "lucide-react";
import { useLinkStatus } from "next/link";
import { classNames } from "@/components/ui/class-names";

/** A room's sign in the navigation; it pulses while its page is on its way. */
export function NavIcon({ icon: Icon, className }: { icon: LucideIcon; className: string }) {
  const { pending } = useLinkStatus();
  return (
    <Icon
      aria-hidden
      strokeWidth={1.8}
      className={classNames(className, pending && "motion-safe:animate-pulse")}
    />
  );
}

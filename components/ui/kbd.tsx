import type { ReactNode } from "react";

/** A key on the keyboard, as in a list of shortcuts. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-flex h-5 min-w-5 items-center justify-center rounded-sm border border-line bg-sunken px-1 font-sans text-ink-muted text-xs">
      {children}
    </kbd>
  );
}

import type { ReactNode } from "react";

/** A page's content at its width and margins; `bar` (the period bar) sticks above it. */
export function PageBody({ bar, children }: { bar?: ReactNode; children: ReactNode }) {
  return (
    <>
      {bar && (
        <div className="sticky top-0 z-30 border-line border-b bg-canvas/95 backdrop-blur print:hidden">
          <div className="mx-auto max-w-page px-4 py-2.5 sm:px-6">{bar}</div>
        </div>
      )}
      <div className="mx-auto w-full max-w-page px-4 py-6 sm:px-6">{children}</div>
    </>
  );
}

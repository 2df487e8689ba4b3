"use client";

import dynamic from "next/dynamic";
import { useState } from "react";

const KeptRestatementDialog = dynamic(
  () => import("@/components/layout/restatement-dialog").then((module) => module.KeptRestatementDialog),
  { ssr: false },
);

/** Sums of floating-point numbers in another order differ by less than this share. */
const tolerance = 1e-9;

/** Whether a kept figure is another one now; not while the present one is unknown. */
export const hasMoved = (was: number | null, is: number | null | undefined): boolean => {
  if (is === undefined) return false;
  if (was === null || is === null) return was !== is;
  return Math.abs(is - was) > tolerance * Math.max(1, Math.abs(was), Math.abs(is));
};

type Props = { snapshotId: string; kpi: string; start: string /** "CSAT, Oct 2026" */; title: string };

/** Opens what changed a kept figure since. */
export function WhyMoved({ title, ...figure }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-label={`Why? ${title}`}
        onClick={() => setOpen(true)}
        className="touch-target rounded-sm text-accent-ink text-sm underline decoration-from-font underline-offset-3"
      >
        Why?
      </button>
      {open ? <KeptRestatementDialog {...figure} title={title} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

"use client";

import { Field as Base } from "@base-ui/react/field";
import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

/** What every field of a form has: a visible label, a hint before the mistake, and an error that says how to go on. */
export type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  /** From validation, here or on the server. */
  error?: string | null;
  name?: string;
  disabled?: boolean;
  required?: boolean;
  /** For labels that the place makes plain to the eye; still read out. */
  hideLabel?: boolean;
  className?: string;
};

/** The edge and height of everything one types or picks in. */
export const controlClass =
  "h-9 w-full min-w-0 rounded-md border border-line-strong bg-surface px-3 text-base text-ink transition-colors hover:border-ink-muted focus-visible:outline-offset-0 disabled:cursor-not-allowed disabled:bg-sunken disabled:opacity-60 data-disabled:opacity-60 data-invalid:border-off max-sm:h-11 max-sm:text-lg";

export const labelClass = "mb-1.5 block font-medium text-base text-ink";

/** Label, control, hint and error in their places, tied together for screen readers. */
export function FieldShell({
  label,
  hint,
  error,
  name,
  disabled,
  required,
  hideLabel,
  className,
  nativeLabel = true,
  children,
}: FieldProps & { nativeLabel?: boolean; children: ReactNode }) {
  return (
    <Base.Root
      name={name}
      disabled={disabled}
      invalid={Boolean(error)}
      className={classNames("min-w-0", className)}
    >
      <Base.Label
        nativeLabel={nativeLabel}
        render={nativeLabel ? undefined : <div />}
        className={hideLabel ? "sr-only" : labelClass}
      >
        {label}
        {required === false ? <span className="font-normal text-ink-muted"> (optional)</span> : null}
      </Base.Label>
      {children}
      <FieldNotes hint={hint} error={error} />
    </Base.Root>
  );
}

/** The hint and the error below a control. */
export function FieldNotes({ hint, error }: Pick<FieldProps, "hint" | "error">) {
  return (
    <>
      {hint ? <Base.Description className="mt-1.5 text-ink-muted text-sm">{hint}</Base.Description> : null}
      {error ? (
        <Base.Error match className="mt-1.5 flex items-start gap-1.5 text-off-ink text-sm">
          <CircleAlert aria-hidden className="mt-0.75 size-3.5 shrink-0" />
          {error}
        </Base.Error>
      ) : null}
    </>
  );
}

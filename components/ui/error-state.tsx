"use client";

import { RotateCw, Unplug } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { StateMessage } from "@/components/ui/state-message";

/**
 * Something failed: what, what still works, and another try.
 *
 * @param reference what to quote to support (a request id or digest)
 */
export function ErrorState({
  title,
  children,
  onRetry,
  retrying = false,
  reference,
  actions,
  className,
}: {
  title: ReactNode;
  children?: ReactNode;
  onRetry?: () => void;
  retrying?: boolean;
  reference?: string;
  actions?: ReactNode;
  className?: string;
}) {
  return (
    <StateMessage
      role="alert"
      icon={<Unplug />}
      title={title}
      className={className}
      actions={
        <>
          {onRetry ? (
            <Button icon={<RotateCw aria-hidden />} onClick={onRetry} pending={retrying}>
              Try again
            </Button>
          ) : null}
          {actions}
        </>
      }
    >
      {children}
      {reference ? <p className="mt-2 text-sm">Reference: {reference}</p> : null}
    </StateMessage>
  );
}

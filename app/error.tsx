"use client";

import { useEffect } from "react";
import { ButtonLink } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";

/** A page that failed while it was made. The rest of the product goes on working. */
export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  useEffect(() => console.error(error), [error]);
  return (
    <main className="grid min-h-[60dvh] place-items-center p-4">
      <div>
        <h1 className="sr-only">This page could not be shown</h1>
        <ErrorState
          title="This page could not be shown"
          onRetry={retry}
          reference={referenceOf(error)}
          actions={
            <ButtonLink href="/" variant="quiet">
              To your start page
            </ButtonLink>
          }
        >
          The server could not finish it. Your records are safe, and the other pages still work.
        </ErrorState>
      </div>
    </main>
  );
}

/** What the server's log names the same error by. */
function referenceOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("digest" in error)) return undefined;
  return typeof error.digest === "string" ? error.digest : undefined;
}

import { Compass } from "lucide-react";
import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export const metadata: Metadata = { title: "Page not found" };

/** An address that leads nowhere, or to what this organization does not have. */
export default function NotFound() {
  return (
    <main className="grid min-h-dvh place-items-center p-4">
      <div>
        <h1 className="sr-only">Page not found</h1>
        <EmptyState
          icon={<Compass />}
          title="There is nothing at this address"
          actions={
            <ButtonLink href="/" variant="primary">
              To your start page
            </ButtonLink>
          }
        >
          The link may be mistyped, or what it led to was removed or belongs to another organization.
        </EmptyState>
      </div>
    </main>
  );
}

"use client";

import "./globals.css";
import { Button } from "@/components/ui/button";

/** The last resort: the frame of all pages itself failed. Stands alone, without anything that may be what failed. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <head>
        <title>Plumbline could not start this page</title>
      </head>
      <body>
        <main className="grid min-h-dvh place-items-center p-4 text-center">
          <div>
            <h1 className="font-semibold text-lg">Plumbline could not start this page</h1>
            <p className="mx-auto mt-1 mb-5 max-w-md text-ink-muted">
              Your records are safe. Try again; if it stays like this, the server needs a look: its log says
              why.
            </p>
            <Button variant="primary" onClick={() => retry()}>
              Try again
            </Button>
          </div>
        </main>
      </body>
    </html>
  );
}

"use client";

import { useEffect, useRef, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";
import type { ApiKeyScope } from "@/lib/contracts/api-keys";

export type NewKey = { key: string; name: string; scopes: readonly ApiKeyScope[] };

const never = () => () => undefined;

/** The command that tries the key out: sends one customer, or reads the KPIs. */
const exampleOf = ({ key, scopes }: NewKey, origin: string): string =>
  scopes.includes("write")
    ? [
        `curl ${origin}/api/v1/records/customers \\`,
        `  -H "Authorization: Bearer ${key}" \\`,
        `  -H "Content-Type: application/json" \\`,
        `  -d '[{"externalId": "c-1", "name": "Example & Co", "acquiredAt": "2026-01-15"}]'`,
      ].join("\n")
    : [`curl ${origin}/api/v1/kpis \\`, `  -H "Authorization: Bearer ${key}"`].join("\n");

function Copyable({ text, label }: { text: string; label: string }) {
  return (
    <div className="flex items-start gap-2 rounded-md border border-line bg-sunken py-2 pr-2 pl-3">
      <section
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must be reachable by keyboard
        tabIndex={0}
        className="min-w-0 flex-1 overflow-x-auto py-1.5"
      >
        <pre className="font-mono text-sm">{text}</pre>
      </section>
      <CopyButton text={text} label={`Copy ${label.toLowerCase()}`} />
    </div>
  );
}

/** The one time that a key is shown, with a command that tries it out. */
export function NewKeyPanel({ newKey, onDone }: { newKey: NewKey; onDone: () => void }) {
  const origin = useSyncExternalStore(
    never,
    () => window.location.origin,
    () => "",
  );
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <div ref={panel} tabIndex={-1} className="rounded-lg outline-none">
      <Card className="border-accent">
        <CardHeader
          title={`The key “${newKey.name}” is ready`}
          actions={
            <Button size="sm" onClick={onDone}>
              I have stored it
            </Button>
          }
        />
        <div className="flex flex-col gap-4">
          <Notice tone="watch">
            Copy it now and store it like a password: it is shown this once and cannot be read again.
          </Notice>
          <Copyable text={newKey.key} label="The key" />
          <div>
            <h3 className="mb-1.5 font-medium">Try it</h3>
            <Copyable text={exampleOf(newKey, origin)} label="The command" />
          </div>
        </div>
      </Card>
    </div>
  );
}

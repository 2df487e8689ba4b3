"use client";

import { useQuery } from "@tanstack/react-query";
import { KeyRound } from "lucide-react";
import { useState } from "react";
import { useOrganization } from "@/components/layout/organization-context";
import { Badge } from "@/components/ui/badge";
import { Card, CardHeader } from "@/components/ui/card";
import { classNames } from "@/components/ui/class-names";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import type { ApiKeyDto } from "@/lib/contracts/api-keys";
import { apiKeysOptions } from "@/lib/queries/api-keys";
import { problemOf } from "@/lib/queries/problem-of";
import { CreateApiKey } from "./create-api-key";
import { formatDay, formatMinute } from "./format-instant";
import { type NewKey, NewKeyPanel } from "./new-key-panel";
import { RevokeApiKey } from "./revoke-api-key";

/** One key: in a line where there is room, stacked on small screens so that revoking stays in sight. */
function ApiKeyItem({ apiKey }: { apiKey: ApiKeyDto }) {
  const place = useOrganization();
  const { name, prefix, scopes, createdAt, lastUsedAt, revokedAt } = apiKey;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1.5 border-line border-b py-3 last:border-b-0 last:pb-0 md:grid-cols-[minmax(0,1fr)_7rem_15rem_9rem]">
      <div className="min-w-0">
        <p className={classNames("break-words font-medium", revokedAt && "text-ink-muted")}>{name}</p>
        <code className="font-mono text-ink-muted text-xs">{prefix}…</code>
      </div>
      <p className="flex gap-1 max-md:col-span-2 max-md:row-start-2">
        {scopes.map((scope) => (
          <Badge key={scope}>{scope}</Badge>
        ))}
      </p>
      <p className="text-ink-muted text-sm max-md:col-span-2 max-md:row-start-3">
        Made {formatDay(createdAt, place)}
        <span className="block">
          {lastUsedAt ? `Last used ${formatMinute(lastUsedAt, place)}` : "Never used"}
        </span>
      </p>
      <div className="text-right max-md:col-start-2 max-md:row-start-1">
        {revokedAt ? (
          <span className="text-ink-muted text-sm">Revoked {formatDay(revokedAt, place)}</span>
        ) : (
          <RevokeApiKey apiKey={apiKey} />
        )}
      </div>
    </li>
  );
}

/** The keys with which scripts and connectors read and write records. */
export function ApiKeysSettings() {
  const { data, error, refetch } = useQuery(apiKeysOptions());
  const [newKey, setNewKey] = useState<NewKey | null>(null);
  if (error && !data) {
    return (
      <ErrorState title="The API keys could not be read" onRetry={() => void refetch()}>
        {problemOf(error).detail}
      </ErrorState>
    );
  }
  if (!data) return <Skeleton className="h-72 max-w-4xl" />;
  return (
    <div className="flex max-w-4xl flex-col gap-6">
      {newKey ? <NewKeyPanel newKey={newKey} onDone={() => setNewKey(null)} /> : null}
      <Card>
        <CardHeader
          title="API keys"
          description="For scripts and connectors that send records or read KPIs."
          actions={data.apiKeys.length > 0 ? <CreateApiKey onCreated={setNewKey} /> : null}
        />
        {data.apiKeys.length > 0 ? (
          <ul>
            {data.apiKeys.map((apiKey) => (
              <ApiKeyItem key={apiKey.id} apiKey={apiKey} />
            ))}
          </ul>
        ) : (
          <EmptyState
            icon={<KeyRound />}
            title="No API key yet"
            actions={<CreateApiKey onCreated={setNewKey} />}
          >
            With a key, your CRM's export or a script sends customers, leads, deals and tickets here, and KPIs
            can be read elsewhere.
          </EmptyState>
        )}
      </Card>
    </div>
  );
}

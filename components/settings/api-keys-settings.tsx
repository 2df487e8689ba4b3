"use client";

import { useQuery } from "@tanstack/react-query";
import { KeyRound } from "lucide-react";
import { useState } from "react";
import { useOrganization } from "@/components/layout/organization-context";
import { Badge } from "@/components/ui/badge";
import { Card, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { DataCell, HeadCell, Row, RowHeadCell, Table } from "@/components/ui/table";
import type { ApiKeyDto } from "@/lib/contracts/api-keys";
import { apiKeysOptions } from "@/lib/queries/api-keys";
import { problemOf } from "@/lib/queries/problem-of";
import { CreateApiKey } from "./create-api-key";
import { formatDay, formatMinute } from "./format-instant";
import { type NewKey, NewKeyPanel } from "./new-key-panel";
import { RevokeApiKey } from "./revoke-api-key";

function ApiKeyRow({ apiKey }: { apiKey: ApiKeyDto }) {
  const place = useOrganization();
  const { name, prefix, scopes, createdAt, lastUsedAt, revokedAt } = apiKey;
  return (
    <Row>
      <RowHeadCell className={revokedAt ? "text-ink-muted" : undefined}>
        {name}
        <code className="block font-mono font-normal text-ink-muted text-xs">{prefix}…</code>
      </RowHeadCell>
      <DataCell>
        <span className="flex gap-1">
          {scopes.map((scope) => (
            <Badge key={scope}>{scope}</Badge>
          ))}
        </span>
      </DataCell>
      <DataCell className="whitespace-nowrap text-ink-muted">{formatDay(createdAt, place)}</DataCell>
      <DataCell className="whitespace-nowrap text-ink-muted">
        {lastUsedAt ? formatMinute(lastUsedAt, place) : "Never"}
      </DataCell>
      <DataCell className="whitespace-nowrap text-right">
        {revokedAt ? (
          <span className="text-ink-muted">Revoked {formatDay(revokedAt, place)}</span>
        ) : (
          <RevokeApiKey apiKey={apiKey} />
        )}
      </DataCell>
    </Row>
  );
}

function ApiKeyTable({ apiKeys }: { apiKeys: readonly ApiKeyDto[] }) {
  return (
    <Table label="API keys">
      <thead>
        <tr>
          <HeadCell>Key</HeadCell>
          <HeadCell>Scopes</HeadCell>
          <HeadCell>Made</HeadCell>
          <HeadCell>Last used</HeadCell>
          <HeadCell>
            <span className="sr-only">Revoke</span>
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {apiKeys.map((apiKey) => (
          <ApiKeyRow key={apiKey.id} apiKey={apiKey} />
        ))}
      </tbody>
    </Table>
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
          <ApiKeyTable apiKeys={data.apiKeys} />
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

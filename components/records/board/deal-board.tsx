"use client";

import { useQuery } from "@tanstack/react-query";
import { Handshake } from "lucide-react";
import { useState } from "react";
import { useMay, useOrganization } from "@/components/layout/organization-context";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import type { DealMove } from "@/lib/contracts/deal-board";
import type { ListedRecord } from "@/lib/contracts/record-lists";
import { dealBoardOptions, moveDeal } from "@/lib/queries/deal-board";
import { problemOf } from "@/lib/queries/problem-of";
import { useRecordWrites } from "../use-record-writes";
import { BoardColumn } from "./board-column";
import { CloseDeal } from "./close-deal";

/** Open deals by stage: seen, summed up, and moved by hand or by keyboard. */
export function DealBoard() {
  const { locale } = useOrganization();
  const board = useQuery(dealBoardOptions());
  const mayWrite = useMay("write-records");
  const writes = useRecordWrites();
  const [closing, setClosing] = useState<{ deal: ListedRecord; status: "won" | "lost" } | null>(null);
  if (board.error && !board.data)
    return (
      <Card>
        <ErrorState title="The board could not be read" onRetry={() => board.refetch()}>
          {problemOf(board.error).detail}
        </ErrorState>
      </Card>
    );
  if (!board.data) return <Skeleton className="h-96 w-full" />;
  const { columns, currency } = board.data;
  if (columns.every(({ count }) => count === 0))
    return (
      <Card>
        <EmptyState
          icon={<Handshake />}
          title="No open deals"
          actions={<ButtonLink href="/data/deals">All deals</ButtonLink>}
        >
          Deals with the status open stand here, in a column for each stage.
        </EmptyState>
      </Card>
    );
  const stages = columns.flatMap(({ stage }) => (stage === null ? [] : [stage]));
  const move = async (deal: ListedRecord, to: DealMove["to"]) => {
    const from = typeof deal.fields.stage === "string" ? deal.fields.stage : null;
    if (to.status === "open" && to.stage === from) return;
    try {
      const { changeSet } = await moveDeal(deal.externalId, { to, from });
      setClosing(null);
      await writes.done(`${deal.label}: ${to.status === "open" ? to.stage : to.status}`, changeSet);
    } catch (error) {
      writes.failed("Not moved", error);
      await writes.refresh();
    }
  };
  const onMove = (deal: ListedRecord, target: string | { close: "won" | "lost" }) =>
    typeof target === "string"
      ? void move(deal, { status: "open", stage: target })
      : setClosing({ deal, status: target.close });
  return (
    <>
      <div className="-mx-4 flex gap-3 overflow-x-auto px-4 pb-4 sm:mx-0 sm:px-0">
        {columns.map((column) => (
          <BoardColumn key={column.stage ?? ""} {...{ column, stages, currency, locale, mayWrite, onMove }} />
        ))}
      </div>
      {closing ? (
        <CloseDeal {...closing} onClose={() => setClosing(null)} onConfirm={(to) => move(closing.deal, to)} />
      ) : null}
    </>
  );
}

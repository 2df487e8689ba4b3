"use client";

import { type DragEvent, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import type { DealBoard } from "@/lib/contracts/deal-board";
import type { ListedRecord } from "@/lib/contracts/record-lists";
import { formatCount, formatValue } from "@/lib/format/format-value";
import { BoardCard } from "./board-card";
import { dragType, type Target } from "./deal-move";

type Column = DealBoard["columns"][number];

type Props = {
  column: Column;
  stages: readonly string[];
  currency: string;
  locale: string;
  mayWrite: boolean;
  onMove: (deal: ListedRecord, target: Target) => void;
};

const dragged = (event: DragEvent): ListedRecord | null => {
  const text = event.dataTransfer.getData(dragType);
  return text === "" ? null : (JSON.parse(text) as ListedRecord);
};

/** A stage with its deals, largest first, and what they add up to. */
export function BoardColumn({ column, stages, currency, locale, mayWrite, onMove }: Props) {
  const [isOver, setIsOver] = useState(false);
  const { stage, count, sum, deals } = column;
  const title = stage ?? "No stage";
  const takesDrops = mayWrite && stage !== null;
  return (
    <section
      aria-label={title}
      onDragOver={(event) => {
        if (!takesDrops || !event.dataTransfer.types.includes(dragType)) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        setIsOver(false);
        const deal = dragged(event);
        if (deal && stage !== null) onMove(deal, stage);
      }}
      className={classNames(
        "flex w-64 shrink-0 flex-col rounded-lg border border-line bg-sunken p-2",
        isOver && "border-accent",
      )}
    >
      <header className="px-1.5 pt-1 pb-2">
        <h2 className="truncate font-semibold text-base" title={title}>
          {title}
        </h2>
        <p className="figures text-ink-muted text-sm">
          {formatValue(sum, "money", { locale, currency })} · {formatCount(count, locale)}{" "}
          {count === 1 ? "deal" : "deals"}
        </p>
      </header>
      <ul className="flex flex-col gap-2">
        {deals.map((deal) => (
          <BoardCard
            key={deal.externalId}
            {...{ deal, stages, mayWrite }}
            onMove={(target) => onMove(deal, target)}
          />
        ))}
      </ul>
      {count > deals.length ? (
        <p className="px-1.5 pt-2 text-ink-muted text-sm">
          and {formatCount(count - deals.length, locale)} smaller ones, in the list
        </p>
      ) : null}
    </section>
  );
}

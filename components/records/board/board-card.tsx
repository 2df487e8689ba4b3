"use client";

import { ArrowRightLeft } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem, MenuLabel, MenuSeparator } from "@/components/ui/menu";
import { PageLink } from "@/components/ui/page-link";
import type { ListedRecord } from "@/lib/contracts/record-lists";
import { Money } from "../field-value";
import { recordHref } from "../record-href";
import { dragType, type Target } from "./deal-move";

type Props = {
  deal: ListedRecord;
  stages: readonly string[];
  mayWrite: boolean;
  onMove: (target: Target) => void;
};

/** A deal on the board: dragged by hand, or moved by its menu. */
export function BoardCard({ deal, stages, mayWrite, onMove }: Props) {
  const { fields, names, label, externalId } = deal;
  const about = [names.customerExternalId, names.ownerExternalId].filter(Boolean).join(" · ");
  return (
    <li
      draggable={mayWrite}
      onDragStart={(event) => {
        event.dataTransfer.setData(dragType, JSON.stringify(deal));
        event.dataTransfer.effectAllowed = "move";
      }}
      className="flex items-start gap-1 rounded-md border border-line bg-surface p-2.5"
    >
      <div className="min-w-0 flex-1">
        <PageLink
          href={recordHref("deals", externalId)}
          className="line-clamp-2 rounded-sm font-medium text-base hover:underline"
        >
          {label}
        </PageLink>
        <p className="text-base">
          <Money amount={fields.amount ?? 0} currency={String(fields.currency)} />
        </p>
        {about ? <p className="truncate text-ink-muted text-sm">{about}</p> : null}
      </div>
      {mayWrite ? (
        <Menu
          align="end"
          trigger={<IconButton label={`Move ${label} to…`} icon={<ArrowRightLeft aria-hidden />} />}
        >
          <MenuLabel>Move to</MenuLabel>
          {stages
            .filter((stage) => stage !== fields.stage)
            .map((stage) => (
              <MenuItem key={stage} onSelect={() => onMove(stage)}>
                {stage}
              </MenuItem>
            ))}
          <MenuSeparator />
          <MenuItem onSelect={() => onMove({ close: "won" })}>Won…</MenuItem>
          <MenuItem onSelect={() => onMove({ close: "lost" })}>Lost…</MenuItem>
        </Menu>
      ) : null}
    </li>
  );
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { Copy } from "lucide-react";
import { monthName } from "@/components/ui/amount-grid/amount-draft";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { SalesTargets } from "@/lib/contracts/sales-targets";
import { salesTargetsOptions } from "@/lib/queries/sales-targets";
import type { Typed } from "./plan";

/** In an empty year: how to begin, and the year before as a start where it has a plan. */
export function CopyYear({
  plan,
  onType,
}: {
  plan: SalesTargets;
  onType: (typed: readonly Typed[]) => void;
}) {
  const { data: before } = useQuery(salesTargetsOptions(plan.year - 1));
  const typed = (before?.rows ?? []).flatMap(({ owner, amounts }) =>
    amounts.flatMap((amount, index): Typed[] => {
      const cell = { owner: owner?.externalId ?? null, month: monthName(plan.year, index) };
      // With a point and no group marks, as stored: read alike in every locale.
      return amount === null ? [] : [{ cell, before: null, text: plainAmount(amount) }];
    }),
  );
  return (
    <Notice className="mb-4">
      <p>
        No target is set for {plan.year} yet. Type amounts into the grid, or paste a block from a spreadsheet:
        people down, months across.
      </p>
      {typed.length > 0 ? (
        <Button size="sm" className="mt-2" icon={<Copy aria-hidden />} onClick={() => onType(typed)}>
          Start from {plan.year - 1}: {typed.length} targets
        </Button>
      ) : null}
    </Notice>
  );
}

/** Four decimals: one to three after the point could be read as thousands where the point sets groups apart. */
const plainAmount = (amount: string): string => {
  const [whole = "0", fraction = ""] = amount.split(".");
  return fraction === "" ? whole : `${whole}.${fraction.padEnd(4, "0")}`;
};

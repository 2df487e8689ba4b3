"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useOrganization } from "@/components/layout/organization-context";
import { useToast } from "@/components/ui/toast";
import { formatDate } from "@/lib/format/format-period";
import { rateSentence } from "@/lib/format/format-rate";
import { formatCount } from "@/lib/format/format-value";
import { numbersKey } from "@/lib/queries/kpis";
import { organizationOptions } from "@/lib/queries/organization";
import { problemOf } from "@/lib/queries/problem-of";

type Rate = { currency: string; validFrom: string; rate: string };

/** Words for a rate, and what follows a change: every number is read anew, and a toast offers the way back. */
export function useChangedRates() {
  const client = useQueryClient();
  const toast = useToast();
  const { currency: own, locale } = useOrganization();

  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: numbersKey }),
      client.invalidateQueries({ queryKey: organizationOptions().queryKey }),
    ]);

  const takeBack = async (undo: () => Promise<unknown>) => {
    try {
      await undo();
      toast({ title: "The change was taken back" });
    } catch (error) {
      toast({ title: "Undo did not work", description: problemOf(error).detail, tone: "off" });
    }
    await refresh();
  };

  return {
    /** "1 USD = 0.9259 EUR from 1 Jan 2026". */
    words: ({ currency, validFrom, rate }: Rate) =>
      `${rateSentence(currency, rate, own, locale)} from ${formatDate(validFrom, locale)}`,
    /** "12 records count anew"; nothing where none does. */
    effect: (reconverted: number): string => {
      if (reconverted === 0) return "";
      return reconverted === 1
        ? "1 record was converted again."
        : `${formatCount(reconverted, locale)} records were converted again.`;
    },
    /** Says what changed, with a way back where there is one, and brings every number up to date. */
    changed: (title: string, description: string, undo?: () => Promise<unknown>) => {
      toast({
        title,
        ...(description ? { description } : {}),
        ...(undo ? { action: { label: "Undo", onSelect: () => void takeBack(undo) } } : {}),
      });
      return refresh();
    },
  };
}

"use client";

import { useMutation } from "@tanstack/react-query";
import { ClipboardPaste } from "lucide-react";
import { useState } from "react";
import { useOrganization } from "@/components/layout/organization-context";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Textarea } from "@/components/ui/textarea";
import { pastedRates, type RateDirection } from "@/lib/contracts/exchange-rates/pasted-rates";
import { formatCount } from "@/lib/format/format-value";
import { putExchangeRates } from "@/lib/queries/exchange-rates";
import { problemOf } from "@/lib/queries/problem-of";
import { DirectionChoice } from "./direction-choice";
import { PastedSummary } from "./pasted-summary";
import { useChangedRates } from "./use-changed-rates";

/** Adds many rates at once from lines out of a sheet, after showing what they say. */
export function PasteRates() {
  const { currency: own, locale } = useOrganization();
  const { changed, effect } = useChangedRates();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const [direction, setDirection] = useState<RateDirection>("foreign-in-own");
  const { rates, problems } = pastedRates(text, direction, own);
  const tooMany = problems.some(({ line }) => line === 0);
  const add = useMutation({
    mutationFn: () => putExchangeRates(rates),
    onSuccess: ({ created, updated, unchanged, reconverted }) => {
      setOpen(false);
      const parts = [
        `${formatCount(created, locale)} added`,
        ...(updated > 0 ? [`${formatCount(updated, locale)} changed`] : []),
        ...(unchanged > 0 ? [`${formatCount(unchanged, locale)} as before`] : []),
      ];
      return changed(`Exchange rates: ${parts.join(", ")}`, effect(reconverted));
    },
  });
  const count = `${formatCount(rates.length, locale)} ${rates.length === 1 ? "rate" : "rates"}`;
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (next) {
          setText("");
          add.reset();
        }
        setOpen(next);
      }}
      trigger={<Button icon={<ClipboardPaste aria-hidden />}>Paste rates</Button>}
      title="Paste exchange rates"
      description="One rate a line: currency, first day, rate. A rate that is there already is changed."
      footer={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button
            variant="primary"
            disabled={rates.length === 0 || tooMany}
            pending={add.isPending}
            onClick={() => add.mutate()}
          >
            {rates.length === 0 ? "Add rates" : `Add ${count}`}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Textarea
          label="Lines"
          rows={7}
          placeholder={"USD;2026-01-01;0.9231\nUSD;2026-02-01;0.9187\nGBP;2026-01-01;1.1502"}
          value={text}
          onValueChange={setText}
        />
        <DirectionChoice currency={null} own={own} value={direction} onValueChange={setDirection} />
        {add.error ? (
          <Notice tone="off" live>
            {problemOf(add.error).detail}
          </Notice>
        ) : null}
        <PastedSummary rates={rates} problems={problems} />
      </div>
    </Dialog>
  );
}

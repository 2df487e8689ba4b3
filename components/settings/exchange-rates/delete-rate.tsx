"use client";

import { useMutation } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { useOrganization } from "@/components/layout/organization-context";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { IconButton } from "@/components/ui/icon-button";
import { Notice } from "@/components/ui/notice";
import type { ExchangeRateDto } from "@/lib/contracts/exchange-rates/exchange-rate";
import { formatDate } from "@/lib/format/format-period";
import { formatCount } from "@/lib/format/format-value";
import { deleteExchangeRate, putExchangeRate } from "@/lib/queries/exchange-rates";
import { problemOf } from "@/lib/queries/problem-of";
import { useChangedRates } from "./use-changed-rates";

const consequence = ({ currency, records }: ExchangeRateDto, isFirst: boolean, locale: string): string => {
  if (isFirst)
    return `It is the first rate for ${currency}. Without it, records of its days are rejected when they are sent.`;
  if (records === 0) return "No record is converted at this rate. Its days fall to the rate before it.";
  return `${records === 1 ? "1 record is" : `${formatCount(records, locale)} records are`} converted at this rate, and will be converted at the one before it.`;
};

/** Removes a rate after saying what follows, with an undo; the server refuses where records would be left without one. */
export function DeleteRate({ rate, isFirst }: { rate: ExchangeRateDto; isFirst: boolean }) {
  const { locale } = useOrganization();
  const { changed, words } = useChangedRates();
  const [open, setOpen] = useState(false);
  const remove = useMutation({
    mutationFn: () => deleteExchangeRate(rate),
    onSuccess: () => {
      setOpen(false);
      return changed("Exchange rate deleted", words(rate), () => putExchangeRate(rate));
    },
  });
  const name = `${rate.currency} from ${formatDate(rate.validFrom, locale)}`;
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(next) => {
        if (next) remove.reset();
        setOpen(next);
      }}
      trigger={<IconButton label={`Delete ${name}`} icon={<Trash2 aria-hidden />} />}
      title={`Delete the rate for ${name}?`}
      confirmLabel="Delete rate"
      pending={remove.isPending}
      onConfirm={() => remove.mutate()}
    >
      {consequence(rate, isFirst, locale)}
      {remove.error ? (
        <Notice tone="off" live className="mt-3">
          {problemOf(remove.error).detail}
        </Notice>
      ) : null}
    </ConfirmDialog>
  );
}

"use client";

import { type ReactElement, useId, useState } from "react";
import { useOrganization } from "@/components/layout/organization-context";
import { useForm } from "@/components/layout/use-form";
import { Button } from "@/components/ui/button";
import { Combobox, type ComboboxOption } from "@/components/ui/combobox";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { NumberField } from "@/components/ui/number-field";
import { DateField } from "@/components/ui/text-field";
import type { ExchangeRateDto, RateCurrencySummary } from "@/lib/contracts/exchange-rates/exchange-rate";
import { type RateDraft, rateDraftSchema } from "@/lib/contracts/exchange-rates/rate-form";
import { formatDate } from "@/lib/format/format-period";
import { deleteExchangeRate, putExchangeRate } from "@/lib/queries/exchange-rates";
import { DirectionChoice } from "./direction-choice";
import { RatePreview } from "./rate-preview";
import { useChangedRates } from "./use-changed-rates";

const draftOf = (rate: ExchangeRateDto | undefined): RateDraft => ({
  currency: rate?.currency ?? null,
  validFrom: rate?.validFrom ?? "",
  direction: "foreign-in-own",
  rate: rate ? Number(rate.rate) : null,
});

/**
 * Adds a rate, or changes the figure of one that is there; its currency and first day are what it is, so that another
 * day is another rate.
 */
export function RateDialog({
  rate: present,
  summaries,
  choices,
  trigger,
}: {
  rate?: ExchangeRateDto;
  summaries: readonly RateCurrencySummary[];
  /** Currencies to choose from. */
  choices: readonly ComboboxOption[];
  trigger: ReactElement;
}) {
  const { currency: own, locale } = useOrganization();
  const { changed, effect, words } = useChangedRates();
  const formId = useId();
  const [open, setOpen] = useState(false);
  const form = useForm({
    schema: rateDraftSchema,
    initial: draftOf(present),
    submit: async (rate) => {
      const { created, reconverted } = await putExchangeRate(rate);
      setOpen(false);
      const undo = present
        ? () => putExchangeRate(present)
        : created
          ? () => deleteExchangeRate(rate)
          : undefined;
      void changed(words(rate), effect(reconverted), undo);
    },
  });
  const { values, set, field } = form;
  const latest = summaries.find(({ currency }) => currency === values.currency)?.latest.rate ?? null;
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (next) form.reset(draftOf(present));
        setOpen(next);
      }}
      trigger={trigger}
      title={
        present ? `${present.currency} from ${formatDate(present.validFrom, locale)}` : "Add an exchange rate"
      }
      description={
        present
          ? "Records of its days are converted again."
          : "It holds from its first day until the next rate."
      }
      size="sm"
      footer={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button type="submit" form={formId} variant="primary" pending={form.pending}>
            {present ? "Change rate" : "Add rate"}
          </Button>
        </>
      }
    >
      <form id={formId} {...form.form} className="flex flex-col gap-4">
        {form.failure ? (
          <Notice tone="off" live>
            {form.failure}
          </Notice>
        ) : null}
        {present ? null : (
          <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_10rem]">
            <Combobox
              label="Currency"
              options={choices}
              value={values.currency}
              onValueChange={(currency) => set({ currency })}
              {...field("currency")}
            />
            <DateField
              label="First day"
              value={values.validFrom}
              onValueChange={(validFrom) => set({ validFrom })}
              {...field("validFrom")}
            />
          </div>
        )}
        <DirectionChoice
          currency={values.currency}
          own={own}
          value={values.direction}
          onValueChange={(direction) => set({ direction })}
        />
        <NumberField
          label="Rate"
          locale={locale}
          format={{ maximumFractionDigits: 12 }}
          suffix={values.direction === "foreign-in-own" ? own : (values.currency ?? "")}
          value={values.rate}
          onValueChange={(rate) => set({ rate })}
          {...field("rate")}
        />
        <RatePreview draft={values} latest={latest} />
      </form>
    </Dialog>
  );
}

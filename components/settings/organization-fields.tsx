"use client";

import { Combobox } from "@/components/ui/combobox";
import { NumberField } from "@/components/ui/number-field";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { OrganizationInput } from "@/lib/contracts/organization";
import {
  churnRules,
  industryOptions,
  months,
  noIndustry,
  revenueSources,
  weekdays,
} from "./organization-choices";
import type { OrganizationChoices } from "./organization-settings";

type Draft = { [Key in keyof OrganizationInput]: OrganizationInput[Key] };
type Form = {
  values: Draft;
  set: (change: Partial<Draft>) => void;
  field: (path: keyof Draft) => { name: string; error: string | null };
};

const usualInactivityDays = 180;

/** A field that was emptied counts as not chosen: the last choice stays until there is another. */
const chosen =
  <Value,>(use: (value: Value) => void) =>
  (value: Value | null) => {
    if (value !== null) use(value);
  };

export function IdentityFields({
  form,
  choices,
  currencyLocked,
}: {
  form: Form;
  choices: OrganizationChoices;
  currencyLocked: string | null;
}) {
  const { values, set, field } = form;
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <TextField
        label="Name"
        value={values.name}
        onValueChange={(name) => set({ name })}
        {...field("name")}
      />
      <Combobox
        label="Currency"
        disabled={currencyLocked !== null}
        hint={currencyLocked ?? "It cannot be changed once there are amounts."}
        options={choices.currencies}
        value={values.currency}
        onValueChange={chosen((currency) => set({ currency }))}
        {...field("currency")}
      />
      <Combobox
        label="Time zone"
        className="sm:col-span-2"
        hint="Days, weeks and months begin at midnight here. Dates sent without a time keep the instant that they were stored with."
        options={choices.timeZones}
        value={values.timeZone}
        onValueChange={chosen((timeZone) => set({ timeZone }))}
        {...field("timeZone")}
      />
      <Combobox
        label="Figures and dates"
        className="sm:col-span-2"
        hint="How numbers, amounts and dates are written."
        options={choices.locales}
        value={values.locale}
        onValueChange={chosen((locale) => set({ locale }))}
        {...field("locale")}
      />
      <Select
        label="Industry"
        required={false}
        className="sm:col-span-2"
        hint="Which published benchmarks your KPIs are held against."
        options={industryOptions}
        value={values.industry ?? noIndustry}
        onValueChange={(industry) => set({ industry: industry === noIndustry ? null : industry })}
        {...field("industry")}
      />
    </div>
  );
}

export function CalendarFields({ form: { values, set, field } }: { form: Form }) {
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <Select
        label="Weeks begin on"
        options={weekdays}
        value={String(values.weekStart)}
        onValueChange={(day) => set({ weekStart: Number(day) })}
        {...field("weekStart")}
      />
      <Select
        label="Fiscal year begins in"
        hint="Quarters follow it."
        options={months}
        value={String(values.fiscalYearStartMonth)}
        onValueChange={(month) => set({ fiscalYearStartMonth: Number(month) })}
        {...field("fiscalYearStartMonth")}
      />
    </div>
  );
}

export function CountingFields({ form: { values, set, field } }: { form: Form }) {
  return (
    <div className="grid gap-6 sm:grid-cols-2">
      <RadioGroup
        label="Revenue comes from"
        options={revenueSources}
        value={values.revenueSource}
        onValueChange={(revenueSource) => set({ revenueSource })}
        {...field("revenueSource")}
      />
      <div className="flex flex-col gap-4">
        <RadioGroup
          label="A customer is lost"
          options={churnRules}
          value={values.churnRule}
          onValueChange={(churnRule) =>
            // Days that were emptied must not stay behind as an error that nobody sees.
            set({
              churnRule,
              inactivityDays: values.inactivityDays > 0 ? values.inactivityDays : usualInactivityDays,
            })
          }
          {...field("churnRule")}
        />
        {values.churnRule === "inactivity" ? (
          <NumberField
            label="Lost after"
            suffix="days"
            locale={values.locale}
            value={values.inactivityDays}
            onValueChange={(days) => set({ inactivityDays: days ?? Number.NaN })}
            {...field("inactivityDays")}
          />
        ) : null}
      </div>
      <NumberField
        label="Gross margin"
        required={false}
        hint="Share of revenue left after the direct cost. CAC payback and the margin variant of CLV need it."
        suffix="%"
        locale={values.locale}
        value={values.grossMarginPercent}
        onValueChange={(grossMarginPercent) => set({ grossMarginPercent })}
        {...field("grossMarginPercent")}
      />
    </div>
  );
}

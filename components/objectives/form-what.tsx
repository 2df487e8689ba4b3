import { useQuery } from "@tanstack/react-query";
import { FilterPicker } from "@/components/layout/period-bar/filter-picker";
import { Card, CardHeader } from "@/components/ui/card";
import { Combobox } from "@/components/ui/combobox";
import { labelClass } from "@/components/ui/field";
import { TextField } from "@/components/ui/text-field";
import { dimensionValuesOptions } from "@/lib/queries/kpis";
import { membersOptions } from "@/lib/queries/members";
import type { ObjectiveFormState } from "./use-objective-form";

/** What is to change, for which records, and who sees to it. */
export function FormWhat({ state }: { state: ObjectiveFormState }) {
  const { form, kpis, kpi, chooseKpi, change } = state;
  const { values, field } = form;
  const members = useQuery(membersOptions()).data?.members ?? [];
  const dimensions = useQuery(dimensionValuesOptions()).data?.dimensions ?? [];
  const usable = dimensions.filter(({ id }) => kpi?.dimensions.includes(id));
  return (
    <Card as="section">
      <CardHeader title="What is to change" />
      <div className="grid gap-4 sm:grid-cols-2">
        <Combobox
          {...field("kpi")}
          label="KPI"
          required
          options={kpis.map(({ id, name }) => ({ value: id, label: name }))}
          value={values.kpi}
          onValueChange={chooseKpi}
          hint={kpi?.description}
          className="sm:col-span-2"
        />
        <TextField
          {...field("title")}
          label="Title"
          required
          maxLength={120}
          value={values.title}
          onValueChange={(title) => change({ title })}
          hint="In your team's words: what will be different?"
        />
        <Combobox
          {...field("ownerUserId")}
          label="Owner"
          required
          options={members.map(({ userId, name }) => ({ value: userId, label: name }))}
          value={values.ownerUserId}
          onValueChange={(ownerUserId) => change({ ownerUserId })}
          hint="The one person who answers for it."
        />
        {usable.length > 0 && (
          <fieldset className="sm:col-span-2">
            <legend className={labelClass}>
              Records <span className="font-normal text-ink-muted">(optional)</span>
            </legend>
            <div className="flex flex-wrap items-center gap-2">
              {Object.keys(values.filter).length === 0 && <span className="text-ink-muted">All records</span>}
              <FilterPicker
                filter={values.filter}
                dimensions={usable}
                onChange={(filter) => change({ filter })}
              />
            </div>
          </fieldset>
        )}
      </div>
    </Card>
  );
}

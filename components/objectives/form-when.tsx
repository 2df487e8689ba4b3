import { Card, CardHeader } from "@/components/ui/card";
import { Select } from "@/components/ui/select";
import { DateField } from "@/components/ui/text-field";
import { Textarea } from "@/components/ui/textarea";
import type { ObjectiveInput } from "@/lib/contracts/objectives";
import type { ObjectiveFormState } from "./use-objective-form";

const grains: readonly { value: ObjectiveInput["grain"]; label: string }[] = [
  { value: "week", label: "Every week" },
  { value: "month", label: "Every month" },
  { value: "quarter", label: "Every quarter" },
  { value: "year", label: "Every year" },
];

/** From when to when, how often it is looked at, and what should be remembered. */
export function FormWhen({ state: { form, change } }: { state: ObjectiveFormState }) {
  const { values, field } = form;
  return (
    <Card as="section">
      <CardHeader title="When" />
      <div className="grid gap-4 sm:grid-cols-3">
        <DateField
          {...field("startsOn")}
          label="Start"
          required
          value={values.startsOn}
          onValueChange={(startsOn) => change({ startsOn })}
        />
        <DateField
          {...field("dueOn")}
          label="Due"
          required
          min={values.startsOn}
          value={values.dueOn}
          onValueChange={(dueOn) => change({ dueOn })}
          hint="The last day that counts."
        />
        <Select
          {...field("grain")}
          label="Measured"
          options={grains}
          value={values.grain}
          onValueChange={(grain) => change({ grain })}
        />
        <Textarea
          {...field("note")}
          label="Note"
          required={false}
          rows={3}
          maxLength={2000}
          value={values.note}
          onValueChange={(note) => change({ note })}
          hint="What will be done, and what it depends on."
          className="sm:col-span-3"
        />
      </div>
    </Card>
  );
}

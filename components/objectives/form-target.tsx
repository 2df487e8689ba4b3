import { useOrganization } from "@/components/layout/organization-context";
import { Card, CardHeader } from "@/components/ui/card";
import { NumberField } from "@/components/ui/number-field";
import { RadioGroup } from "@/components/ui/radio-group";
import { BaselineField } from "./baseline-field";
import { TargetPreview } from "./target-preview";
import { differenceName, readingWords, targetSuffix } from "./target-words";
import type { ObjectiveFormState } from "./use-objective-form";

/** From where to where: measured how, the baseline, and the target in one of three ways that are told apart. */
export function FormTarget({ state }: { state: ObjectiveFormState }) {
  const { form, kpi, check, change } = state;
  const { values, field } = form;
  const reader = useOrganization();
  const unit = kpi?.unit ?? "count";
  const isSum = values.measure === "cumulative";
  const reading = (kind: "relative" | "points") => readingWords(kind, values, check, unit, reader);
  return (
    <Card as="section">
      <CardHeader title="From where to where" />
      <div className="grid gap-x-8 gap-y-5 md:grid-cols-[minmax(0,18rem)_minmax(0,1fr)]">
        <div className="flex min-w-0 flex-col gap-5">
          {kpi?.additivity === "flow" && (
            <RadioGroup
              {...field("measure")}
              label="Measured by"
              value={values.measure}
              onValueChange={(measure) => change({ measure })}
              options={[
                { value: "level", label: `Each ${values.grain}'s value` },
                { value: "cumulative", label: "The sum since the start" },
              ]}
            />
          )}
          <BaselineField state={state} />
          <RadioGroup
            {...field("targetKind")}
            label="The target is"
            hint={
              unit === "%"
                ? "Per cent and percentage points differ: choose what your number means."
                : undefined
            }
            value={values.targetKind}
            onValueChange={(targetKind) => change({ targetKind })}
            options={[
              { value: "value", label: `a value to ${isSum ? "add up to" : "reach"}` },
              { value: "relative", label: "a change in % of the baseline", detail: reading("relative") },
              {
                value: "points",
                label: `a change in ${differenceName(unit, reader.currency)}`,
                detail: reading("points"),
              },
            ]}
          />
          <NumberField
            {...field("target")}
            label={values.targetKind === "value" ? "Target" : "Change"}
            required
            locale={reader.locale}
            suffix={targetSuffix(values.targetKind, unit, reader.currency)}
            value={values.target}
            onValueChange={(target) => change({ target })}
          />
        </div>
        <TargetPreview state={state} />
      </div>
    </Card>
  );
}

import { useOrganization } from "@/components/layout/organization-context";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { NumberField } from "@/components/ui/number-field";
import { RadioGroup } from "@/components/ui/radio-group";
import { formatDateRange } from "@/lib/format/format-period";
import { formatValue } from "@/lib/format/format-value";
import { unitTitle } from "@/lib/format/unit";
import { TargetPreview } from "./target-preview";
import { differenceName, readingWords, targetSuffix } from "./target-words";
import type { ObjectiveFormState } from "./use-objective-form";

/** From where to where: measured how, the baseline, and the target in one of three ways that are told apart. */
export function FormTarget({ state }: { state: ObjectiveFormState }) {
  const { form, kpi, check, change, typeBaseline } = state;
  const { values, field } = form;
  const reader = useOrganization();
  const unit = kpi?.unit ?? "count";
  const measured = check?.measuredBaseline ?? null;
  const isSum = values.measure === "cumulative";
  const reading = (kind: "relative" | "points") => readingWords(kind, values, check, unit, reader);
  return (
    <Card as="section">
      <CardHeader title="From where to where" />
      <div className="flex flex-col gap-5">
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
        <div>
          <NumberField
            {...field("baseline")}
            label={isSum ? "To compare with" : "Baseline: where it stands"}
            required
            locale={reader.locale}
            suffix={unitTitle(unit, reader.currency)}
            value={values.baseline}
            onValueChange={typeBaseline}
            className="sm:max-w-72"
            hint={
              measured
                ? `Measured ${formatDateRange(measured.start, measured.end, reader.locale)}: ${formatValue(measured.value, unit, reader)}`
                : kpi && check
                  ? "Nothing was measured there; type what you know."
                  : undefined
            }
          />
          {measured && values.baseline !== measured.value && (
            <Button size="sm" className="mt-2" onClick={() => typeBaseline(null)}>
              Use the measured {formatValue(measured.value, unit, reader)}
            </Button>
          )}
        </div>
        <RadioGroup
          {...field("targetKind")}
          label="The target is"
          hint={
            unit === "%"
              ? "Per cent and percentage points differ: choose which one your number means."
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
        <div>
          <NumberField
            {...field("target")}
            label={values.targetKind === "value" ? "Target" : "Change"}
            required
            locale={reader.locale}
            suffix={targetSuffix(values.targetKind, unit, reader.currency)}
            value={values.target}
            onValueChange={(target) => change({ target })}
            className="sm:max-w-72"
          />
          <TargetPreview state={state} />
        </div>
      </div>
    </Card>
  );
}

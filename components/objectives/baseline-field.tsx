import { useOrganization } from "@/components/layout/organization-context";
import { Button } from "@/components/ui/button";
import { NumberField } from "@/components/ui/number-field";
import { formatDateRange } from "@/lib/format/format-period";
import { formatValue } from "@/lib/format/format-value";
import { unitTitle } from "@/lib/format/unit";
import type { ObjectiveFormState } from "./use-objective-form";

/** Where the KPI stands at the start: what was measured, until somebody types another value. */
export function BaselineField({ state }: { state: ObjectiveFormState }) {
  const { form, kpi, check, typeBaseline } = state;
  const { values, field } = form;
  const { locale, currency } = useOrganization();
  const unit = kpi?.unit ?? "count";
  const measured = check?.measuredBaseline ?? null;
  const figure = (value: number) => formatValue(value, unit, { locale, currency });
  const missing = kpi && check ? "Nothing was measured there; type what you know." : undefined;
  return (
    <div>
      <NumberField
        {...field("baseline")}
        label={values.measure === "cumulative" ? "To compare with" : "Baseline: where it stands"}
        required
        locale={locale}
        suffix={unitTitle(unit, currency)}
        value={values.baseline}
        onValueChange={typeBaseline}
        hint={
          measured
            ? `Measured ${formatDateRange(measured.start, measured.end, locale)}: ${figure(measured.value)}`
            : missing
        }
      />
      {measured && values.baseline !== null && values.baseline !== measured.value && (
        <Button size="sm" className="mt-2" onClick={() => typeBaseline(null)}>
          Use the measured {figure(measured.value)}
        </Button>
      )}
    </div>
  );
}

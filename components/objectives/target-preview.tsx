import { useOrganization } from "@/components/layout/organization-context";
import { describeDelta } from "@/lib/format/format-delta";
import { formatDate } from "@/lib/format/format-period";
import { formatValue } from "@/lib/format/format-value";
import type { ObjectiveFormState } from "./use-objective-form";

/** What the numbers come to, in a sentence that changes as they are typed. */
export function TargetPreview({ state: { form, kpi, check } }: { state: ObjectiveFormState }) {
  const reader = useOrganization();
  const { baseline, dueOn, measure } = form.values;
  const target = check?.targetValue ?? null;
  const known = kpi !== null && target !== null && baseline !== null && form.values.target !== null;
  return (
    <p aria-live="polite" className="mt-2 min-h-5 text-base">
      {known && (
        <>
          That is <strong className="figures">{formatValue(target, kpi.unit, reader)}</strong>
          {measure === "cumulative" ? " in total" : ""} by {formatDate(dueOn, reader.locale)}
          <span className="text-ink-muted">
            , {describeDelta(target, baseline, kpi.unit, reader)} from{" "}
            {formatValue(baseline, kpi.unit, reader)}.
          </span>
        </>
      )}
    </p>
  );
}

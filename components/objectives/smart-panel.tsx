import { Card, CardHeader } from "@/components/ui/card";
import { Findings, findingsSummary } from "./findings";
import type { ObjectiveFormState } from "./use-objective-form";

/** The SMART check beside the form: follows what is typed, advises and forbids nothing. */
export function SmartPanel({ state: { check, checkError, kpi } }: { state: ObjectiveFormState }) {
  const said = checkError ? "The check could not be made" : check ? findingsSummary(check.findings) : "";
  return (
    <Card as="section" aria-labelledby="smart-check" className="lg:sticky lg:top-6">
      <CardHeader
        id="smart-check"
        title="SMART check"
        description={<span aria-live="polite">{said || "Against the KPI's own past."}</span>}
      />
      {checkError ? (
        <p className="text-ink-muted">{checkError.message} You can go on without it.</p>
      ) : check ? (
        <Findings findings={check.findings} />
      ) : (
        <p className="text-ink-muted">
          {kpi
            ? "Complete the dates, and it starts."
            : "Choose a KPI. Then you see here whether the objective is specific, measurable, achievable, relevant and time-bound, as far as the data can tell."}
        </p>
      )}
    </Card>
  );
}

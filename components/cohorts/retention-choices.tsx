import { ToolbarSelect } from "@/components/ui/toolbar-select";
import type { CohortChoices } from "@/lib/contracts/cohort-view";

type Props = { choices: CohortChoices; onChange: (choices: CohortChoices) => void };

/** What the map shows: customers or revenue, as shares of what, or as amounts. */
export function RetentionChoices({ choices, onChange }: Props) {
  const { measure, base, show } = choices;
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      <ToolbarSelect
        label="Follow"
        value={measure}
        options={[
          { value: "customers", label: "Customers" },
          { value: "revenue", label: "Revenue" },
        ]}
        onValueChange={(next) => onChange({ ...choices, measure: next })}
      />
      <ToolbarSelect
        label="Show"
        prefix="as"
        value={show}
        options={[
          { value: "percent", label: "per cent" },
          { value: "absolute", label: measure === "customers" ? "numbers" : "amounts" },
        ]}
        onValueChange={(next) => onChange({ ...choices, show: next })}
      />
      {measure === "revenue" && show === "percent" ? (
        <ToolbarSelect
          label="Per cent of"
          prefix="of"
          value={base}
          options={[
            {
              value: "acquisition-month",
              label: "month of acquisition",
              detail: "It holds the first purchase, and is shorter for who came late in it",
            },
            {
              value: "first-full-month",
              label: "first full month",
              detail: "The month after: for subscriptions and regular orders",
            },
          ]}
          onValueChange={(next) => onChange({ ...choices, base: next })}
        />
      ) : null}
    </div>
  );
}

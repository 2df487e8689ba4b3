import { useOrganization } from "@/components/layout/organization-context";
import { Badge } from "@/components/ui/badge";
import { DataCell, HeadCell, Row, RowHeadCell, Table } from "@/components/ui/table";
import type { Trace } from "@/lib/contracts/trace";
import { formatDelta } from "@/lib/format/format-delta";
import { formatValue } from "@/lib/format/format-value";

/** What the same period would read under every other definition of the KPI. */
export function OtherDefinitions({ trace }: { trace: Trace }) {
  const format = useOrganization();
  const shown = trace.variants.find(({ id }) => id === trace.variant)?.point?.value ?? null;
  if (trace.variants.length < 2) return null;
  return (
    <section aria-labelledby="other-definitions" className="mt-6">
      <h3 id="other-definitions" className="mb-2 font-semibold text-base">
        Other definitions, this period
      </h3>
      <Table label="The same period under every definition">
        <thead>
          <tr>
            <HeadCell className="bg-raised">Definition</HeadCell>
            <HeadCell figures className="bg-raised">
              Value
            </HeadCell>
            <HeadCell figures className="bg-raised">
              Against shown
            </HeadCell>
          </tr>
        </thead>
        <tbody>
          {trace.variants.map(({ id, name, formula, point }) => (
            <Row key={id}>
              <RowHeadCell className="min-w-40 font-normal">
                <span className="flex flex-wrap items-center gap-2">
                  <span className={id === trace.variant ? "font-semibold" : ""}>{name}</span>
                  {id === trace.pinnedVariant && <Badge>pinned</Badge>}
                </span>
                <span className="block text-ink-muted text-xs">{formula}</span>
              </RowHeadCell>
              <DataCell figures>
                {point === null ? (
                  <span className="text-ink-muted text-sm">cannot be filtered so</span>
                ) : (
                  formatValue(point.value, trace.unit, format)
                )}
              </DataCell>
              <DataCell figures>
                {id === trace.variant
                  ? "shown"
                  : formatDelta(point?.value ?? null, shown, trace.unit, format)}
              </DataCell>
            </Row>
          ))}
        </tbody>
      </Table>
    </section>
  );
}

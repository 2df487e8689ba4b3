import "server-only";
import type { CheckReport } from "@/lib/contracts/imports/import-schemas";
import type { Requirement } from "@/lib/kpi/definition";
import { kpis } from "@/lib/kpi/registry";
import { describeMissing } from "@/lib/kpi/requirements";
import type { RecordType } from "@/lib/kpi/vocabulary";
import type { Context } from "../../auth/context";
import { readConfiguration } from "../../kpi/configuration";
import { requirementsOfKpi } from "../../kpi/evaluate-point";
import { readFacts } from "../../kpi/read-measures";

/** What an import brings: of each type, the fields that are filled in somewhere, and the kinds. */
export class Brought {
  private readonly fields = new Map<RecordType, Set<string>>();

  add(type: RecordType, sent: Readonly<Record<string, unknown>>): void {
    const filled = this.fields.get(type) ?? new Set<string>();
    this.fields.set(type, filled);
    for (const [field, value] of Object.entries(sent))
      if (value !== null && value !== undefined) filled.add(field);
    if (typeof sent.kind === "string") filled.add(`kind:${sent.kind}`);
  }

  has({ record }: Requirement): boolean {
    return record !== "sales-targets" && this.fields.has(record);
  }

  meets({ record, field, kind }: Requirement): boolean {
    if (record === "sales-targets") return false;
    const filled = this.fields.get(record);
    if (!filled) return false;
    return (field === undefined || filled.has(field)) && (kind === undefined || filled.has(`kind:${kind}`));
  }
}

const keyOf = (requirement: Requirement) => JSON.stringify(requirement);

/** Which KPIs become computable by what an import brings, which it moves, and which lack something still. */
export async function computableKpis(
  { organization }: Context,
  brought: Brought,
): Promise<CheckReport["kpis"]> {
  const configuration = await readConfiguration(organization);
  const all = kpis.map(({ id, name }) => ({
    id,
    name,
    requires: requirementsOfKpi({ organization, configuration }, configuration.kpi(id)),
  }));
  const distinct = new Map(all.flatMap(({ requires }) => requires).map((it) => [keyOf(it), it] as const));
  const { missing } = await readFacts(organization, new Date(), [], [...distinct.values()]);
  const lacking = new Set(missing.map(keyOf));
  const report: CheckReport["kpis"] = { become: [], fed: [], remain: [] };
  for (const { id, name, requires } of all) {
    if (!requires.some((it) => brought.has(it))) continue;
    const lacks = requires.filter((it) => lacking.has(keyOf(it)));
    const still = lacks.filter((it) => !brought.meets(it));
    const [first] = still;
    if (first) report.remain.push({ id, name, missing: describeMissing(first) });
    else if (lacks.length > 0) report.become.push({ id, name });
    else report.fed.push({ id, name });
  }
  return report;
}

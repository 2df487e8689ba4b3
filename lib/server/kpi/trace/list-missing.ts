import "server-only";
import type { MissingList } from "@/lib/contracts/trace";
import { kpis } from "@/lib/kpi/registry";
import type { Context } from "../../auth/context";
import { readConfiguration } from "../configuration";
import { requirementsOfKpi } from "../evaluate-point";
import { readFacts } from "../read-measures";
import { missingOf } from "./missing-of";

/**
 * The KPIs that this organization's records cannot answer under their pinned variants, each with what is missing and how
 * to bring it; in one statement.
 */
export const listMissing = async (
  { organization }: Context,
  { now }: { now: Date },
): Promise<MissingList> => {
  const configuration = await readConfiguration(organization);
  const setting = { organization, configuration };
  const all = kpis.map(({ id }) => configuration.kpi(id));
  const required = all.flatMap((kpi) => requirementsOfKpi(setting, kpi));
  const distinct = [...new Map(required.map((it) => [JSON.stringify(it), it])).values()];
  const { missing: unmet } = await readFacts(organization, now, [], distinct);
  return {
    kpis: all.flatMap((kpi) => {
      const missing = missingOf(setting, kpi, unmet);
      return missing.length === 0 ? [] : [{ kpi: kpi.definition.id, missing }];
    }),
  };
};

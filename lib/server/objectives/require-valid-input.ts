import "server-only";
import type { Filter } from "@/lib/contracts/kpi";
import type { ObjectiveInput } from "@/lib/contracts/objectives";
import { type FieldError, Unprocessable } from "@/lib/errors";
import { dimensionsOf } from "@/lib/kpi/dimensions";
import type { ObjectiveMeasure } from "@/lib/kpi/objectives";
import { findKpi } from "@/lib/kpi/registry";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { type Configuration, readConfiguration } from "@/lib/server/kpi/configuration";

type Scope = { kpi: string; filter: Filter; measure: ObjectiveMeasure };

/** What of an objective's scope the KPI does not allow, by path; empty when all is well. */
export const scopeErrors = (scope: Scope, configuration: Configuration): FieldError[] => {
  if (!findKpi(scope.kpi)) return [{ path: "kpi", message: `There is no KPI "${scope.kpi}"` }];
  const { definition, variant } = configuration.kpi(scope.kpi);
  const possible = dimensionsOf(variant, (id) => configuration.kpi(id).variant);
  const impossible = Object.keys(scope.filter).filter((used) => !possible.some((it) => it === used));
  const has = possible.length === 0 ? "it cannot be filtered" : `it can by ${possible.join(", ")}`;
  return [
    ...impossible.map((dimension) => ({
      path: `filter.${dimension}`,
      message: `${definition.name} cannot be filtered by ${dimension}; ${has}`,
    })),
    ...(scope.measure === "cumulative" && definition.additivity !== "flow"
      ? [{ path: "measure", message: `${definition.name} cannot be summed over time; measure its level` }]
      : []),
  ];
};

/** @throws Unprocessable with all that is wrong, each by its path */
export const refuse = (errors: readonly FieldError[]): void => {
  const first = errors[0];
  if (first) throw new Unprocessable(`${first.message}.`, errors);
};

/**
 * Checks what the schema cannot know: that KPI, filter, measure and owner fit together in this organization.
 * @throws Unprocessable with all that is wrong, each by its path
 */
export const requireValidInput = async (ctx: Context, input: ObjectiveInput): Promise<void> => {
  const organizationId = ctx.organization.id;
  const [configuration, owner] = await Promise.all([
    readConfiguration(ctx.organization),
    db.membership.findUnique({
      where: { organizationId_userId: { organizationId, userId: input.ownerUserId } },
      select: { userId: true },
    }),
  ]);
  refuse([
    ...scopeErrors(input, configuration),
    ...(owner ? [] : [{ path: "ownerUserId", message: "The owner is not a member of this organization" }]),
  ]);
};

import "server-only";
import { InvalidInput } from "@/lib/errors";
import type { KpiDefinition, Variant } from "@/lib/kpi/definition";
import { findVariant } from "@/lib/kpi/registry";

/** Says which variants a KPI has, to somebody who named another. */
export const describeUnknownVariant = ({ name, variants }: KpiDefinition, id: string): string =>
  `${name} has no variant "${id}"; it has ${variants.map((it) => `"${it.id}"`).join(", ")}`;

/**
 * The variant of a KPI that a request names.
 * @throws InvalidInput naming the variants there are
 */
export const variantOf = (definition: KpiDefinition, id: string): Variant => {
  const variant = findVariant(definition, id);
  if (variant) return variant;
  const message = describeUnknownVariant(definition, id);
  throw new InvalidInput(`${message}.`, [{ path: "variant", message }]);
};

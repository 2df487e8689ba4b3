import "server-only";
import { InvalidInput } from "@/lib/errors";
import type { KpiDefinition, Variant } from "@/lib/kpi/definition";

/**
 * The variant of a KPI that a request names.
 * @throws InvalidInput naming the variants there are
 */
export const variantOf = (definition: KpiDefinition, id: string): Variant => {
  const variant = definition.variants.find((it) => it.id === id);
  if (variant) return variant;
  const known = definition.variants.map((it) => `"${it.id}"`).join(", ");
  const message = `${definition.name} has no variant "${id}"; it has ${known}`;
  throw new InvalidInput(`${message}.`, [{ path: "variant", message }]);
};

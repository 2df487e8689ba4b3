import "server-only";
import type { KpiSettingsInput } from "@/lib/contracts/kpi";
import type { FieldError } from "@/lib/errors";
import type { Bands, KpiDefinition } from "@/lib/kpi/definition";
import { type ParameterId, parameters as parameterRules } from "@/lib/kpi/measure";
import { findVariant } from "@/lib/kpi/registry";
import type { Unit } from "@/lib/kpi/vocabulary";
import { describeUnknownVariant } from "./variant";

/** Bounds of what is stored: 15 digits before the point. */
const largest = 999_999_999_999_999;

/** Where a value of the unit can lie at all. A percentage that is not a share can be any number (growth, ROI). */
const naturalRange = ({ unit, range }: KpiDefinition): readonly [number, number] => {
  if (range) return range;
  const rates: readonly Unit[] = ["%", "points"];
  return rates.includes(unit) ? [-largest, largest] : [0, largest];
};

const bandsErrors = (definition: KpiDefinition, bands: Bands): FieldError[] => {
  const [low, high] = naturalRange(definition);
  const outside = (["ok", "watch"] as const)
    .filter((name) => !(bands[name] >= low && bands[name] <= high))
    .map((name) => ({
      path: `bands.${name}`,
      message: high === largest ? `Must be ${low} or more` : `Must lie between ${low} and ${high}`,
    }));
  const isUp = definition.direction === "up";
  const ordered = isUp ? bands.ok >= bands.watch : bands.ok <= bands.watch;
  if (ordered) return outside;
  const message = `For ${definition.name} ${isUp ? "higher" : "lower"} is better: "watch" must be ${
    isUp ? "at most" : "at least"
  } "ok" (${bands.ok})`;
  return [...outside, { path: "bands.watch", message }];
};

const parameterErrors = (definition: KpiDefinition, values: Record<string, number>): FieldError[] => {
  const known = new Set<string>(definition.variants.flatMap(({ parameters = [] }) => parameters));
  return Object.entries(values).flatMap(([id, value]) => {
    const path = `parameters.${id}`;
    if (!known.has(id)) {
      const has = known.size > 0 ? [...known].join(", ") : "none";
      return [{ path, message: `${definition.name} has no such parameter; it has ${has}` }];
    }
    const { name, unit, min, max } = parameterRules[id as ParameterId];
    const fits = Number.isInteger(value) && value >= min && value <= max;
    return fits ? [] : [{ path, message: `${name}: a whole number of ${unit} from ${min} to ${max}` }];
  });
};

const variantErrors = (definition: KpiDefinition, id: string): FieldError[] =>
  findVariant(definition, id) ? [] : [{ path: "variant", message: describeUnknownVariant(definition, id) }];

/** What is wrong with settings for this KPI, by path; empty when all is well. */
export const settingsErrors = (definition: KpiDefinition, input: KpiSettingsInput): FieldError[] => [
  ...(typeof input.variant === "string" ? variantErrors(definition, input.variant) : []),
  ...(input.bands ? bandsErrors(definition, input.bands) : []),
  ...(input.parameters ? parameterErrors(definition, input.parameters) : []),
];

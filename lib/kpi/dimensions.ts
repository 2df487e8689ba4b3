import type { Variant } from "./definition";
import { factDimensions } from "./measure";
import { measures } from "./measures";
import type { VariantOf } from "./requirements";
import { type Dimension, dimensions } from "./vocabulary";

/**
 * By which dimensions a variant can be broken down and filtered: those that every record it reads has, through all its
 * measures and those of the KPIs it is made of; none where a model is among its parts.
 */
export function dimensionsOf(variant: Variant, variantOf: VariantOf): Dimension[] {
  const perPart = Object.values(variant.uses).map((source): readonly Dimension[] => {
    if ("kpi" in source) return dimensionsOf(variantOf(source.kpi), variantOf);
    // A model is fitted to everybody: what it says of a part of them would be another fit, not a part of this one.
    return "model" in source ? [] : factDimensions[measures[source.measure].fact];
  });
  return dimensions.filter((dimension) => perPart.every((has) => has.includes(dimension)));
}

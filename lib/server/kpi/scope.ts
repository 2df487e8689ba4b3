import "server-only";
import type { Filter } from "@/lib/contracts/kpi";
import { InvalidInput } from "@/lib/errors";
import { dimensionsOf } from "@/lib/kpi/dimensions";
import type { Dimension } from "@/lib/kpi/vocabulary";
import type { Configuration, ConfiguredKpi } from "./configuration";
import type { Scope } from "./sql/measure-read";

/** By which dimensions the KPI can be broken down and filtered, under the variant in force. */
export const dimensionsOfKpi = (configuration: Configuration, kpi: ConfiguredKpi): Dimension[] =>
  dimensionsOf(kpi.variant, (id) => configuration.kpi(id).variant);

/** Dimensions named in a filter. */
export const filteredDimensions = (filter: Filter): Dimension[] => Object.keys(filter) as Dimension[];

/** The scope of a request. @throws InvalidInput naming the dimensions there are, when the KPI lacks one asked for */
export const requestedScope = (
  configuration: Configuration,
  kpi: ConfiguredKpi,
  { filter, by }: { filter: Filter; by?: Dimension },
): Scope => {
  const has = dimensionsOfKpi(configuration, kpi);
  const asked = [
    ...(by ? [{ path: "by", dimension: by }] : []),
    ...filteredDimensions(filter).map((dimension) => ({ path: `filter.${dimension}`, dimension })),
  ];
  const errors = asked
    .filter(({ dimension }) => !has.includes(dimension))
    .map(({ path, dimension }) => ({
      path,
      message: `${kpi.definition.name} (${kpi.variant.name}) does not have the dimension "${dimension}"; it has ${
        has.length > 0 ? has.join(", ") : "none"
      }`,
    }));
  if (errors[0]) throw new InvalidInput(`${errors[0].message}.`, errors);
  return { filter, by };
};

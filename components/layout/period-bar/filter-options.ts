import type { DimensionValues } from "@/lib/contracts/kpi";

const notSet = { value: "", label: "Not set" };

/** What a dimension can be filtered by: its values, and that there is none. */
export const optionsOf = (dimension: DimensionValues["dimensions"][number]) => [...dimension.values, notSet];

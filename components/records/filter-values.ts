import type { DimensionValues } from "@/lib/contracts/kpi";
import type { ScreenField } from "@/lib/contracts/record-screens";
import type { Dimension, RecordType } from "@/lib/kpi/vocabulary";
import { choiceWords } from "./choice-words";

const dimensionOf: Readonly<Record<string, Dimension>> = {
  segment: "segment",
  region: "region",
  source: "source",
  product: "product",
  channel: "channel",
  category: "category",
  stage: "stage",
  ownerExternalId: "owner",
  campaignExternalId: "campaign",
};

type Option = { value: string; label: string };

/** The values that a field is known to have: a closed list, or what the organization's records hold. */
export const knownValues = (
  type: RecordType,
  field: ScreenField,
  dimensions: DimensionValues["dimensions"],
): Option[] => {
  if (field.choices) return field.choices.map((value) => ({ value, label: choiceWords(value) }));
  // Categories of costs are a closed list; those of tickets are the organization's.
  const id = dimensionOf[field.field];
  if (id === undefined || (id === "category" && type !== "tickets")) return [];
  const values = dimensions.find((dimension) => dimension.id === id)?.values ?? [];
  return values.flatMap(({ value, label }) => (value === null || value === "" ? [] : [{ value, label }]));
};

/** The same for a filter, where records without a value can be asked for, too. */
export const filterValues = (
  type: RecordType,
  field: ScreenField,
  dimensions: DimensionValues["dimensions"],
): Option[] => [
  ...knownValues(type, field, dimensions),
  ...(field.required ? [] : [{ value: "", label: "Not set" }]),
];

import "server-only";
import type { Confidence } from "@/lib/contracts/imports/vocabulary";
import { normalise } from "./normalise";
import type { KnownField, KnownObject } from "./systems";

/** A column that is one of an object's fields. */
export type HeaderMatch = { column: number; field: KnownField; confidence: Confidence };

type Index = Map<string, { field: KnownField; confidence: Confidence }>;
const indexes = new WeakMap<KnownObject, Index>();

/** By normalised name: API names first, then labels; the first field of a name has it. */
const indexOf = (object: KnownObject): Index => {
  const known = indexes.get(object);
  if (known) return known;
  const index: Index = new Map();
  const add = (name: string, field: KnownField, confidence: Confidence) => {
    const key = normalise(name);
    if (key !== "" && !index.has(key)) index.set(key, { field, confidence });
  };
  for (const field of object.fields) if (field.api !== null) add(field.api, field, field.apiConfidence);
  for (const field of object.fields)
    for (const label of field.labels) add(label, field, field.labelConfidence);
  indexes.set(object, index);
  return index;
};

/** "Account Name.id" is the id of what the column "Account Name" names: so Zoho exports its lookups. */
const ID_OF = /\.id$/i;

/**
 * Which columns are fields of the object, by API name or label. The id beside a name is the same field; whether it holds
 * ids is for its values to tell, so it is never sure by itself.
 */
export const matchHeaders = (object: KnownObject, headers: readonly string[]): HeaderMatch[] => {
  const index = indexOf(object);
  return headers.flatMap((header, column): HeaderMatch[] => {
    const found = index.get(normalise(header));
    if (found) return [{ column, ...found }];
    const named = ID_OF.test(header) ? index.get(normalise(header.replace(ID_OF, ""))) : undefined;
    return named ? [{ column, field: named.field, confidence: "C" }] : [];
  });
};

import type { FormulaContext, Parts, Variant } from "./definition";

/** A measured part as it goes into a sum: added (1) or taken off (−1). */
export type PartTerm = { part: string; sign: 1 | -1 };

type Reading = (parts: Parts) => number | null | undefined;

/** What a name stands for: the formula's numerator or denominator, or a part that the variant derives. */
const readingOf =
  (variant: Variant, name: string, context: FormulaContext): Reading =>
  (measured) => {
    const parts = { ...measured, ...variant.derive?.(measured, context) };
    if (name !== "numerator" && name !== "denominator") return parts[name];
    return variant.formula(parts, context)[name];
  };

/** Unlike any figures that would make a product or a quotient look like a sum. */
const probes = [
  [1009, 2003, 4001, 8009, 16007, 32003, 64007, 128021],
  [104729, 13, 7919, 271, 65537, 3, 524287, 97],
] as const;

const withValues = (keys: readonly string[], value: (index: number) => number): Parts =>
  Object.fromEntries(keys.map((key, index) => [key, value(index)]));

/**
 * Which measured parts the named part adds up: itself, or for "numerator", "denominator" and derived parts the signed
 * sum that the formula makes of them (an NPS's numerator is promoters − detractors). Found by trying the formula, so
 * that it cannot say otherwise than the formula does.
 * @returns null where the name stands for no such sum: a product, a quotient, nothing, or an unknown name
 */
export function partTermsOf(variant: Variant, name: string, context: FormulaContext): PartTerm[] | null {
  if (name in variant.uses) return [{ part: name, sign: 1 }];
  const keys = Object.keys(variant.uses);
  const read = readingOf(variant, name, context);
  if (read(withValues(keys, () => 0)) !== 0) return null;
  const terms: PartTerm[] = [];
  for (const [at, part] of keys.entries()) {
    const sign = read(withValues(keys, (index) => (index === at ? 1 : 0)));
    if (sign === 1 || sign === -1) terms.push({ part, sign });
    else if (sign !== 0) return null;
  }
  const isTheirSum = probes.every((probe) => {
    const values = withValues(keys, (index) => probe[index % probe.length] ?? 1);
    return read(values) === terms.reduce((sum, { part, sign }) => sum + sign * (values[part] ?? 0), 0);
  });
  return isTheirSum && terms.length > 0 ? terms : null;
}

import type { Decomposition } from "@/lib/kpi/explain";
import type { Dimension } from "@/lib/kpi/vocabulary";
import { formatValue, type ValueOptions } from "./format-value";
import type { Unit } from "./unit";

/** What every sentence about a change needs to know. */
export type ChangeWords = {
  /** "CSAT". */
  name: string;
  unit: Unit;
  before: number;
  after: number;
  options: ValueOptions;
  /** By which the groups are made, to name those without a value; not needed for factors. */
  dimension?: Dimension;
};

/** A factor in both periods, with its effect in the KPI's unit. */
export type FactorWords = { name: string; unit: Unit; before: number; after: number; effect: number };

type Group = Decomposition["groups"][number];
type Named = Pick<Group, "value" | "label">;

/** A second cause is worth naming from this share of the change. */
const notable = 0.2;
/** Figures between whole numbers that are small lose their meaning with one decimal. */
const smallBelow = 100;

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const isPoints = (unit: Unit) => unit === "%" || unit === "points";

/** A level: "84.0 %", "€412", "1.27". */
export const levelText = (value: number | null, unit: Unit, options: ValueOptions): string => {
  const isFine =
    unit === "count" && value !== null && !Number.isInteger(value) && Math.abs(value) < smallBelow;
  return formatValue(value, unit, isFine ? { ...options, digits: 2 } : options);
};

/** The size of an effect, in the unit of the change: "3.2" of points, "€80,000", "0.4×". */
export const effectText = (effect: number, unit: Unit, options: ValueOptions): string =>
  isPoints(unit)
    ? formatValue(effect, "points", { ...options, digits: 1 })
    : levelText(effect, unit, options);

const size = (effect: number, { unit, options }: ChangeWords) => effectText(Math.abs(effect), unit, options);

const isNothing = (effect: number, words: ChangeWords): boolean => !/[1-9]/.test(size(effect, words));

/** "Phone"; of records without a value, "those without a channel". */
const groupName = ({ value, label }: Named, { dimension }: ChangeWords): string => {
  if (value !== null || dimension === undefined) return label;
  return `those without ${dimension === "owner" ? "an" : "a"} ${dimension}`;
};

/** "CSAT fell 4.1 points", "Revenue rose €120,000 (12.0 %)", "CSAT stayed at 84.0 %". */
export const changeClause = (words: ChangeWords): string => {
  const { name, unit, before, after, options } = words;
  const change = after - before;
  if (isNothing(change, words)) return `${name} stayed at ${levelText(after, unit, options)}`;
  const verb = change > 0 ? "rose" : "fell";
  if (isPoints(unit)) return `${name} ${verb} ${size(change, words)} points`;
  const percent = before > 0 ? ` (${formatValue((Math.abs(change) / before) * 100, "%", options)})` : "";
  return `${name} ${verb} ${size(change, words)}${percent}`;
};

const ofIt = ({ unit }: ChangeWords) => (isPoints(unit) ? "of them" : "of it");

const fromTo = (before: number | null, after: number | null, unit: Unit, options: ValueOptions): string =>
  `from ${levelText(before, unit, options)} to ${levelText(after, unit, options)}`;

type Cause = { effect: number; clause: string; short: string; aside: string };

const causeOfRate = (group: Group, words: ChangeWords): Cause => {
  const { unit, options } = words;
  const name = groupName(group, words);
  const [before, after] = [group.before.value, group.after.value];
  const effect = group.effect?.rate ?? 0;
  // Costs without a customer to divide them by have no level of their own.
  if (before === null || after === null) {
    const short = `${capital(name)}: ${size(effect, words)} ${ofIt(words)}`;
    return { effect, clause: `from ${name}`, short, aside: name };
  }
  return {
    effect,
    clause: `from ${name}, where it went ${fromTo(before, after, unit, options)}`,
    short: `${capital(name)} ${levelText(before, unit, options)} → ${levelText(after, unit, options)}`,
    aside: name,
  };
};

const shareText = (share: number, options: ValueOptions) =>
  formatValue(share * 100, "%", { ...options, digits: 0 });

/** The mix as a cause: told by the group whose share moved the value most. */
const causeOfMix = (groups: readonly Group[], words: ChangeWords): Cause => {
  const total = (side: "before" | "after") =>
    groups.reduce((sum, group) => sum + (group[side].denominator ?? 0), 0);
  const sums = { before: total("before"), after: total("after") };
  const [main] = groups.toSorted((a, b) => Math.abs(b.effect?.mix ?? 0) - Math.abs(a.effect?.mix ?? 0));
  const share = (side: "before" | "after") => (main?.[side].denominator ?? 0) / (sums[side] || 1);
  const shares = {
    before: shareText(share("before"), words.options),
    after: shareText(share("after"), words.options),
  };
  const level = main && levelText(main.after.value ?? main.before.value, words.unit, words.options);
  return {
    effect: groups.reduce((sum, { effect }) => sum + (effect?.mix ?? 0), 0),
    clause: main
      ? `because the mix changed: ${groupName(main, words)}, at ${level}, went from ${shares.before} to ${shares.after} of the whole`
      : "because the mix changed",
    short: main ? `Mix: ${groupName(main, words)} ${shares.before} → ${shares.after} of the whole` : "Mix",
    aside: "mix",
  };
};

const causesOf = ({ method, groups }: Decomposition, words: ChangeWords): Cause[] => {
  const rates = groups.map((group) => causeOfRate(group, words));
  return (method === "rate-and-mix" ? [...rates, causeOfMix(groups, words)] : rates).filter(
    (cause) => !isNothing(cause.effect, words),
  );
};

/** The causes that push the way of the change, largest first, and those against it. */
const sided = (causes: readonly Cause[], change: number) => {
  const ordered = causes.toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
  const isAlong = ({ effect }: Cause) => effect > 0 === change > 0;
  return { along: ordered.filter(isAlong), against: ordered.filter((cause) => !isAlong(cause)) };
};

const told = (causes: readonly Cause[], words: ChangeWords): string => {
  const change = words.after - words.before;
  if (isNothing(change, words)) {
    const [first, second] = causes.toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
    if (!first || !second) return ".";
    const moved = ({ aside, effect }: Cause) =>
      `${aside} ${effect > 0 ? "added" : "took off"} ${size(effect, words)}`;
    return `: ${moved(first)} and ${moved(second)}.`;
  }
  const { along, against } = sided(causes, change);
  const [first, second] = along;
  if (!first) return ".";
  const mix = causes.find(({ aside }) => aside === "mix");
  const rest = [
    second && second !== mix && Math.abs(second.effect) >= notable * Math.abs(change)
      ? `${size(second.effect, words)} ${second.clause}`
      : null,
    mix && mix !== first
      ? `mix explains ${mix.effect > 0 === change > 0 ? "" : "−"}${size(mix.effect, words)}`
      : null,
    against[0] && against[0] !== mix && Math.abs(against[0].effect) >= notable * Math.abs(change)
      ? `${against[0].aside} went the other way by ${size(against[0].effect, words)}`
      : null,
  ].filter((clause) => clause !== null);
  const lead = `: ${size(first.effect, words)} ${ofIt(words)} ${first.clause}`;
  return `${[lead, ...rest].join("; ")}.`;
};

/** The group whose level changed most, told where groups do not add up. */
const mostMoved = (groups: readonly Group[]): Group | undefined => {
  const moved = ({ before, after }: Group) => Math.abs((after.value ?? 0) - (before.value ?? 0));
  const [most] = groups
    .filter(({ before, after }) => before.value !== null && after.value !== null)
    .toSorted((a, b) => moved(b) - moved(a));
  return most && moved(most) > 0 ? most : undefined;
};

/**
 * One plain sentence on what a dimension's groups did: "CSAT fell 4.1 points: 3.2 of them from Phone, where it went from
 * 84.0 % to 71.0 %; mix explains 0.4."
 */
export const sentenceOfGroups = (taken: Decomposition, words: ChangeWords): string => {
  const { unit, options } = words;
  const opening = changeClause(words);
  if (taken.method === "side-by-side") {
    const most = mostMoved(taken.groups);
    const largest = most
      ? ` ${capital(groupName(most, words))} moved most, ${fromTo(most.before.value, most.after.value, unit, options)}.`
      : "";
    return `${opening}.${largest}`;
  }
  const sentence = `${opening}${told(causesOf(taken, words), words)}`;
  const isChance = taken.explained?.explained === 0 && !isNothing(words.after - words.before, words);
  return isChance ? `${sentence} No group stands out beyond an even spread and chance.` : sentence;
};

/** The same in a few words, where a group stands out: "Phone 84.0 % → 71.0 %"; else null. */
export const shortOfGroups = (taken: Decomposition, words: ChangeWords): string | null => {
  if (!taken.explained?.explained) return null;
  const [first] = sided(causesOf(taken, words), words.after - words.before).along;
  return first?.short ?? null;
};

const causeOfFactor = (
  { name, unit, before, after, effect }: FactorWords,
  { options }: ChangeWords,
): Cause => ({
  effect,
  clause: `by ${name}, which went ${fromTo(before, after, unit, options)}`,
  short: `${capital(name)} ${levelText(before, unit, options)} → ${levelText(after, unit, options)}`,
  aside: name,
});

/** One plain sentence on what a KPI's factors did: "CLV fell €420: €300 of it by lifespan in years, which went …". */
export const sentenceOfFactors = (factors: readonly FactorWords[], words: ChangeWords): string => {
  const causes = factors
    .map((factor) => causeOfFactor(factor, words))
    .filter(({ effect }) => !isNothing(effect, words));
  return `${changeClause(words)}${told(causes, words)}`;
};

/** The factor that did most, in a few words; null where nothing changed. */
export const shortOfFactors = (factors: readonly FactorWords[], words: ChangeWords): string | null => {
  const causes = factors.map((factor) => causeOfFactor(factor, words));
  return sided(causes, words.after - words.before).along[0]?.short ?? null;
};

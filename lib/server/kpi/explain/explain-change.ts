import "server-only";
import {
  type DimensionChange,
  type Explanation,
  type ExplanationQuery,
  mostGroups,
} from "@/lib/contracts/explanation";
import {
  type ChangeWords,
  type FactorWords,
  sentenceOfFactors,
  sentenceOfGroups,
  shortOfFactors,
  shortOfGroups,
} from "@/lib/format/explain-words";
import {
  type Change,
  type Decomposition,
  decompose,
  factorEffects,
  factorModelOf,
  sumOf,
} from "@/lib/kpi/explain";
import type { Point } from "@/lib/kpi/point";
import { proportionsDiffer } from "@/lib/kpi/proportion-test";
import type { Dimension, Unit } from "@/lib/kpi/vocabulary";
import type { Context } from "../../auth/context";
import { type ConfiguredKpi, readConfiguration } from "../configuration";
import { type Engine, engineFor } from "../engine";
import { formulaContextOf } from "../evaluate-point";
import { requestedScope } from "../scope";
import { readChange } from "./read-change";
import { requestedChange } from "./requested-change";

type Taken = { dimension: Dimension; taken: Decomposition };
type FactorEffect = FactorWords & { id: string; kpi: string | null; unit: Unit };

const sideOf = ({ value, numerator, denominator, n }: Point) => ({ value, numerator, denominator, n });

const dimensionChange = ({ dimension, taken }: Taken, words: ChangeWords): DimensionChange => {
  const isTaken = taken.method !== "side-by-side";
  const sum = (groups: Decomposition["groups"], of: "rate" | "mix") =>
    isTaken ? sumOf(groups.map(({ effect }) => effect?.[of] ?? 0)) : null;
  const beyond = taken.groups.slice(mostGroups);
  return {
    dimension,
    method: taken.method,
    note: taken.note,
    explained: taken.explained?.explained ?? null,
    sentence: sentenceOfGroups(taken, { ...words, dimension }),
    rate: sum(taken.groups, "rate"),
    mix: sum(taken.groups, "mix"),
    groups: taken.groups.slice(0, mostGroups).map(({ value, label, before, after, effect }) => ({
      value,
      label,
      before: sideOf(before),
      after: sideOf(after),
      rate: effect?.rate ?? null,
      mix: effect?.mix ?? null,
    })),
    others:
      beyond.length === 0
        ? null
        : { count: beyond.length, rate: sum(beyond, "rate"), mix: sum(beyond, "mix") },
  };
};

/** The KPI's factors with their effects; null where it has none, or one is unknown in a period. */
const factorChange = (
  engine: Engine,
  kpi: ConfiguredKpi,
  { before, after }: Change<Point>,
): FactorEffect[] | null => {
  const model = factorModelOf(kpi.definition.id, kpi.variant.id);
  if (!model) return null;
  const context = formulaContextOf(engine, kpi);
  const known = model.factors.flatMap((factor) => {
    const levels = { before: factor.of(before.parts), after: factor.of(after.parts) };
    return levels.before === null || levels.after === null
      ? []
      : [{ factor, before: levels.before, after: levels.after }];
  });
  if (known.length < model.factors.length) return null;
  const effects = factorEffects(known, (factors) => model.value(factors, context));
  return (
    effects &&
    known.map(({ factor: { id, name, unit, kpi: isKpi }, ...levels }, at) => ({
      id,
      name,
      unit,
      kpi: isKpi ?? null,
      ...levels,
      effect: effects[at] ?? 0,
    }))
  );
};

/** Whether chance alone could have made a proportion's change; null for what is no proportion. */
const withinChance = ({ variant }: ConfiguredKpi, { before, after }: Change<Point>): boolean | null => {
  const rule = variant.interval;
  if (rule?.type !== "wilson") return null;
  const side = ({ parts }: Point) => ({
    successes: parts[rule.successes] ?? 0,
    trials: parts[rule.trials] ?? 0,
  });
  return !proportionsDiffer(side(after), side(before));
};

const whyNot = (name: string, { before, after }: Change<Point>): string => {
  const [point, which] = after.value === null ? [after, "later"] : [before, "earlier"];
  return `${name} has no value in the ${which} period, so that no change can be explained${point.reasonDetail ? `: ${point.reasonDetail}` : ""}.`;
};

/** What stands out beyond chance first, then the most uneven, then what is only side by side. */
const inOrder = (all: readonly Taken[]): Taken[] =>
  all.toSorted(
    (a, b) =>
      (b.taken.explained?.explained ?? -1) - (a.taken.explained?.explained ?? -1) ||
      (b.taken.explained?.uneven ?? -1) - (a.taken.explained?.uneven ?? -1),
  );

/**
 * Why a KPI moved between two periods: its change taken apart by every dimension it has (rate and mix, or differences;
 * they add up exactly), and by the factors it is made of; what explains most first, and in one sentence. Both periods and
 * all dimensions are read in one statement.
 * @throws NotFound for an unknown KPI; InvalidInput for a variant, filter or period that it cannot have
 */
export const explainChange = async (
  { organization }: Context,
  kpiId: string,
  { filter, variant, ...asked }: ExplanationQuery,
  { now }: { now: Date },
): Promise<Explanation> => {
  const configuration = await readConfiguration(organization);
  const kpi = configuration.kpi(kpiId, variant);
  requestedScope(configuration, kpi, { filter });
  const engine = await engineFor(organization, configuration, [kpi], now);
  const periods = requestedChange(engine, kpi, asked);
  const { whole, groups } = await readChange(engine, kpi, filter, periods);
  const { definition } = kpi;
  const name = definition.shortName ?? definition.name;
  const base = {
    kpi: definition.id,
    variant: kpi.variant.id,
    unit: definition.unit,
    direction: definition.direction,
    grain: periods.after.grain,
    timeZone: organization.timeZone,
    currency: organization.currency,
    asOf: now.toISOString(),
    ...whole,
  };
  const [before, after] = [whole.before.value, whole.after.value];
  if (before === null || after === null) {
    return {
      ...base,
      change: null,
      withinChance: null,
      sentence: whyNot(name, whole),
      short: null,
      first: null,
      dimensions: [],
      factors: null,
    };
  }
  const options = { locale: organization.locale, currency: organization.currency };
  const words: ChangeWords = { name, unit: definition.unit, before, after, options };
  const taken = inOrder(
    groups
      .filter((each) => each.groups.length > 0)
      .map((each) => ({ dimension: each.dimension, taken: decompose(kpi, whole, each.groups) })),
  );
  const factors = factorChange(engine, kpi, whole);
  const [first] = taken;
  // Where no dimension stands out, what the KPI is made of says more.
  const byFactors = factors !== null && !first?.taken.explained?.explained;
  const isChance = withinChance(kpi, whole);
  const ofFirst = { ...words, dimension: first?.dimension };
  const told =
    byFactors || !first ? sentenceOfFactors(factors ?? [], words) : sentenceOfGroups(first.taken, ofFirst);
  const short =
    byFactors || !first ? shortOfFactors(factors ?? [], words) : shortOfGroups(first.taken, ofFirst);
  return {
    ...base,
    change: after - before,
    withinChance: isChance,
    sentence: isChance ? `${told} The whole change is within what chance does.` : told,
    short: isChance ? null : short,
    first: byFactors ? "factors" : (first?.dimension ?? null),
    dimensions: taken.map((each) => dimensionChange(each, words)),
    factors: factors && { sentence: sentenceOfFactors(factors, words), factors },
  };
};

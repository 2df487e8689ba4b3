import "server-only";
import { Unprocessable } from "@/lib/errors";
import type { FormulaSettings, PartSource, Variant } from "@/lib/kpi/definition";
import { measures } from "@/lib/kpi/measures";
import { partTermsOf } from "@/lib/kpi/part-terms";
import type { ConfiguredKpi } from "../configuration";
import type { Engine } from "../engine";
import { formulaContextOf } from "../evaluate-point";
import { measureRead, type PointRequest } from "../parts";
import type { ListedTerm } from "../sql/records";

const refuse = (message: string) => new Unprocessable(`${message}.`, [{ path: "part", message }]);

/** Parts of a variant whose rows can be listed: the measured ones. */
export const measuredParts = ({ variant }: Pick<ConfiguredKpi, "variant">): string[] =>
  Object.entries(variant.uses).flatMap(([part, source]) => ("measure" in source ? [part] : []));

/** Whether a source is counted from rows; parts can also be other KPIs, or estimated by a model. */
const isMeasured = (source: PartSource | undefined): boolean => source !== undefined && "measure" in source;

/**
 * Every part of a variant whose rows can be listed: the measured ones, those derived as a sum of them, and the
 * numerator and denominator where they are one.
 */
export const listedPartsOf = (variant: Variant, parameters: FormulaSettings["parameters"]): string[] => {
  // Which parts a formula sums up does not depend on the margin or the length of a period.
  const context = { parameters, grossMarginPercent: 50, periodMonths: 1 };
  const names = [
    ...Object.keys(variant.uses),
    ...Object.keys(variant.partNames ?? {}),
    "numerator",
    "denominator",
  ];
  return [...new Set(names)].filter((name) =>
    partTermsOf(variant, name, context)?.every(({ part }) => isMeasured(variant.uses[part])),
  );
};

const advice = (kpi: ConfiguredKpi): string => {
  const parts = measuredParts(kpi);
  if (parts.length > 0) return `ask for ${parts.map((part) => `"${part}"`).join(", ")}`;
  const nested = Object.values(kpi.variant.uses).flatMap((source) => ("kpi" in source ? [source.kpi] : []));
  return `its parts are KPIs themselves: ask for the records of ${nested.map((id) => `/kpis/${id}/records`).join(" and ")}`;
};

/**
 * The measured parts that a requested part is the signed sum of, each as it is read for the point.
 * @throws Unprocessable, with advice, for a part that no rows add up to: of another KPI, a quotient, or unknown
 */
export const listedTerms = (engine: Engine, request: PointRequest, name: string): ListedTerm[] => {
  const { kpi } = request;
  const { definition, variant } = kpi;
  const context = { ...formulaContextOf(engine, kpi), periodMonths: 1 };
  const terms = partTermsOf(variant, name, context);
  if (!terms) {
    throw refuse(
      `No rows add up to the part "${name}" of ${definition.name} (${variant.name}); ${advice(kpi)}`,
    );
  }
  return terms.map(({ part, sign }) => {
    const source = variant.uses[part];
    if (source && "kpi" in source) {
      throw refuse(
        `"${part}" is a KPI itself: ask for the parts of GET /kpis/${source.kpi}/records with the same start and end`,
      );
    }
    if (!source || !("measure" in source)) {
      throw refuse(`"${part}" is estimated by a model, not counted from rows; ${advice(kpi)}`);
    }
    const read = measureRead(engine, request, source);
    if (!read) {
      throw refuse(
        `"${part}" (${measures[source.measure].name}) is read one sales cycle earlier, and its length is unknown without won deals`,
      );
    }
    return { part, sign, read };
  });
};

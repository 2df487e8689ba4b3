import type { KpiDefinition, Requirement, Variant } from "@/lib/kpi/definition";
import { dimensionsOf } from "@/lib/kpi/dimensions";
import { parameters } from "@/lib/kpi/measure";
import { partNamesOf } from "@/lib/kpi/part-names";
import { findKpi, kpis } from "@/lib/kpi/registry";
import { requirementsOf } from "@/lib/kpi/requirements";
import { type Area, areas, type Unit } from "@/lib/kpi/vocabulary";

const areaNames: Record<Area, string> = {
  loyalty: "Satisfaction and loyalty",
  sales: "Sales",
  marketing: "Marketing",
  support: "Support",
  value: "Value and cost",
};

const unitNames: Record<Unit, string> = {
  "%": "percent",
  points: "points",
  money: "money, in the organization's currency",
  count: "a count",
  x: "times (×)",
  days: "days",
  hours: "hours",
  months: "months",
};

const additivityNames: Record<KpiDefinition["additivity"], string> = {
  flow: "a flow: 0 where nothing happened, summed over time",
  ratio: "a ratio: no value where its denominator is 0, never averaged over time",
  stock: "a stock: read at a boundary, never summed over time",
};

const kpiNamed = (id: string): KpiDefinition => {
  const definition = findKpi(id);
  if (!definition) throw new RangeError(`No KPI is called ${id}`);
  return definition;
};

const defaultVariantOf = (id: string): Variant => kpiNamed(id).variants[0];

const inWords = ({ record, field, kind }: Requirement): string =>
  `\`${record}\`${kind ? ` of kind ${kind}` : ""}${field ? ` with \`${field}\`` : ""}`;

/** What a variant needs under each revenue source; the two are named together where they differ. */
const needsOf = (variant: Variant): string => {
  const under = (revenueSource: "won-deals" | "orders") =>
    requirementsOf(variant, { revenueSource, churnRule: "explicit" }, defaultVariantOf).map(inWords);
  const [deals, orders] = [under("won-deals"), under("orders")];
  const always = deals.filter((need) => orders.includes(need));
  const bySource = [...deals, ...orders].filter((need) => !always.includes(need));
  const purchases = bySource.length > 0 ? [`${bySource.join(" or ")} (as the revenue source says)`] : [];
  const margin = variant.needsGrossMargin ? ["the gross margin of the organization's settings"] : [];
  return [...always, ...purchases, ...margin].join(", ");
};

const partsOf = (variant: Variant): string =>
  Object.entries(partNamesOf(variant, (id) => kpiNamed(id).name))
    .map(([key, name]) => `\`${key}\` (${name})`)
    .join(", ");

const variantSection = (variant: Variant): string[] => {
  const own = (variant.parameters ?? []).map((id) => {
    const { name, unit, default: standard, min, max } = parameters[id];
    return `\`${id}\` (${name.toLowerCase()}, ${standard} ${unit} unless changed, ${min} to ${max})`;
  });
  return [
    `- **${variant.name}** (\`${variant.id}\`): ${variant.formulaText}`,
    `  - Parts: ${partsOf(variant)}`,
    `  - Needs: ${needsOf(variant)}`,
    ...(own.length > 0 ? [`  - Parameters: ${own.join(", ")}`] : []),
    ...(variant.caution ? [`  - Note: ${variant.caution}`] : []),
  ];
};

const bandsLine = ({ bands, bandsScale, direction }: KpiDefinition): string => {
  if (!bands) return "none by default: held against its own past or an objective";
  const sign = direction === "up" ? "≥" : "≤";
  const scaled = bandsScale ? ` for a ${bandsScale.grain}, scaled to other grains` : "";
  return `on track ${sign} ${bands.ok}, watch ${sign} ${bands.watch}${scaled}`;
};

const exampleLines = ({ examples = [] }: KpiDefinition): string[] =>
  examples.map(({ variant, parts, value, source }) => {
    const given = Object.entries(parts).map(([key, part]) => `${key} ${part}`);
    return `- \`${variant}\`: ${given.join(", ")} → **${value ?? "no value"}** (${source})`;
  });

const kpiSection = (kpi: KpiDefinition): string[] => {
  const dimensions = dimensionsOf(kpi.variants[0], defaultVariantOf);
  const examples = exampleLines(kpi);
  return [
    `### ${kpi.name}`,
    "",
    kpi.description,
    "",
    kpi.whyItMatters,
    "",
    `| \`${kpi.id}\` | |`,
    "|---|---|",
    `| Kind | ${kpi.kind === "kpi" ? "KPI" : "performance indicator"} |`,
    `| Unit | ${unitNames[kpi.unit]} |`,
    `| Better | ${kpi.direction} |`,
    `| Over time | ${additivityNames[kpi.additivity]} |`,
    `| Default bands | ${bandsLine(kpi)} |`,
    `| By | ${dimensions.join(", ") || "no dimension"} |`,
    `| Dashboards | ${kpi.dashboards.join(", ") || "none"} |`,
    "",
    ...kpi.variants.flatMap(variantSection),
    "",
    ...(examples.length > 0 ? ["Worked examples:", "", ...examples, ""] : []),
  ];
};

/** The reference of every KPI as Markdown, from the registry alone. Pure, so that a test can hold the file to it. */
export function kpiReference(): string {
  const sections = areas.flatMap((area) => {
    const members = kpis.filter((kpi) => kpi.area === area);
    return members.length === 0 ? [] : [`## ${areaNames[area]}`, "", ...members.flatMap(kpiSection)];
  });
  const head = [
    "# KPI reference",
    "",
    "Generated from the definitions in `lib/kpi/definitions` by `npm run docs:kpis`; edits here are overwritten.",
    "Each organization pins one variant of a KPI, and may edit its bands; screens, exports and API answers say which",
    "variant they show.",
    "",
  ];
  return `${[...head, ...sections].join("\n").trimEnd()}\n`;
}

import "server-only";
import { createHash } from "node:crypto";
import type { OrganizationSettings } from "../auth/context";
import { scanRows } from "./scan-sql";
import { isKept, type Scan, scans } from "./scans";
import { sketchRows } from "./sketch-sql";
import { type SketchDefinition, sketches } from "./sketches";

export const purchaseSources = ["won-deals", "orders"] as const;
export type PurchaseSource = (typeof purchaseSources)[number];

/** A thing that is built whole, and then kept up to date day by day. */
export type Part =
  | { kind: "scan"; id: string; scan: Scan }
  | { kind: "sketch"; id: string; sketch: SketchDefinition }
  | { kind: "customer-months"; id: string; source: PurchaseSource };

export const scanPart = (scan: Scan): Part => ({ kind: "scan", id: scan.id, scan });
export const sketchPart = (sketch: SketchDefinition): Part => ({ kind: "sketch", id: sketch.id, sketch });
export const monthsPart = (source: PurchaseSource): Part => ({
  kind: "customer-months",
  id: `customer-months:${source}`,
  source,
});

/** Everything that can be built for an organization. */
export const allParts = (organization: OrganizationSettings): Part[] => [
  ...[...scans.values()].filter(({ fact }) => isKept(fact, organization)).map(scanPart),
  ...[...sketches.values()].map(sketchPart),
  ...purchaseSources.map(monthsPart),
];

/** Raised when what is kept of customers' months is computed otherwise. */
const MONTHS_VERSION = "1";

const definitionOf = (part: Part, organization: OrganizationSettings): unknown => {
  // The statement that makes it, with its values, is all that it depends on beside the records and the calendar.
  const anyOrganization = { ...organization, id: "" };
  switch (part.kind) {
    case "scan": {
      const { sql, values } = scanRows(part.scan, anyOrganization, []);
      return [sql, values, part.scan.columns.map(({ name }) => name)];
    }
    case "sketch": {
      const { sql, values } = sketchRows(part.sketch, anyOrganization, []);
      return [sql, values];
    }
    case "customer-months":
      return MONTHS_VERSION;
  }
};

const versions = new Map<string, string>();

/**
 * Names the definition from which a part is built. A measure, dimension or column that is defined anew, and another
 * time zone, make another version, so that what was built from the former one is built again.
 */
export const versionOf = (part: Part, organization: OrganizationSettings): string => {
  const { timeZone, churnRule, revenueSource } = organization;
  const key = JSON.stringify([part.id, timeZone, churnRule, revenueSource]);
  const known = versions.get(key);
  if (known !== undefined) return known;
  const definition = JSON.stringify([definitionOf(part, organization), timeZone]);
  const version = createHash("sha256").update(definition).digest("hex").slice(0, 16);
  versions.set(key, version);
  return version;
};

import "server-only";
import type { Confidence, Source } from "@/lib/contracts/imports/vocabulary";
import { type RecordType, recordTypes } from "@/lib/kpi/vocabulary";
import { targetFields } from "../mapping/target-fields";
import { SALESFORCE_ID, ZOHO_ID } from "./id-patterns";
import { matchHeaders } from "./match-headers";
import { normalise } from "./normalise";
import { plainFieldOf } from "./plain-words";
import { type KnownObject, systems } from "./systems";

/** What a file seems to be. */
export type Detected = {
  source: Source;
  /** The system's object, such as "contacts"; null for plain sheets. */
  object: string | null;
  /** Null: what the file holds is known, but not imported (contacts), or not known at all. */
  type: RecordType | null;
  confidence: Confidence;
  why: string;
};

type Evidence = { source: Source; confidence: Confidence; why: string };

const valuesOf = (headers: readonly string[], samples: readonly (readonly string[])[], name: string) =>
  samples[headers.indexOf(name)] ?? [];
const every = (values: readonly string[], pattern: RegExp) =>
  values.length > 0 && values.every((value) => pattern.test(value));

/** Marks by which an export tells its system. */
const evidence = (headers: readonly string[], samples: readonly (readonly string[])[]): Evidence[] => {
  const found: Evidence[] = [];
  const add = (source: Source, confidence: Confidence, why: string) =>
    found.push({ source, confidence, why });
  if (headers.some((header) => header.startsWith("(Do Not Modify) ")))
    add("dynamics365", "A", 'it has columns named "(Do Not Modify) …"');
  if (every(valuesOf(headers, samples, "Record Id"), ZOHO_ID))
    add("zoho", "B", 'the values of "Record Id" are Zoho\'s ids');
  else if (headers.includes("Record Id")) add("zoho", "C", 'it has a column "Record Id"');
  if (every(valuesOf(headers, samples, "Record ID"), /^\d{1,16}$/))
    add("hubspot", "B", 'it has a column "Record ID" with short numbers');
  if (headers.some((header) => header.startsWith("hs_")))
    add("hubspot", "B", "it has columns that begin with hs_");
  if (headers.some((header) => header.startsWith("Associated Company")))
    add("hubspot", "B", 'it has a column "Associated Company"');
  if (samples.some((values) => every(values, SALESFORCE_ID)))
    add("salesforce", "B", "its ids are Salesforce's");
  for (const header of ["Opportunity Owner", "Date/Time Opened"])
    if (headers.includes(header)) add("salesforce", "B", `it has a column "${header}"`);
  return found;
};

/** How often a header names a field over all objects of all systems: rare ones tell more. */
const spread = (() => {
  const counts = new Map<string, number>();
  for (const { objects } of systems)
    for (const { fields } of objects)
      for (const name of new Set(fields.flatMap(({ api, labels }) => [api ?? "", ...labels]).map(normalise)))
        counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
})();

const ID_WEIGHT = 3;

/** How well an object explains the headers, 0 to about 2: the share of matched ones, ids and rare names counting more. */
const scoreOf = (object: KnownObject, headers: readonly string[]): { score: number; matched: number } => {
  const matches = matchHeaders(object, headers);
  const weights = matches.map(({ column, field }) => {
    if (field.to === "externalId" && field.apiConfidence !== "C") return ID_WEIGHT;
    return 1 + 1 / (spread.get(normalise(headers[column] ?? "")) ?? 1);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { score: total / Math.max(1, headers.length), matched: matches.length };
};

/** Added to the score of a system that left its marks; by how sure those are. */
const MARK_BONUS: Record<Confidence, number> = { A: 3, B: 1, C: 0.3 };
/** A system without marks is named only when it explains most columns. */
const ENOUGH = 0.75;
const ENOUGH_COLUMNS = 3;

type Plain = { type: RecordType | null; matched: number; isWhole: boolean };

/** The type whose fields the headers name in plain words; whole where all that it needs is there. */
const plainType = (headers: readonly string[]): Plain => {
  let best: Plain & { score: number } = { type: null, matched: 0, isWhole: false, score: 0 };
  for (const type of recordTypes) {
    const found = new Set(headers.map((header) => plainFieldOf(type, header)?.name).filter(Boolean));
    const fields = targetFields[type];
    const needed = fields.filter(({ required, name }) => required && name !== "externalId");
    const have = needed.filter(({ name }) => found.has(name)).length / Math.max(1, needed.length);
    const score = found.size / Math.max(1, headers.length) + have;
    if (found.size > 0 && score > best.score)
      best = { type, matched: found.size, isWhole: have === 1, score };
  }
  return best;
};

/**
 * Which system a file comes from and what it holds, by its headers and some values of each column.
 * @param samples of each column, some of its values that are not empty
 */
export function detectSource(headers: readonly string[], samples: readonly (readonly string[])[]): Detected {
  const marks = evidence(headers, samples);
  const plain = plainType(headers);
  let best: (Detected & { score: number }) | null = null;
  for (const { source, objects } of systems) {
    const mark = marks
      .filter((found) => found.source === source)
      .sort((a, b) => a.confidence.localeCompare(b.confidence))[0];
    for (const object of objects) {
      const { score, matched } = scoreOf(object, headers);
      const sure = score >= ENOUGH && matched >= ENOUGH_COLUMNS && matched > plain.matched;
      if (matched === 0 || (!mark && !sure)) continue;
      // A sheet of one's own that refers to a system's records by their ids is not that system's export.
      if (mark?.confidence !== "A" && plain.isWhole && plain.matched > matched) continue;
      const total = score + (mark ? MARK_BONUS[mark.confidence] : 0);
      if (best && total <= best.score) continue;
      const why = mark?.why ?? `${matched} of its ${headers.length} columns are named as there`;
      best = {
        source,
        object: object.name,
        type: object.type,
        confidence: mark?.confidence ?? "C",
        why,
        score: total,
      };
    }
  }
  if (best) {
    const { score: _, ...detected } = best;
    return detected;
  }
  return {
    source: "plain",
    object: null,
    type: plain.type,
    confidence: plain.type ? "B" : "C",
    why: plain.type
      ? `${plain.matched} of its ${headers.length} columns are named like fields of ${plain.type}`
      : "its columns are not named like anything known",
  };
}

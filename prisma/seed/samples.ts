import { type RecordType, recordTypes } from "@/lib/kpi/vocabulary";
import { generateDemo } from "./generate";

// A quarter of a company of a quarter of the demo's size, on fixed days: enough to see charts, small enough to read.
const sample = { today: "2026-11-01", days: 92, scale: 0.25 };

/** A record as the API takes it: fields without a value are left out. */
const asSent = (row: object): object =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));

/** The sample files of every record type as NDJSON, one record a line, ready for POST /api/v1/records/{type}. */
export function sampleFiles(): Record<RecordType, string> {
  const records = generateDemo(sample);
  const files = recordTypes.map((type) => [
    type,
    records[type].map((row) => `${JSON.stringify(asSent(row))}\n`).join(""),
  ]);
  return Object.fromEntries(files);
}

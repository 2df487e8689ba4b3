import type { RecordType } from "@/lib/kpi/vocabulary";

/** The address of a record's page. */
export const recordHref = (type: RecordType, externalId: string): string =>
  `/data/${type}/${encodeURIComponent(externalId)}`;

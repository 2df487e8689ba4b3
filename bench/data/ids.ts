/** The tables that other rows refer to by id, and those that are only written. */
const TABLES = [
  "team",
  "owner",
  "customer",
  "campaign",
  "lead",
  "deal",
  "deal_stage_event",
  "purchase_order",
  "ticket",
  "survey_response",
  "campaign_activity",
  "site_traffic",
  "ledger_entry",
] as const;
export type Table = (typeof TABLES)[number];

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, "0");

/**
 * The id of a table's row: a UUIDv7 whose time part is the row's moment and whose random part is the table and the row's
 * number, so that it is unique and can be made again from them.
 * @param at milliseconds since 1970
 */
export const idOf = (table: Table, row: number, at: number): string => {
  const time = hex(Math.floor(at), 12);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(TABLES.indexOf(table), 3)}-8000-${hex(row, 12)}`;
};

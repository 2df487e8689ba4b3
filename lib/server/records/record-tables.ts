import "server-only";
import type { RecordType } from "@/lib/kpi/vocabulary";

/** A field that names another record: its text is kept, and the record's id beside it once it is there. */
export type ReferenceColumn = {
  /** Field of the record that holds the other's external id (or name, for teams). */
  field: string;
  /** Column that holds the other's id. */
  idColumn: string;
  to: RecordType | "teams";
};

/** How a type of record is stored; the statements that write it are made from this. */
export type RecordTable = {
  table: string;
  /** Postgres type of each stored field but the external id; its column is the field's name in snake case. */
  fields: Readonly<Record<string, string>>;
  references: readonly ReferenceColumn[];
  /**
   * The amount is kept a second time as base_amount, in the organization's currency, at the rate of the first of these
   * dates that is set (the same as the contract's currencyDate).
   */
  rateDates?: readonly string[];
};

const customer: ReferenceColumn = { field: "customerExternalId", idColumn: "customer_id", to: "customers" };
const owner: ReferenceColumn = { field: "ownerExternalId", idColumn: "owner_id", to: "owners" };
const campaign: ReferenceColumn = { field: "campaignExternalId", idColumn: "campaign_id", to: "campaigns" };

const money = { amount: "numeric(19,4)", currency: "char(3)" };

export const recordTables: Readonly<Record<RecordType, RecordTable>> = {
  owners: {
    table: "owner",
    fields: { name: "text", email: "text" },
    references: [{ field: "team", idColumn: "team_id", to: "teams" }],
  },
  customers: {
    table: "customer",
    fields: {
      name: "text",
      email: "text",
      segment: "text",
      region: "text",
      industry: "text",
      source: "text",
      ownerExternalId: "text",
      acquiredAt: "timestamptz",
      churnedAt: "timestamptz",
    },
    references: [owner],
  },
  campaigns: {
    table: "campaign",
    fields: {
      name: "text",
      channel: "text",
      startsAt: "timestamptz",
      endsAt: "timestamptz",
      budget: "numeric(19,4)",
    },
    references: [],
  },
  leads: {
    table: "lead",
    fields: {
      createdAt: "timestamptz",
      name: "text",
      company: "text",
      email: "text",
      source: "text",
      campaignExternalId: "text",
      ownerExternalId: "text",
      segment: "text",
      region: "text",
      product: "text",
      status: "text",
      qualifiedAt: "timestamptz",
      convertedAt: "timestamptz",
      customerExternalId: "text",
    },
    references: [campaign, owner, customer],
  },
  deals: {
    table: "deal",
    fields: {
      openedAt: "timestamptz",
      name: "text",
      ...money,
      status: "text",
      stage: "text",
      probability: "numeric(6,3)",
      closedAt: "timestamptz",
      expectedCloseAt: "timestamptz",
      lostReason: "text",
      customerExternalId: "text",
      leadExternalId: "text",
      ownerExternalId: "text",
      product: "text",
      source: "text",
      campaignExternalId: "text",
    },
    references: [customer, { field: "leadExternalId", idColumn: "lead_id", to: "leads" }, owner, campaign],
    rateDates: ["closedAt", "openedAt"],
  },
  "deal-stage-events": {
    table: "deal_stage_event",
    fields: { dealExternalId: "text", stage: "text", enteredAt: "timestamptz" },
    references: [{ field: "dealExternalId", idColumn: "deal_id", to: "deals" }],
  },
  orders: {
    table: "purchase_order",
    fields: {
      customerExternalId: "text",
      orderedAt: "timestamptz",
      ...money,
      product: "text",
      campaignExternalId: "text",
    },
    references: [customer, campaign],
    rateDates: ["orderedAt"],
  },
  tickets: {
    table: "ticket",
    fields: {
      openedAt: "timestamptz",
      firstRespondedAt: "timestamptz",
      resolvedAt: "timestamptz",
      reopenedAt: "timestamptz",
      contactCount: "integer",
      channel: "text",
      category: "text",
      priority: "text",
      customerExternalId: "text",
      ownerExternalId: "text",
    },
    references: [customer, owner],
  },
  "survey-responses": {
    table: "survey_response",
    fields: {
      kind: "text",
      score: "smallint",
      scaleMin: "smallint",
      scaleMax: "smallint",
      submittedAt: "timestamptz",
      comment: "text",
      customerExternalId: "text",
      ticketExternalId: "text",
      ownerExternalId: "text",
    },
    references: [customer, { field: "ticketExternalId", idColumn: "ticket_id", to: "tickets" }, owner],
  },
  "campaign-activity": {
    table: "campaign_activity",
    fields: {
      campaignExternalId: "text",
      date: "date",
      exposed: "bigint",
      sent: "bigint",
      delivered: "bigint",
      opened: "bigint",
      clicked: "bigint",
      converted: "bigint",
    },
    references: [campaign],
  },
  "site-traffic": {
    table: "site_traffic",
    fields: { date: "date", source: "text", visitors: "bigint", conversions: "bigint" },
    references: [],
  },
  "ledger-entries": {
    table: "ledger_entry",
    fields: {
      date: "date",
      kind: "text",
      category: "text",
      ...money,
      source: "text",
      campaignExternalId: "text",
      note: "text",
    },
    references: [campaign],
    rateDates: ["date"],
  },
};

/** Where the record that a reference names is found, and by which column. */
export const targetOf = (reference: ReferenceColumn): { table: string; keyColumn: string } =>
  reference.to === "teams"
    ? { table: "team", keyColumn: "name" }
    : { table: recordTables[reference.to].table, keyColumn: "external_id" };

/** A field's column: customerExternalId → customer_external_id. */
export const columnOf = (field: string): string =>
  field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** One value of a row on its way to the database. */
export type SentValue = {
  field: string;
  column: string;
  type: string;
  key: string;
  /** False for what only serves to find a referred record. */
  isStored: boolean;
};

/**
 * What is sent of each row of a type, in a fixed order: the external id, the stored fields, the base amount, and what
 * is only needed to find a referred record. `key` names the value in the row's JSON: two or three letters, because
 * names of columns would be most of the text of 50,000 rows.
 */
export const sentValues = (type: RecordType): readonly SentValue[] => {
  const { fields, references, rateDates } = recordTables[type];
  const values = [
    { field: "externalId", column: "external_id", type: "text" },
    ...Object.entries(fields).map(([field, type]) => ({ field, column: columnOf(field), type })),
    ...(rateDates ? [{ field: "baseAmount", column: "base_amount", type: "numeric(19,4)" }] : []),
    ...references
      .filter(({ field }) => !(field in fields))
      .map(({ field }) => ({ field, column: columnOf(field), type: "text", isStored: false })),
  ];
  return values.map((value, index) => ({ isStored: true, ...value, key: `v${index}` }));
};

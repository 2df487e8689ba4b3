import type { z } from "zod";
import type { FieldError } from "@/lib/errors";
import type { RecordType } from "@/lib/kpi/vocabulary";
import type { KnownRates } from "../exchange-rates/known-rates";
import { baseAmountOf } from "./base-amount";
import { type LocalClock, SentDay, SentInstant } from "./sent-time";
import { shapeErrors } from "./shape-errors";
import { movedWithinDay, orderErrors, type TimeOrder } from "./time-order";

/** What of an organization decides how a record is read. */
export type RecordContext = {
  currency: string;
  clock: LocalClock;
  /** Exchange rates into its currency; where left out, records in another currency are rejected. */
  rates?: KnownRates;
};

/** A record's fields after its times were placed in the organization's time zone. */
export type Placed<Fields> = {
  [Name in keyof Fields]:
    | (Extract<Fields[Name], SentInstant> extends never ? never : Date)
    | (Extract<Fields[Name], SentDay> extends never ? never : string)
    | Exclude<Fields[Name], SentInstant | SentDay>;
};

/** Says that a field is not right, and why. */
export type Refuse = (path: string, message: string) => void;

/** A record ready to store, by field name; null where nothing was sent. */
export type RecordRow = { readonly externalId: string; readonly [field: string]: RecordValue };
export type RecordValue = string | number | Date | null;

export type RecordReading = { row: RecordRow } | { errors: FieldError[] };

/** One type of record: its fields as the API, imports and forms take them, and the rules between them. */
export type RecordDefinition = {
  type: RecordType;
  description: string;
  schema: z.ZodObject;
  /** Checks one record as it was sent. Never throws. */
  read(sent: unknown, context: RecordContext): RecordReading;
};

type Options<Schema extends z.ZodObject> = {
  type: RecordType;
  description: string;
  schema: Schema;
  /** Which times come before which. */
  order?: readonly TimeOrder[];
  /** Further rules between fields; run only when every field is right by itself. */
  rules?: (record: Placed<z.output<Schema>>, refuse: Refuse) => void;
  /** Fields whose value, where left out, follows from the others. */
  complete?: (record: Placed<z.output<Schema>>) => Record<string, RecordValue>;
  /** Types with an amount and a currency: the date whose exchange rate converts it. */
  currencyDate?: (record: Placed<z.output<Schema>>) => Date | string;
};

/** Puts times into the organization's zone, in place: the parsed record is nobody else's. */
const place = (fields: Record<string, unknown>, clock: LocalClock): RecordRow => {
  for (const name of Object.keys(fields)) {
    const value = fields[name];
    if (value instanceof SentInstant || value instanceof SentDay) fields[name] = value.on(clock);
  }
  return fields as RecordRow;
};

const convertedAt = (date: Date | string, { amount, currency }: RecordRow, context: RecordContext) =>
  baseAmountOf(String(amount), typeof currency === "string" ? currency : null, date, context);

/**
 * Defines a type of record. The schema checks each field alone, without knowing the organization; then times are
 * placed in its time zone and the rules between fields are checked.
 */
export function defineRecord<Schema extends z.ZodObject>(options: Options<Schema>): RecordDefinition {
  const { schema, order = [], rules, complete, currencyDate } = options;
  const fieldNames = Object.keys(schema.shape);
  return {
    type: options.type,
    description: options.description,
    schema,
    read(sent, context) {
      const parsed = schema.safeParse(sent);
      if (!parsed.success) return { errors: shapeErrors(parsed.error, fieldNames, options.type) };
      const moved = movedWithinDay(order, parsed.data, context.clock);
      const row = { ...place(parsed.data, context.clock), ...moved };
      const record = row as unknown as Placed<z.output<Schema>>;
      const errors = orderErrors(order, row);
      rules?.(record, (path, message) => errors.push({ path, message }));
      const converted = currencyDate ? convertedAt(currencyDate(record), row, context) : null;
      if (converted && "error" in converted) return { errors: [...errors, converted.error] };
      if (errors.length > 0) return { errors };
      return { row: { ...row, ...complete?.(record), ...converted } };
    },
  };
}

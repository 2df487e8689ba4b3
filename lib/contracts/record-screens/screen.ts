import type { RecordType } from "@/lib/kpi/vocabulary";

export type FieldKind =
  | "text"
  | "long-text"
  | "instant"
  | "date"
  | "money"
  | "number"
  | "percent"
  | "choice"
  | "reference";

export type ScreenField = {
  field: string;
  label: string;
  kind: FieldKind;
  required?: boolean;
  /** Of a reference: the type of record that it names. */
  to?: RecordType;
  choices?: readonly string[];
};

export type RecordScreen = {
  title: string;
  /** One of them, within a sentence. */
  one: string;
  fields: readonly ScreenField[];
  /** Fields shown as columns until somebody chooses others. */
  columns: readonly string[];
  /** The field that says when it happened: lists are sorted and bounded by it. */
  date: string | null;
  /** Fields by which a list can be sorted, by index; the first one is the default. */
  sorts: readonly string[];
  /** Fields of which a list can show chosen values. */
  filters: readonly string[];
  /** What a search looks through, in words. */
  searched: string;
};

// What several types have in common.

export const field = (
  name: string,
  label: string,
  kind: FieldKind = "text",
  more: Partial<ScreenField> = {},
) => ({
  field: name,
  label,
  kind,
  ...more,
});
export const required = { required: true } as const;
export const choice = (name: string, label: string, choices: readonly string[]) =>
  field(name, label, "choice", { choices, required: true });

export const owner = field("ownerExternalId", "Owner", "reference", { to: "owners" });
export const customer = field("customerExternalId", "Customer", "reference", { to: "customers" });
export const campaign = field("campaignExternalId", "Campaign", "reference", { to: "campaigns" });
export const source = field("source", "Source");
export const product = field("product", "Product");
export const money = [field("amount", "Amount", "money", required), field("currency", "Currency")];
export const name = field("name", "Name");
export const email = field("email", "E-mail");

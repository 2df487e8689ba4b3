// Browsers load this module: the schemas are in ./import-schemas.

/** Systems whose exports are recognized; "plain" is a sheet made by hand or by something else. */
export const sources = ["salesforce", "hubspot", "zoho", "dynamics365", "plain"] as const;
export type Source = (typeof sources)[number];

export const sourceNames: Record<Source, string> = {
  salesforce: "Salesforce",
  hubspot: "HubSpot",
  zoho: "Zoho CRM",
  dynamics365: "Dynamics 365",
  plain: "Another system or a plain sheet",
};

export const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const;
export type Encoding = (typeof encodings)[number];

export const encodingNames: Record<Encoding, string> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16 (little endian)",
  "utf-16be": "UTF-16 (big endian)",
  "windows-1252": "Windows-1252 (Western European)",
};

export const delimiters = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

export const delimiterNames: Record<Delimiter, string> = {
  ",": "Comma ,",
  ";": "Semicolon ;",
  "\t": "Tab",
  "|": "Bar |",
};

export const decimalMarks = ["point", "comma"] as const;
export type DecimalMark = (typeof decimalMarks)[number];

/** How 3/4/2026 is read; dates that begin with the year are read as they are. */
export const dateOrders = ["dmy", "mdy"] as const;
export type DateOrder = (typeof dateOrders)[number];

export const durationUnits = ["ms", "s", "min", "h"] as const;
export type DurationUnit = (typeof durationUnits)[number];

/** How a percentage is written: 40 (or 40 %), or 0.4. */
export const percentScales = ["percent", "fraction"] as const;
export type PercentScale = (typeof percentScales)[number];

/** Of a fact about a source's fields: confirmed · widely known · differs by edition, suggested only. */
export const confidences = ["A", "B", "C"] as const;
export type Confidence = (typeof confidences)[number];

/** What kind of value a field takes, which decides how its cells are read. */
export const fieldKinds = [
  "id",
  "text",
  "reference",
  "instant",
  "day",
  "amount",
  "count",
  "percent",
  "score",
  "choice",
  "duration",
  "flag",
] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** Where an import stands. */
export const importStates = [
  "draft",
  "checking",
  "checked",
  "running",
  "paused",
  "done",
  "cancelled",
  "failed",
  "undoing",
  "undone",
] as const;
export type ImportState = (typeof importStates)[number];

/** States in which a worker has something to do. */
export const workingStates: readonly ImportState[] = ["checking", "running", "undoing"];

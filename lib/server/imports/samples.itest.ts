import { createReadStream, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, test } from "vitest";
import type { FieldMapping, ImportDetail } from "@/lib/contracts/imports/import-schemas";
import type { Source } from "@/lib/contracts/imports/vocabulary";
import type { RecordType } from "@/lib/kpi/vocabulary";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { getKpiSeries } from "@/lib/server/kpi/get-kpi-series";
import { makeContext, makeOrganization } from "@/lib/testing/factories";
import { checkImport, controlImport } from "./runs/control-import";
import { getImport } from "./runs/import-run";
import { createImport, mapImport } from "./runs/prepare-import";
import { workOnImport } from "./runs/work-on-import";

const SAMPLES = "public/samples";

/** What a person adds to the suggested mapping, by field: a column, or all that is said of it. */
type Choices = Readonly<Record<string, string | Partial<FieldMapping>>>;
type Sample = {
  file: string;
  source: Source;
  type: RecordType;
  /** Of the rows, those that become records of the type. */
  created: number;
  leftOut?: number;
  others?: Partial<Record<RecordType, number>>;
  /** What is asked before it can be checked. */
  missing?: readonly string[];
  choices?: Choices;
};

async function brought(ctx: Context, sample: Sample): Promise<ImportDetail> {
  const stream = createReadStream(path.join(SAMPLES, sample.file));
  const detail = await createImport(ctx, path.basename(sample.file), stream);
  expect([detail.source, detail.type, detail.missing], sample.file).toEqual([
    sample.source,
    sample.type,
    (sample.missing ?? []).map((label) => `"${label}" is needed`),
  ]);
  const { mapping } = detail;
  if (!mapping) throw new Error(`${sample.file} has no mapping.`);
  const chosen = Object.entries(sample.choices ?? {}).map(
    ([field, told]): FieldMapping => ({
      ...mapping.fields.find((it) => it.field === field),
      column: null,
      ...(typeof told === "string" ? { column: told } : told),
      field,
    }),
  );
  const kept = mapping.fields.filter(({ field }) => !(field in (sample.choices ?? {})));
  if (chosen.length > 0) await mapImport(ctx, detail.id, { ...mapping, fields: [...kept, ...chosen] });
  const key = { organizationId: ctx.organization.id, id: detail.id };
  await checkImport(ctx, detail.id);
  await workOnImport(key);
  const checked = await getImport(ctx, detail.id);
  expect(checked.check?.reasons, sample.file).toEqual([]);
  await controlImport(ctx, detail.id, "run");
  await workOnImport(key);
  const done = await getImport(ctx, detail.id);
  expect([done.state, done.counts], sample.file).toEqual(["done", checked.counts]);
  return done;
}

const asks = (...missing: string[]) => ({ missing });
const from = (
  folder: string,
  source: Source,
  rows: readonly (readonly [
    string,
    RecordType,
    number,
    Omit<Sample, "file" | "source" | "type" | "created">?,
  ])[],
): Sample[] =>
  rows.map(([name, type, created, more]) => ({ file: `${folder}/${name}`, source, type, created, ...more }));

const answers = ["survey-answers.csv", "survey-responses", 28] as const;
const costs = ["costs.csv", "ledger-entries", 31] as const;
const footer = { leftOut: 5 };

/** All samples, in an order in which what is referred to is there already. */
const systems: Readonly<Record<string, readonly Sample[]>> = {
  Salesforce: [
    ...from("salesforce", "salesforce", [
      ["campaigns.csv", "campaigns", 5],
      [
        "accounts.csv",
        "customers",
        20,
        { ...asks("Customer since"), choices: { acquiredAt: "CreatedDate" } },
      ],
      ["leads.csv", "leads", 36],
      ["opportunities.csv", "deals", 32],
      ["opportunity-history.csv", "deal-stage-events", 130],
      ["cases.csv", "tickets", 32],
    ]),
    ...from("salesforce", "plain", [answers, costs]),
  ],
  "reports of Salesforce": from("salesforce/reports", "salesforce", [
    ["opportunities.csv", "deals", 32, { ...footer, others: { owners: 4 } }],
    ["cases.csv", "tickets", 32, { ...footer, others: { owners: 2 } }],
  ]),
  HubSpot: [
    ...from("hubspot", "hubspot", [
      ["campaigns.csv", "campaigns", 5, { choices: { budget: "Budget total" } }],
      ["companies.csv", "customers", 20, { others: { owners: 4 } }],
      [
        "contacts.csv",
        "leads",
        36,
        {
          ...asks("Came in on"),
          choices: {
            createdAt: "Create Date",
            customerExternalId: { column: "Associated Company IDs", by: "id" },
          },
        },
      ],
      [
        "deals.csv",
        "deals",
        32,
        { choices: { customerExternalId: { column: "Associated Company IDs", by: "id" } } },
      ],
      [
        "tickets.csv",
        "tickets",
        32,
        {
          others: { owners: 2, "survey-responses": 14 },
          choices: {
            firstRespondedAt: "First agent email response date",
            csatScore: "Last CSAT survey rating",
            customerExternalId: { column: "Primary company ID", by: "id" },
          },
        },
      ],
    ]),
    ...from("hubspot", "plain", [costs]),
  ],
  "HubSpot's interface": from("hubspot/api", "hubspot", [
    ["deals.csv", "deals", 32],
    ["tickets.csv", "tickets", 32],
  ]),
  "answers to HubSpot's tickets": from("hubspot", "plain", [answers]),
  "Zoho CRM": [
    ...from("zoho", "zoho", [
      ["campaigns.csv", "campaigns", 5],
      [
        "accounts.csv",
        "customers",
        20,
        { ...asks("Customer since"), choices: { acquiredAt: "Created Time" }, others: { owners: 4 } },
      ],
      ["leads.csv", "leads", 12],
      ["deals.csv", "deals", 32],
      ["cases.csv", "tickets", 32, { choices: { lastChangedAt: "Modified Time" }, others: { owners: 2 } }],
      ["invoices.csv", "orders", 22, { ...asks("Amount"), choices: { amount: "Sub Total" } }],
    ]),
    ...from("zoho", "plain", [answers, costs]),
  ],
  "Dynamics 365": [
    ...from("dynamics", "dynamics365", [
      ["campaigns.xlsx", "campaigns", 5],
      [
        "accounts.xlsx",
        "customers",
        20,
        { ...asks("Customer since"), choices: { acquiredAt: "Created On" }, others: { owners: 4 } },
      ],
      ["leads.xlsx", "leads", 36],
      ["opportunities.xlsx", "deals", 32],
      [
        "cases.xlsx",
        "tickets",
        32,
        {
          others: { owners: 2, "survey-responses": 14 },
          choices: { lastChangedAt: "(Do Not Modify) Modified On" },
        },
      ],
    ]),
    ...from("dynamics", "plain", [costs]),
  ],
  "answers to Dynamics' cases": from("dynamics", "plain", [answers]),
  "plain sheets": from("plain", "plain", [
    ["owners.csv", "owners", 6],
    ["campaigns.csv", "campaigns", 5],
    ["campaign-activity.csv", "campaign-activity", 4],
    ["customers.csv", "customers", 20],
    ["leads.csv", "leads", 36],
    ["deals.csv", "deals", 32],
    ["deal-stage-events.csv", "deal-stage-events", 130],
    ["orders.csv", "orders", 22],
    ["tickets.csv", "tickets", 32],
    ["survey-responses.csv", "survey-responses", 28],
    ["ledger-entries.csv", "ledger-entries", 31],
    ["site-traffic.csv", "site-traffic", 10],
  ]),
};

const imported = async (system: string): Promise<Context> => {
  const ctx = makeContext(await makeOrganization(db), { user: null });
  for (const sample of systems[system] ?? []) {
    const { counts, check } = await brought(ctx, sample);
    const leftOut = sample.leftOut ?? 0;
    const expected = { created: sample.created, changed: 0, unchanged: 0, rejected: 0, leftOut };
    expect(counts, sample.file).toEqual({ rows: sample.created + leftOut, ...expected });
    const others = Object.fromEntries(check?.others.map(({ type, created }) => [type, created]) ?? []);
    expect(others, sample.file).toEqual(sample.others ?? {});
  }
  return ctx;
};

const companies = new Map<string, Promise<Context>>();
/** A company with all samples of one system, imported once. */
const companyOf = (system: string): Promise<Context> => {
  const company = companies.get(system) ?? imported(system);
  companies.set(system, company);
  return company;
};

/** A KPI's values of July to November 2026, and of all five months. */
const valuesOf = async (ctx: Context, id: string, variant?: string) => {
  const query = { from: "2026-07-01", to: "2026-12-01", grain: "month", filter: {}, variant } as const;
  const { points, total } = await getKpiSeries(ctx, id, query, { now: new Date("2026-12-02T12:00:00Z") });
  return { months: points.map(({ value }) => value), total: total?.value ?? Number.NaN };
};

test("every CSV and XLSX sample is among those that are tried", () => {
  const files = readdirSync(SAMPLES, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(csv|xlsx)$/.test(file))
    .map((file) => file.replaceAll(path.sep, "/"));
  const tried = Object.values(systems).flatMap((list) => list.map(({ file }) => file));
  expect(tried.sort()).toEqual(files.sort());
});

describe("the same company comes out of each system's exports", () => {
  it.each([
    ["Salesforce"],
    ["reports of Salesforce"],
    ["HubSpot"],
    ["HubSpot's interface"],
    ["Zoho CRM"],
    ["Dynamics 365"],
    ["plain sheets"],
  ])(
    "%s: 17 of 27 closed deals were won, for € 204,248.50; 29 tickets took 33,211 minutes",
    async (system) => {
      const ctx = await companyOf(system);
      const revenue = await valuesOf(ctx, "revenue");
      expect(revenue.months).toEqual([56_749.5, 21_100, 45_349.5, 60_449.5, 20_600]);
      expect(revenue.total).toBe(204_248.5);
      expect((await valuesOf(ctx, "win-rate")).total).toBeCloseTo((17 / 27) * 100, 9);
      const resolution = await valuesOf(ctx, "resolution-time", "mean");
      expect(resolution.total).toBeCloseTo(33_211 / 29 / 60, 6);
    },
    240_000,
  );

  it.each([
    ["HubSpot's interface", 2_440 / 32],
    ["HubSpot", 2_440 / 32],
    ["plain sheets", 2_440 / 32],
    ["Salesforce", null],
  ])("%s: 32 first answers took 2,440 minutes; Salesforce knows none", async (system, minutes) => {
    const ctx = await companyOf(system);
    const { total } = await valuesOf(ctx, "first-response-time", "mean");
    if (minutes === null) expect(total).toBeNaN();
    else expect(total).toBeCloseTo(minutes / 60, 6);
  });

  it.each([["Salesforce"], ["HubSpot"], ["Zoho CRM"], ["Dynamics 365"], ["plain sheets"]])(
    "%s: 9 of 14 are satisfied, as answers of their own or beside their tickets",
    async (system) => {
      const ctx = await companyOf(system);
      expect((await valuesOf(ctx, "csat")).total).toBeCloseTo((9 / 14) * 100, 9);
    },
    240_000,
  );
});

test("Salesforce's short ids of reports name the records that the interface named: 64 rows, none created", async () => {
  const ctx = await companyOf("Salesforce");
  for (const sample of systems["reports of Salesforce"] ?? []) {
    const { counts } = await brought(ctx, sample);
    expect([counts.created, counts.changed + counts.unchanged], sample.file).toEqual([0, 32]);
  }
  expect((await valuesOf(ctx, "revenue")).total).toBe(204_248.5);
});

test("Zoho's invoices without tax are € 44,967.80 of revenue where it comes from orders", async () => {
  const ctx = makeContext(await makeOrganization(db, { revenueSource: "orders" }), { user: null });
  for (const sample of systems["Zoho CRM"] ?? []) await brought(ctx, sample);
  const invoices = await db.order.aggregate({
    where: { organizationId: ctx.organization.id },
    _sum: { amount: true },
  });
  expect(invoices._sum.amount?.toString()).toBe("44967.8");
});

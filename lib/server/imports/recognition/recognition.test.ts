import { describe, expect, it, test } from "vitest";
import type { ImportColumn } from "@/lib/contracts/imports/import-schemas";
import { recordDefinitions } from "@/lib/contracts/records";
import { recordTypes } from "@/lib/kpi/vocabulary";
import { targetField, targetFields } from "../mapping/target-fields";
import { detectSource } from "./detect-source";
import { suggestMapping } from "./suggest-mapping";
import { systems } from "./systems";

const columns = (values: Readonly<Record<string, readonly string[]>>): ImportColumn[] =>
  Object.entries(values).map(([key, samples], at) => ({
    key,
    letters: String.fromCharCode(65 + at),
    samples: [...samples],
    values: [...new Set(samples)].map((value) => ({ value, rows: 1 })),
  }));
const detect = (values: Readonly<Record<string, readonly string[]>>) =>
  detectSource(Object.keys(values), Object.values(values));

const salesforceDeals = {
  "Opportunity ID": ["0065g00000ABCDEAAX"],
  "Opportunity Name": ["Roof"],
  "Account Name": ["Acme"],
  Amount: ["100"],
  "Close Date": ["1/31/2026"],
  Stage: ["Closed Won", "Negotiation/Review", "Our own stage"],
  "Created Date": ["1/1/2026"],
  "Opportunity Owner": ["Ada"],
};
const hubspotContacts = {
  "Record ID": ["101"],
  "First Name": ["Ada"],
  "Last Name": ["Byron"],
  "Lifecycle Stage": ["subscriber", "lead", "customer"],
  "Create Date": ["2026-01-01 10:00"],
  "Became a Customer Date": ["2026-02-01 10:00"],
};

describe("systems and objects are recognized by their headers", () => {
  it.each([
    ["Salesforce opportunities", salesforceDeals, "salesforce", "deals"],
    ["HubSpot contacts", hubspotContacts, "hubspot", "leads"],
    [
      "HubSpot deals by API names",
      {
        hs_object_id: ["1"],
        dealname: ["x"],
        dealstage: ["closedwon"],
        amount: ["1"],
        closedate: ["2026-01-01"],
      },
      "hubspot",
      "deals",
    ],
    [
      "Zoho leads",
      {
        "Record Id": ["zcrm_1234567000000123456"],
        "Lead Status": ["Contacted"],
        "Lead Source": ["Web"],
        Company: ["x"],
        "Created Time": ["2026-01-01"],
      },
      "zoho",
      "leads",
    ],
    [
      "Dynamics cases",
      {
        "(Do Not Modify) Case": ["5c6a1bd0-0000-0000-0000-000000000001"],
        "(Do Not Modify) Row Checksum": ["x"],
        "(Do Not Modify) Modified On": ["2026-01-01"],
        "Case Title": ["x"],
        Satisfaction: ["Satisfied"],
        "Created On": ["2026-01-01"],
      },
      "dynamics365",
      "tickets",
    ],
    [
      "a plain sheet of costs",
      { Date: ["2026-01-01"], Kind: ["cost"], Category: ["tools"], Amount: ["1"] },
      "plain",
      "ledger-entries",
    ],
    [
      "a plain sheet of costs that names Salesforce's campaigns by their ids",
      {
        Date: ["2026-01-01"],
        Kind: ["cost"],
        Category: ["tools"],
        Amount: ["1"],
        "Campaign external ID": ["7015g00000Ka000AAB"],
      },
      "plain",
      "ledger-entries",
    ],
  ])("%s", (_, values, source, type) => {
    expect(detect(values)).toMatchObject({ source, type });
  });

  test("Salesforce contacts are known, and not taken for leads", () => {
    const found = detect({
      "Contact ID": ["003000000000001AAA"],
      "First Name": ["A"],
      "Last Name": ["B"],
      "Mailing City": ["C"],
      "Contact Owner": ["D"],
    });
    expect(found).toMatchObject({ source: "salesforce", object: "contacts", type: null });
  });
});

test("Salesforce: the status follows from known stages, own stages are not guessed, a name stands for the account", () => {
  const { mapping } = suggestMapping("salesforce", "opportunities", "deals", columns(salesforceDeals));
  const by = Object.fromEntries(mapping.fields.map((field) => [field.field, field]));
  expect(by.closeDate).toMatchObject({ column: "Close Date" });
  expect(by.closedAt).toBeUndefined();
  expect(by.status).toMatchObject({
    column: "Stage",
    values: [
      { from: "Negotiation/Review", to: "open" },
      { from: "Closed Won", to: "won" },
    ],
  });
  expect(by.customerExternalId).toMatchObject({ column: "Account Name", by: "name" });
  expect(by.externalId).toMatchObject({ column: "Opportunity ID" });
});

test("HubSpot: subscribers are left out, the customer date is the conversion", () => {
  const { mapping } = suggestMapping("hubspot", "contacts", "leads", columns(hubspotContacts));
  const by = Object.fromEntries(mapping.fields.map((field) => [field.field, field]));
  expect(by.status).toMatchObject({ leaveOut: ["subscriber"] });
  expect(by.convertedAt).toMatchObject({ column: "Became a Customer Date" });
});

test("Dynamics names its currencies: Euro is EUR", () => {
  const deals = columns({ "(Do Not Modify) Opportunity": ["x"], Currency: ["Euro"] });
  const { mapping } = suggestMapping("dynamics365", "opportunities", "deals", deals);
  expect(mapping.fields.find(({ field }) => field === "currency")?.values).toEqual([
    { from: "Euro", to: "EUR" },
  ]);
});

test("what is not sure is suggested, and what fits twice is asked: neither is taken", () => {
  const zoho = columns({
    "Record Id": ["1"],
    "Invoice Date": ["2026-01-01"],
    "Sub Total": ["1"],
    "Grand Total": ["2"],
  });
  const { mapping, suggestions } = suggestMapping("zoho", "invoices", "orders", zoho);
  expect(mapping.fields.map(({ field }) => field)).toEqual(["orderedAt"]);
  expect(suggestions.find(({ field }) => field === "externalId")).toMatchObject({
    state: "suggested",
    confidence: "C",
  });
  expect(suggestions.find(({ field }) => field === "amount")).toMatchObject({
    state: "choose",
    column: null,
  });
});

test("Zoho: Record Id is the id where it holds Zoho's ids, and a lookup's id is surer than its name", () => {
  const { mapping } = suggestMapping(
    "zoho",
    "deals",
    "deals",
    columns({
      "Record Id": ["zcrm_5721000000033048001"],
      "Account Name.id": ["zcrm_5721000000031048057"],
      "Account Name": ["Acme"],
      "Deal Owner": ["Ada"],
    }),
  );
  const fields = mapping.fields.map(({ field, column, by }) => [field, column, by]);
  expect(fields).toContainEqual(["externalId", "Record Id", undefined]);
  expect(fields).toContainEqual(["customerExternalId", "Account Name.id", "id"]);
  expect(fields).toContainEqual(["ownerExternalId", "Deal Owner", "name"]);
});

test("Salesforce's converted date is when a lead was qualified, never when it paid", () => {
  const { mapping } = suggestMapping(
    "salesforce",
    "leads",
    "leads",
    columns({ "Lead ID": ["00Q000000000001"], "Converted Date": ["2026-01-01"] }),
  );
  const fields = mapping.fields.map(({ field, column }) => [field, column]);
  expect(fields).toContainEqual(["qualifiedAt", "Converted Date"]);
  expect(fields.map(([field]) => field)).not.toContain("convertedAt");
});

test("every target of every system is a field of its type, and every field of a type is its contract's", () => {
  for (const { objects } of systems)
    for (const { name, type, fields } of objects)
      for (const { to } of fields)
        if (type && to) expect(targetField(type, to), `${name}: ${to}`).toBeDefined();
  for (const type of recordTypes) {
    const own = targetFields[type].filter(({ derived }) => !derived).map(({ name }) => name);
    expect(own.sort()).toEqual(Object.keys(recordDefinitions[type].schema.shape).sort());
  }
});

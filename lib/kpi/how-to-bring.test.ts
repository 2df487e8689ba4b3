import { expect, test } from "vitest";
import { howToBring } from "./how-to-bring";

test("a field that no record has is named, with the type that brings it", () => {
  expect(howToBring({ record: "tickets", field: "contactCount" })).toEqual({
    problem: "Needs tickets with contactCount: none of this organization's tickets has one",
    remedy:
      'Import tickets with "contactCount" filled in, or send them by the API: POST /api/v1/records/tickets',
    href: "/data/import",
  });
});

test("a kind of survey, a whole type, and targets that are planned here", () => {
  expect(howToBring({ record: "survey-responses", kind: "nps" }).remedy).toBe(
    'Import survey responses of kind "nps", or send them by the API: POST /api/v1/records/survey-responses',
  );
  expect(howToBring({ record: "leads" }).remedy).toBe(
    "Import leads, or send them by the API: POST /api/v1/records/leads",
  );
  expect(howToBring({ record: "sales-targets" }).href).toBe("/settings/sales-targets");
});

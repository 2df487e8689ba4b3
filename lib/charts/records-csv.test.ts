import { expect, test } from "vitest";
import { recordsCsv } from "./records-csv";

const row = {
  part: "won",
  type: "deals",
  externalId: "D-1",
  label: "Rollout, phase 2",
  at: "2026-01-10T12:00:00.000Z",
  amount: 100.25,
  cases: 1,
  customer: { externalId: "C-1", name: "Hansa" },
  owner: null,
  status: "won",
  attributes: { product: "=Pro" },
};

test("each row is a line; attributes of any of them are columns; text that a spreadsheet would run is disarmed", () => {
  const other = { ...row, externalId: "D-2", label: "B", customer: null, attributes: { stage: "Offer" } };
  expect(recordsCsv([row, other], "EUR").split("\r\n")).toEqual([
    "part,record type,external id,name,at,EUR,records,customer id,customer,owner id,owner,team,status,product,stage",
    'won,deals,D-1,"Rollout, phase 2",2026-01-10T12:00:00.000Z,100.25,1,C-1,Hansa,,,,won,\'=Pro,',
    "won,deals,D-2,B,2026-01-10T12:00:00.000Z,100.25,1,,,,,,won,,Offer",
    "",
  ]);
});

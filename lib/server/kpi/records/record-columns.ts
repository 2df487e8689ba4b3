import "server-only";
import type { KpiRecord } from "@/lib/contracts/kpi-records";
import { wallClockOf } from "@/lib/time";
import { dayCell, type FileColumn } from "../../row-files/columns";
import { rowTypeOf } from "../sql/part-rows";
import { attributeNames } from "../sql/record-details";
import type { Listing } from "./listing";

type RecordColumn = FileColumn<KpiRecord>;

const isDay = (at: string) => at.length === 10;

/** What the amount is, with its unit: "EUR". */
const amountTitle = ({ terms, organization }: Listing): string => {
  const unit = terms[0]?.read.measure.unit ?? "count";
  return unit === "money" ? organization.currency : unit;
};

/**
 * The columns of a file of rows, the same for every row: what they are, whose, when (as the organization's clocks showed)
 * and every attribute that records of these types can have.
 */
export const recordColumns = (listing: Listing): RecordColumn[] => {
  const { terms, organization, names } = listing;
  const types = terms.map(({ read }) => rowTypeOf(read.measure, organization));
  const attributes = [...new Set(types.flatMap(attributeNames))];
  return [
    { title: "part", of: ({ part }) => names[part] ?? part },
    { title: "record type", of: ({ type }) => type },
    { title: "external id", of: ({ externalId }) => externalId },
    { title: "name", of: ({ label }) => label },
    {
      title: `at (${organization.timeZone})`,
      dates: "minute",
      of: ({ at }) => (isDay(at) ? dayCell(at) : wallClockOf(new Date(at), organization.timeZone)),
    },
    { title: amountTitle(listing), of: ({ amount }) => amount },
    { title: "records", of: ({ cases }) => cases },
    { title: "customer id", of: ({ customer }) => customer?.externalId ?? null },
    { title: "customer", of: ({ customer }) => customer?.name ?? null },
    { title: "owner id", of: ({ owner }) => owner?.externalId ?? null },
    { title: "owner", of: ({ owner }) => owner?.name ?? null },
    { title: "team", of: ({ owner }) => owner?.team ?? null },
    { title: "status", of: ({ status }) => status },
    ...attributes.map(
      (name): RecordColumn => ({ title: name, of: (record) => record.attributes[name] ?? null }),
    ),
  ];
};

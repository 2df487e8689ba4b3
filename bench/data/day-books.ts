import { campaignOf } from "./campaigns";
import { type Company, SOURCES } from "./company";
import { drawsFor } from "./draw";
import { idOf } from "./ids";
import { money, type TableSource, type Value } from "./table-source";

// What a company writes down every day, whatever its size: visitors of its site, costs and benefits.

const dayOf = ({ days }: Company, index: number): string => days[index] ?? days[days.length - 1] ?? "";
const middayOf = (day: string) => Date.parse(`${day}T12:00:00Z`);

const visitorsOf = drawsFor("traffic.visitors");

export const siteTraffic = (company: Company): TableSource => ({
  table: "site_traffic",
  columns: ["id", "external_id", "date", "source", "visitors", "conversions"],
  count: company.days.length * SOURCES.length,
  row: (row) => {
    const day = dayOf(company, Math.floor(row / SOURCES.length));
    const visitors = Math.round(visitorsOf.logNormal(row, 900, 0.3));
    const source = SOURCES[row % SOURCES.length] ?? null;
    const conversions = Math.round(visitors * (0.015 + 0.02 * visitorsOf.unit(row)));
    return [idOf("site_traffic", row, middayOf(day)), `traffic-${row}`, day, source, visitors, conversions];
  },
});

const BOOKED = [
  ["cost", "advertising", 900],
  ["cost", "promotions", 250],
  ["cost", "salaries", 2_500],
  ["cost", "commissions", 400],
  ["cost", "tools", 120],
  ["cost", "crm", 90],
  ["benefit", "increased-sales", 160],
  ["benefit", "reduced-cost", 70],
] as const;

const booking = drawsFor("ledger.booking");

export const ledgerEntries = (company: Company): TableSource => ({
  table: "ledger_entry",
  columns: [
    "id",
    "external_id",
    "date",
    "kind",
    "category",
    "amount",
    "currency",
    "base_amount",
    "source",
    "campaign_external_id",
    "campaign_id",
  ],
  count: company.days.length * BOOKED.length,
  row: (row): readonly Value[] => {
    const day = dayOf(company, Math.floor(row / BOOKED.length));
    const [kind, category, usual] = BOOKED[row % BOOKED.length] ?? BOOKED[0];
    const amount = money((booking.logNormal(row, usual, 0.4) * company.records) / 100_000);
    const advertises = category === "advertising";
    const campaign = advertises ? campaignOf(company, booking.below(row, company.counts.campaign)) : null;
    return [
      idOf("ledger_entry", row, middayOf(day)),
      `ledger-${row}`,
      day,
      kind,
      category,
      amount,
      "EUR",
      amount,
      advertises ? (SOURCES[booking.below(row, SOURCES.length)] ?? null) : null,
      campaign?.externalId ?? null,
      campaign?.id ?? null,
    ];
  },
});

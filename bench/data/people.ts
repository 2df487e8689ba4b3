import { acquiredOf, churnedOf } from "./chronology";
import { type Company, REGIONS, SEGMENTS, SOURCES } from "./company";
import { type Draws, drawsFor, pickBy } from "./draw";
import { idOf } from "./ids";
import { instant, instantOrNull, type TableSource } from "./table-source";

type Reference = { readonly externalId: string; readonly id: string };
const NONE = { externalId: null, id: null } as const;

const teamId = (company: Company, row: number) => idOf("team", row, company.start);

export const ownerOf = (company: Company, row: number): Reference => ({
  externalId: `owner-${row}`,
  id: idOf("owner", row, company.start),
});

export const customerOf = (company: Company, row: number): Reference => ({
  externalId: `customer-${row}`,
  id: idOf("customer", row, acquiredOf(company, row)),
});

/** Somebody's owner: a few records have none. */
export const someOwner = (company: Company, draws: Draws, row: number): Reference | typeof NONE => {
  const drawn = draws.below(row, Math.ceil(company.counts.owner * 1.03));
  return drawn < company.counts.owner ? ownerOf(company, drawn) : NONE;
};

export const teams = (company: Company): TableSource => ({
  table: "team",
  columns: ["id", "name"],
  count: company.counts.team,
  row: (row) => [teamId(company, row), `Team ${row + 1}`],
});

export const owners = (company: Company): TableSource => ({
  table: "owner",
  columns: ["id", "external_id", "name", "email", "team_id"],
  count: company.counts.owner,
  row: (row) => {
    const { id, externalId } = ownerOf(company, row);
    const team = teamId(company, row % company.counts.team);
    return [id, externalId, `Owner ${row + 1}`, `owner-${row}@bench.example`, team];
  },
});

const [segment, region, source, owner] = ["segment", "region", "source", "owner"].map((name) =>
  drawsFor(`customer.${name}`),
) as [Draws, Draws, Draws, Draws];

/** What a customer is, which its leads were before. */
export const customerTraits = (row: number) => ({
  segment: segment.chance(row, 0.04) ? null : pickBy(segment, row + 7, SEGMENTS),
  region: pickBy(region, row, REGIONS),
  source: pickBy(source, row, SOURCES),
});

export const customers = (company: Company): TableSource => ({
  table: "customer",
  columns: [
    "id",
    "external_id",
    "name",
    "segment",
    "region",
    "source",
    "owner_external_id",
    "owner_id",
    "acquired_at",
    "churned_at",
  ],
  count: company.counts.customer,
  row: (row) => {
    const own = customerOf(company, row);
    const traits = customerTraits(row);
    const by = someOwner(company, owner, row);
    return [
      own.id,
      own.externalId,
      `Customer ${row + 1}`,
      traits.segment,
      traits.region,
      traits.source,
      by.externalId,
      by.id,
      instant(acquiredOf(company, row)),
      instantOrNull(churnedOf(company, row)),
    ];
  },
});

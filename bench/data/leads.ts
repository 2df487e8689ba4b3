import { someCampaign } from "./campaigns";
import { customerAt, DAY_MS, momentOf, pastOrNull } from "./chronology";
import { type Company, PRODUCTS, REGIONS, SEGMENTS, SOURCES } from "./company";
import { drawsFor, keyOf, pickBy } from "./draw";
import { idOf } from "./ids";
import { customerOf, someOwner } from "./people";
import { instant, instantOrNull, type TableSource } from "./table-source";

const lead = {
  fate: drawsFor("lead.fate"),
  qualified: drawsFor("lead.qualified"),
  days: drawsFor("lead.days"),
  trait: drawsFor("lead.trait"),
  owner: drawsFor("lead.owner"),
};

export const leads = (company: Company): TableSource => ({
  table: "lead",
  columns: [
    "id",
    "external_id",
    "created_at",
    "source",
    "campaign_external_id",
    "campaign_id",
    "owner_external_id",
    "owner_id",
    "segment",
    "region",
    "product",
    "qualified_at",
    "converted_at",
    "customer_external_id",
    "customer_id",
  ],
  count: company.counts.lead,
  row: (row) => {
    const created = momentOf(company, row, company.counts.lead);
    const qualified = lead.qualified.chance(row, 0.45)
      ? pastOrNull(company, created + lead.days.logNormal(row, 4, 0.6) * DAY_MS)
      : null;
    const converted =
      qualified !== null && lead.fate.chance(row, 0.3)
        ? pastOrNull(company, qualified + lead.days.logNormal(row + 1, 24, 0.6) * DAY_MS)
        : null;
    const customer =
      converted === null ? null : customerOf(company, customerAt(company, converted, keyOf(0, row)));
    const campaign = someCampaign(company, keyOf(0, row));
    const owner = someOwner(company, lead.owner, row);
    return [
      idOf("lead", row, created),
      `lead-${row}`,
      instant(created),
      pickBy(lead.trait, keyOf(0, row), SOURCES),
      campaign.externalId,
      campaign.id,
      owner.externalId,
      owner.id,
      pickBy(lead.trait, keyOf(1, row), SEGMENTS),
      pickBy(lead.trait, keyOf(2, row), REGIONS),
      pickBy(lead.trait, keyOf(3, row), PRODUCTS),
      instantOrNull(qualified),
      instantOrNull(converted),
      customer?.externalId ?? null,
      customer?.id ?? null,
    ];
  },
});

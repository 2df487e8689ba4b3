import "server-only";
import type { RecordType } from "@/lib/kpi/vocabulary";
import { db } from "@/lib/server/db";
import type { Lookup, RowMapper } from "../mapping/row-mapper";
import type { FileRow } from "../reading/row";

/** Names remembered of each type before the book is begun anew: files name the same people over and over. */
const MOST_NAMES = 50_000;

type Named = { name: string | null; externalId: string };
type Found = (organizationId: string, names: string[]) => Promise<Named[]>;

const select = { name: true, externalId: true } as const;
const where = (organizationId: string, names: string[]) => ({
  organizationId,
  OR: [{ name: { in: names } }, { externalId: { in: names } }],
});

/** Types whose records have names by which files refer to them. */
const finders: Partial<Record<RecordType, Found>> = {
  owners: (organization, names) => db.owner.findMany({ where: where(organization, names), select }),
  customers: (organization, names) => db.customer.findMany({ where: where(organization, names), select }),
  campaigns: (organization, names) => db.campaign.findMany({ where: where(organization, names), select }),
  leads: (organization, names) => db.lead.findMany({ where: where(organization, names), select }),
  deals: (organization, names) => db.deal.findMany({ where: where(organization, names), select }),
};

/** Whom the names in a file mean: the record with that external id, else the only one of that name. */
export class NameBook {
  private readonly known = new Map<RecordType, Map<string, string | null>>();

  constructor(private readonly organizationId: string) {}

  /** Looks up the names that the rows give and that were not met before, with one query for each type. */
  async readFor(mapper: RowMapper, rows: readonly FileRow[]): Promise<void> {
    const missing = new Map<RecordType, Set<string>>();
    for (const row of rows) {
      for (const { to, name } of mapper.namesIn(row)) {
        if (this.namesOf(to).has(name)) continue;
        missing.set(to, (missing.get(to) ?? new Set()).add(name));
      }
    }
    for (const [to, names] of missing) await this.read(to, [...names]);
  }

  readonly lookup: Lookup = (to, name) => this.namesOf(to).get(name) ?? null;

  private namesOf(to: RecordType): Map<string, string | null> {
    const names = this.known.get(to) ?? new Map<string, string | null>();
    this.known.set(to, names);
    return names;
  }

  private async read(to: RecordType, names: string[]): Promise<void> {
    const book = this.namesOf(to);
    if (book.size + names.length > MOST_NAMES) book.clear();
    const found = (await finders[to]?.(this.organizationId, names)) ?? [];
    const byName = new Map<string, string[]>();
    const ids = new Set(found.map(({ externalId }) => externalId));
    for (const { name, externalId } of found)
      if (name !== null) byName.set(name, [...(byName.get(name) ?? []), externalId]);
    for (const name of names) {
      const [only, another] = byName.get(name) ?? [];
      book.set(name, ids.has(name) ? name : another === undefined ? (only ?? null) : null);
    }
  }
}

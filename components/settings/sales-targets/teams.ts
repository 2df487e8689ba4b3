import type { SalesTargetRow } from "@/lib/contracts/sales-targets";
import type { Draft } from "./plan";

/** Rows that belong together; the row without owner stands by itself, without a name. */
export type Team = { name: string | null; rows: SalesTargetRow[] };

const teamName = ({ owner }: SalesTargetRow): string | null =>
  owner === null ? null : (owner.team ?? "No team");

/**
 * The rows by team, in their order. Teams that nobody plans for, such as support, are left out until asked for; none
 * are while there is no plan at all, or when they are typed into.
 */
export function teamsOf(rows: readonly SalesTargetRow[], draft: Draft, all: boolean) {
  const typedFor = new Set([...draft.values()].map(({ cell }) => cell.owner));
  const teams = new Map<string | null, Team>();
  for (const row of rows) {
    const name = teamName(row);
    const team = teams.get(name) ?? { name, rows: [] };
    team.rows.push(row);
    teams.set(name, team);
  }
  const hasPlan = ({ owner, planned }: SalesTargetRow) => planned || typedFor.has(owner?.externalId ?? null);
  const showsEvery = all || !rows.some(({ planned }) => planned);
  const isShown = (team: Team) => showsEvery || team.rows.some((row) => row.owner === null || hasPlan(row));
  const list = [...teams.values()];
  return {
    shown: list.filter(isShown),
    hidden: list.filter((team) => !isShown(team)).flatMap((team) => team.rows),
  };
}

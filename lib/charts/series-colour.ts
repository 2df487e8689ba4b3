/** How many categorical colours there are (`--series-1` … in globals.css). */
export const seriesColourCount = 8;

/**
 * One of the eight series colours for each id, as a CSS value. A colour belongs to the id, not to its rank: "Web"
 * keeps its blue when it falls to third place or when another group is filtered out. Ids that hash to the same
 * colour move on to the next free one, in the ids' alphabetical order.
 */
export function seriesColours(ids: readonly string[]): Map<string, string> {
  const taken = new Set<number>();
  const colours = new Map<string, string>();
  for (const id of [...new Set(ids)].sort()) {
    let slot = hash(id) % seriesColourCount;
    while (taken.has(slot) && taken.size < seriesColourCount) slot = (slot + 1) % seriesColourCount;
    taken.add(slot);
    colours.set(id, `var(--series-${slot + 1})`);
  }
  return colours;
}

/** FNV-1a, 32 bits: small, stable, spreads short names well. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) {
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return value;
}

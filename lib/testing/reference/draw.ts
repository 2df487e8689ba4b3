import type { Random } from "../random";

export const dayMs = 86_400_000;
/** So many items. */
export const times = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** The draws that records are made of; `orNull` leaves a field without a value now and then. */
export const drawing = (random: Random) => ({
  orNull: <Item>(items: readonly Item[]): Item | null => (random.chance(0.2) ? null : random.pick(items)),
  maybe: <Item>(probability: number, make: () => Item): Item | null =>
    random.chance(probability) ? make() : null,
  later: (at: Date, days: number) => new Date(at.getTime() + random.integer(0, days * dayMs)),
  cents: () => random.pick([0, 1, 999, 12_345, random.integer(100, 5_000_000), 33_333_333]),
});

export type Draw = ReturnType<typeof drawing>;

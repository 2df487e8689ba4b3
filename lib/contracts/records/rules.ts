import type { Refuse } from "./define-record";

const DAY_MS = 86_400_000;

/** A field of a record and its name, for rules between two of them. */
type Named<Value> = readonly [name: string, value: Value | null];

/** Refuses the later field when it comes before the earlier one; nothing is said where either is not set. */
export const inOrder = (refuse: Refuse, earlier: Named<Date>, later: Named<Date>): void => {
  const [earlierName, from] = earlier;
  const [laterName, to] = later;
  if (from === null || to === null || to >= from) return;
  const hint = from.getTime() - to.getTime() < DAY_MS ? " (a date alone means local midnight)" : "";
  refuse(
    laterName,
    `${laterName}, ${to.toISOString()}, is before ${earlierName}, ${from.toISOString()}${hint}`,
  );
};

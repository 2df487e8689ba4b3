export type LabelPlace = { id: string; y: number };

/**
 * Moves labels at the ends of lines apart so that none covers another: each keeps at least `gap` px from the next,
 * all stay between `top` and `bottom`, and the order of the lines is kept.
 */
export function placeLabels(
  wanted: readonly LabelPlace[],
  gap: number,
  top: number,
  bottom: number,
): LabelPlace[] {
  const sorted = [...wanted].sort((a, b) => a.y - b.y);
  const placed: LabelPlace[] = [];
  for (const label of sorted) {
    const above = placed.at(-1);
    placed.push({ id: label.id, y: Math.max(label.y, above ? above.y + gap : top) });
  }
  let limit = bottom;
  for (const label of placed.toReversed()) {
    label.y = Math.min(label.y, limit);
    limit = label.y - gap;
  }
  return placed;
}

export type Place = { x: number; y: number };
export type Box = { left: number; top: number; width: number; height: number };

/** Steps in which a stretch of line is checked; a label is wider than a step of any sensible chart. */
const steps = 16;

/**
 * The first of some boxes that no line runs through, or null when lines run through all of them. For words inside a
 * plot, which must not be crossed out by what they explain.
 *
 * @param lines each a row of places in px; null is a gap
 */
export function clearPlace(
  candidates: readonly Box[],
  lines: readonly (readonly (Place | null)[])[],
): Box | null {
  return candidates.find((box) => !lines.some((line) => crosses(line, box))) ?? null;
}

function crosses(line: readonly (Place | null)[], box: Box): boolean {
  return line.some((from, index) => {
    if (!from) return false;
    const to = line[index + 1] ?? from;
    for (let step = 0; step <= steps; step += 1) {
      const part = step / steps;
      if (within({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }, box))
        return true;
    }
    return false;
  });
}

const within = ({ x, y }: Place, { left, top, width, height }: Box) =>
  x >= left && x <= left + width && y >= top && y <= top + height;

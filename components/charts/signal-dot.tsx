import { chartTheme as look } from "./theme";

/** Half the diagonal of a signal's mark, in px. */
const reach = 5.5;

/** A signal on a line: a diamond, which no other point is; its colour says whether it is for the better. */
export function SignalDot({ x, y, favourable }: { x: number; y: number; favourable: boolean }) {
  return (
    <path
      d={`M${x} ${y - reach}l${reach} ${reach}l${-reach} ${reach}l${-reach} ${-reach}z`}
      fill={favourable ? look.zones.ok : look.zones.off}
      stroke={look.surface}
      strokeWidth={1.5}
      data-testid="signal"
    />
  );
}

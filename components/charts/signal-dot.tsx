import { chartTheme as look } from "./theme";

/** Half the diagonal of a signal's mark, in px. */
const reach = 5.5;

/**
 * A signal on a line: a diamond, which no other point is; its colour says whether it is for the better. Filled outside the
 * limits; hollow in a run or near a limit, so that a long run does not shout.
 */
export function SignalDot({
  x,
  y,
  favourable,
  outside,
}: {
  x: number;
  y: number;
  favourable: boolean;
  outside: boolean;
}) {
  const tone = favourable ? look.zones.ok : look.zones.off;
  return (
    <path
      d={`M${x} ${y - reach}l${reach} ${reach}l${-reach} ${reach}l${-reach} ${-reach}z`}
      fill={outside ? tone : look.surface}
      stroke={outside ? look.surface : tone}
      strokeWidth={1.5}
      data-testid="signal"
    />
  );
}

import "server-only";
import { randomInt } from "node:crypto";

/**
 * A membership's first session version. Random, so that a cookie from before somebody was removed is not good again
 * once they are added anew; small enough to be raised for ever.
 */
export const firstSessionVersion = (): number => randomInt(1, 2 ** 30);

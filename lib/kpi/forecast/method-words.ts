import type { MethodId } from "./method";

/** What each method is called, and what it does, in words for people who never heard of it. */
export const methodWords: Readonly<Record<MethodId, { name: string; description: string }>> = {
  "seasonal-naive": {
    name: "As a season before",
    description: "Repeats the same period of the season before; without seasons, the last period.",
  },
  drift: {
    name: "Straight line",
    description: "Continues the line from the first period to the last.",
  },
  holt: {
    name: "Damped trend (Holt)",
    description: "Follows level and trend, the latest periods most, and lets the trend wear off.",
  },
  "holt-winters": {
    name: "Damped trend with season (Holt–Winters)",
    description:
      "Follows level and trend, lets the trend wear off, and adds what each season usually brings.",
  },
  "holt-winters-log": {
    name: "Damped trend with multiplying season (Holt–Winters)",
    description:
      "Follows level and trend, lets the trend wear off, and multiplies by what each season usually brings, so that swings grow with the level.",
  },
};

/**
 * By when an open screen has followed a change: where one reading is slow the next waits five times as long, a minute at
 * the most (lib/queries/live-refresh), and reads then.
 */
export const followed = { timeout: 90_000 };

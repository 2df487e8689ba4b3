import "server-only";

/** A calendar month (1–12) as its column stores it: the first day, at midnight UTC. */
export const monthOf = (year: number, month: number): Date => new Date(Date.UTC(year, month - 1, 1));

/** The same of "2026-03". */
export const monthNamed = (name: string): Date => new Date(`${name}-01T00:00:00Z`);

import "server-only";

/** A local date as a column of type date takes it. */
export const columnOfDate = (date: string): Date => new Date(`${date}T00:00:00Z`);

/** A column of type date as a local date. */
export const dateOfColumn = (column: Date): string => column.toISOString().slice(0, 10);

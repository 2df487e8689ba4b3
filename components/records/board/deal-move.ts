/** Where a deal goes: to a stage by its name, or out of the pipeline. */
export type Target = string | { close: "won" | "lost" };

/** What is dragged, as the browser carries it from one column to another. */
export const dragType = "application/x-plumbline-deal";

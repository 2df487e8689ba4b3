export * from "./kpis";
export * from "./organization";
export * from "./members";
export * from "./api-keys";

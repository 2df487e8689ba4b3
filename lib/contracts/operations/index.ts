export * from "./api-keys";
export * from "./kpis";
export * from "./members";
export * from "./objectives";
export * from "./organization";
export * from "./records";

export * from "./kpis";

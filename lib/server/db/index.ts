export { createClient, db } from "./client";
export * from "./generated/client";
export { isDatabaseAnswering } from "./health";

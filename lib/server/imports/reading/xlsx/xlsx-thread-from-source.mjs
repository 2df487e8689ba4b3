import { register } from "tsx/esm/api";

// In tests and commands, which run from the source: a thread does not inherit how its parent reads TypeScript.
register();
await import("./xlsx-thread.ts");

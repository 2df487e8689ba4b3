export * from "./forecast";
export * from "./goal";
export * from "./measurement";
export * from "./objective";
export * from "./progress";
export * from "./smart";

export { type Decomposition, type DecompositionMethod, decompose, type GroupChange } from "./decompose";
export type { Explained } from "./explained";
export { factorEffects } from "./factor-effects";
export { type Factor, type FactorModel, factorModelOf } from "./factor-models";
export { type Change, type Effect, ratioEffects, sumOf } from "./ratio-effects";

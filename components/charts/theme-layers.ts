import { chartTheme } from "./theme";

/** One hue, fainter the less sure: also told apart in grey. The outline keeps the faintest visible on its ground. */
const opacities = [1, 0.5, 0.14] as const;

/** The look of a layer of stacked columns, counted from the bottom. */
export const layerLook = (index: number) => ({
  fill: chartTheme.main,
  fillOpacity: opacities[index] ?? opacities[2],
  stroke: chartTheme.main,
  strokeWidth: 1,
});

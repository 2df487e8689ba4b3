import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Rgb = readonly [number, number, number];

const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");

/** Linear sRGB of an oklch colour (Ottosson's matrices), clipped to the gamut. */
function linearRgb([lightness, chroma, hue]: Rgb): Rgb {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  return [
    clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

/** What a person without green cones sees (Machado, Oliveira and Fernandes 2009, severity 1). */
function deuteranopia([r, g, b]: Rgb): Rgb {
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  return [
    clip(0.367322 * r + 0.860646 * g - 0.227968 * b),
    clip(0.280085 * r + 0.672501 * g + 0.047413 * b),
    clip(-0.01182 * r + 0.04294 * g + 0.968881 * b),
  ];
}

function oklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

const distance = (a: Rgb, b: Rgb) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

function contrast(a: Rgb, b: Rgb): number {
  const [x, y] = [luminance(a) + 0.05, luminance(b) + 0.05];
  return Math.max(x, y) / Math.min(x, y);
}

function token(name: string, theme: "light" | "dark"): Rgb {
  const found = new RegExp(`--${name}: light-dark\\(oklch\\(([^)]+)\\), oklch\\(([^)]+)\\)\\)`).exec(css);
  const [l, c, h] = (found?.[theme === "light" ? 1 : 2] ?? "").split(" ").map(Number);
  if (l === undefined || c === undefined || h === undefined) throw new Error(`globals.css has no --${name}`);
  return linearRgb([l, c, h]);
}

const surfaces = ["canvas", "surface", "raised", "sunken"];
const textPairs = [
  ...["ink", "ink-muted"].flatMap((text) => surfaces.map((surface) => [text, surface] as const)),
  ...["canvas", "surface", "raised", "accent-soft"].map((surface) => ["accent-ink", surface] as const),
  ["on-accent", "accent"] as const,
  ["ink", "accent-soft"] as const,
  ...[1, 2, 3, 4, 5, 6, 7].map((step) => [`heat-${step}-ink`, `heat-${step}`] as const),
  ...["ok", "watch", "off", "none"].flatMap((status) =>
    [`${status}-soft`, "canvas", "surface", "raised"].map((surface) => [`${status}-ink`, surface] as const),
  ),
];
const graphics = ["ok", "watch", "off", "none", "line-strong", "accent"];
const series = [1, 2, 3, 4, 5, 6, 7, 8].map((index) => `series-${index}`);

describe.each(["light", "dark"] as const)("colour tokens, %s", (theme) => {
  it.each(textPairs)("text %s on %s has a contrast of at least 4.5", (text, surface) => {
    expect(contrast(token(text, theme), token(surface, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each([...graphics, ...series])(
    "graphics in %s have a contrast of at least 3 on page and card",
    (name) => {
      for (const surface of ["canvas", "surface"]) {
        expect(contrast(token(name, theme), token(surface, theme))).toBeGreaterThanOrEqual(3);
      }
    },
  );

  it("the seven steps of heat lead away from the card, each at least 0.04 in OKLab from the one before", () => {
    const steps = [1, 2, 3, 4, 5, 6, 7].map((step) => oklab(token(`heat-${step}`, theme)));
    const ground = oklab(token("surface", theme));
    const away = steps.map((step) => Math.abs(step[0] - ground[0]));
    expect(away).toEqual(away.toSorted((a, b) => a - b));
    for (const [index, step] of steps.slice(1).entries()) {
      expect(distance(step, steps[index] ?? step)).toBeGreaterThan(0.04);
    }
  });

  it("any two of the eight series colours stay apart: 0.1 in OKLab, also under deuteranopia, 0.025 in grey", () => {
    const pairs = series.flatMap((a, index) => series.slice(index + 1).map((b) => [a, b] as const));
    for (const [a, b] of pairs) {
      const [one, other] = [token(a, theme), token(b, theme)];
      expect(distance(oklab(one), oklab(other)), `${a} and ${b}`).toBeGreaterThan(0.1);
      const seen = distance(oklab(deuteranopia(one)), oklab(deuteranopia(other)));
      expect(seen, `${a} and ${b}, deuteranopia`).toBeGreaterThan(0.1);
      const grey = Math.abs(Math.cbrt(luminance(one)) - Math.cbrt(luminance(other)));
      expect(grey, `${a} and ${b}, grey`).toBeGreaterThan(0.025);
    }
  });
});

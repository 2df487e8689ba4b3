/** The look that all charts share. Colours are the tokens of globals.css, so both themes follow by themselves. */
export const chartTheme = {
  main: "var(--series-1)",
  comparison: "var(--ink-muted)",
  objective: "var(--ink)",
  path: "var(--ink-muted)",
  limit: "var(--line-strong)",
  note: "var(--accent)",
  noteOpacity: 0.07,
  limitLine: "var(--ink-muted)",
  grid: "var(--line)",
  axisText: "var(--ink-muted)",
  text: "var(--ink)",
  surface: "var(--surface)",
  zones: { ok: "var(--ok)", watch: "var(--watch)", off: "var(--off)" },
  zoneOpacity: 0.05,
  limitZoneOpacity: 0.12,
  fontSize: 12,
  mainWidth: 2.25,
  thinWidth: 1.5,
  dashes: { partial: "4 4", objective: "6 4", path: "1 4", centre: "2 3" },
} as const;

/** A curve's colour: ink for the main one, its own for named ones, a hairline's for the many. */
export const curveStroke = ({
  look,
  colour,
}: {
  look: "main" | "named" | "faint";
  colour: number;
}): string => {
  if (look === "main") return chartTheme.text;
  return look === "faint" ? chartTheme.limit : `var(--series-${colour})`;
};

/** By which settings a figure was computed, as a snapshot keeps it. */
export type FigureSettings = {
  variant: { id: string; name: string };
  bands: { ok: number; watch: number } | null;
  parameters: Readonly<Record<string, number>>;
  revenueSource: string;
  churnRule: string;
  inactivityDays: number;
  grossMarginPercent: number | null;
  timeZone: string;
  currency: string;
};

const shown = (value: unknown): string => (value === null || value === undefined ? "not set" : String(value));
const bandsInWords = (bands: FigureSettings["bands"]) =>
  bands === null ? "none" : `${bands.ok} and ${bands.watch}`;

/**
 * What of the settings differs now, in words: definition changes move figures, too. Bands move no value, only its status.
 *
 * @param parameterNames by id, those that the KPI's variants use
 */
export function settingsChanges(
  was: FigureSettings,
  is: FigureSettings,
  parameterNames: Readonly<Record<string, string>>,
): string[] {
  const changes: [string, string, string][] = [
    ["The definition", was.variant.name, is.variant.name],
    ...Object.entries(parameterNames).map(([id, name]): [string, string, string] => [
      name,
      shown(was.parameters[id]),
      shown(is.parameters[id]),
    ]),
    ["What counts as a purchase", was.revenueSource.replace("-", " "), is.revenueSource.replace("-", " ")],
    ["When a customer counts as lost", was.churnRule, is.churnRule],
    [
      "Days without a purchase until a customer counts as lost",
      shown(was.inactivityDays),
      shown(is.inactivityDays),
    ],
    ["Gross margin in percent", shown(was.grossMarginPercent), shown(is.grossMarginPercent)],
    ["The time zone", was.timeZone, is.timeZone],
    ["The currency", was.currency, is.currency],
    ["The thresholds, which move no value,", bandsInWords(was.bands), bandsInWords(is.bands)],
  ];
  return changes
    .filter(([, before, after]) => before !== after)
    .map(([name, before, after]) => `${name}: then ${before}, now ${after}`);
}

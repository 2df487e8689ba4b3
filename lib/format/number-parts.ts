/** Narrow no-break space: keeps a figure and its unit together and close. */
export const thinSpace = "\u202f";
/** The real minus sign, as wide as a plus, so that columns of changes line up. */
export const minus = "\u2212";
/** Stands for a value that is not there. The caller says why beside it. */
export const noValue = "\u2013";

const formatters = new Map<string, Intl.NumberFormat>();

/** One formatter per locale and options: constructing them costs more than formatting a page of figures. */
function formatterFor(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale}|${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, options);
  formatters.set(key, made);
  return made;
}

/**
 * Formats a number with typographic minus and narrow no-break spaces, in the locale's own order of parts.
 * A negative value that rounds to zero loses its sign: "0.0", never "−0.0".
 */
export function formatParts(value: number, locale: string, options: Intl.NumberFormatOptions): string {
  return formatterFor(locale, { signDisplay: "negative", ...options })
    .formatToParts(value)
    .map((part) => {
      if (part.type === "minusSign") return minus;
      if (part.type === "literal" || part.type === "group") return part.value.replace(/\s/gu, thinSpace);
      // ICU versions disagree on "m" or "M"; server and browser must not.
      if (part.type === "compact" && part.value.length === 1) return part.value.toUpperCase();
      return part.value;
    })
    .join("");
}

/** Whether the locale writes the percent sign before the number (Turkish and Basque do). */
export function percentSignLeads(locale: string): boolean {
  return formatterFor(locale, { style: "percent" }).formatToParts(0.5)[0]?.type === "percentSign";
}

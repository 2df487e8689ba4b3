/** How a spreadsheet knows a formula: these first, the wide forms of East Asian keyboards among them. */
const startsFormula = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * Text as a cell that no spreadsheet runs: what would begin a formula (=, +, -, @, a tab) gets an apostrophe before it,
 * as OWASP advises against CSV injection. Numbers are not for this; they stay numbers.
 */
export const harmlessText = (text: string): string => (startsFormula.test(text) ? `'${text}` : text);

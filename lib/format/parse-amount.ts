type Read = { amount: string } | { problem: string };
type Marks = { decimal: string; group: string; digits: ReadonlyMap<string, string> };

/** Digits of a stored amount. */
const INTEGER_DIGITS = 15;
const FRACTION_DIGITS = 4;

const known = new Map<string, Marks>();

/** How the locale writes numbers: its decimal mark, its group mark, and its own digits. */
function marksOf(locale: string): Marks {
  const seen = known.get(locale);
  if (seen) return seen;
  const parts = new Intl.NumberFormat(locale).formatToParts(1_234_567.8);
  const mark = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  const plain = new Intl.NumberFormat(locale, { useGrouping: false });
  const digits = Array.from({ length: 10 }, (_, digit) => [plain.format(digit), String(digit)] as const);
  const marks = { decimal: mark("decimal"), group: mark("group"), digits: new Map(digits) };
  known.set(locale, marks);
  return marks;
}

/** Whether a mark stands where thousands are set apart: "1.234", "12,34,567", "1.234.567". */
const setsGroupsApart = (text: string, mark: string): boolean => {
  const [first = "", ...groups] = text.split(mark);
  return (
    /^\d{1,3}$/.test(first) &&
    groups.every((group, index) => (index === groups.length - 1 ? /^\d{3}$/ : /^\d{2,3}$/).test(group))
  );
};

/**
 * Which of "." and "," is the decimal mark: the later one where both occur; where one occurs, the locale's, unless it
 * can only set thousands apart (or cannot, where the locale's group mark is written as a decimal mark: "12.5").
 */
function decimalMark(text: string, { decimal, group }: Marks): string | null {
  const [point, comma] = [text.lastIndexOf("."), text.lastIndexOf(",")];
  if (point >= 0 && comma >= 0) return point > comma ? "." : ",";
  const only = point >= 0 ? "." : comma >= 0 ? "," : null;
  if (only === null) return null;
  if (text.indexOf(only) !== text.lastIndexOf(only)) return null;
  if (only === decimal) return only;
  return only === group && setsGroupsApart(text, only) ? null : only;
}

const leadingCurrency = /^(?:\p{Sc}|[A-Z]{3}|kr\.?)/iu;
const trailingCurrency = /(?:\p{Sc}|[A-Z]{3}|kr\.?)$/iu;

/** Digits and marks without spaces, currency and sign; the sign stands before or after the currency, or is brackets. */
function bareFigure(written: string): { bare: string; isNegative: boolean } {
  let bare = written.replaceAll("٫", ".").replace(/[\s'’٬]/gu, "");
  const unsigned = bare.replace(/^(?:[-−–](.*)|\((.*)\))$/u, "$1$2");
  let isNegative = unsigned !== bare;
  bare = unsigned.replace(leadingCurrency, "").replace(trailingCurrency, "");
  if (!isNegative && /^[-−–]/u.test(bare)) {
    isNegative = true;
    bare = bare.slice(1);
  }
  return { bare: bare.replace(/[.,][-–—]$/u, ""), isNegative };
}

/**
 * Reads an amount as people write it or a spreadsheet copies it, in the locale's way or with the other decimal mark:
 * "1,234.50", "1.234,50", "1 234,5", "€ 1’234.–". Group marks and a currency's sign or code are left out.
 * Below zero, where that is allowed: "−5", "(1,234.50)".
 * @returns the amount as exact decimal text ("1234.5"; "" of an empty text), or what is wrong with it
 */
export function parseAmount(
  text: string,
  locale: string,
  { allowNegative = false }: { allowNegative?: boolean } = {},
): Read {
  const marks = marksOf(locale);
  const written = [...text.normalize("NFKC")].map((each) => marks.digits.get(each) ?? each).join("");
  const { bare, isNegative } = bareFigure(written);
  if (bare === "") return text.trim() === "" ? { amount: "" } : notAnAmount(text);
  if (isNegative && !allowNegative) return { problem: "This amount may not be negative" };
  const decimal = decimalMark(bare, marks);
  const at = decimal === null ? bare.length : bare.lastIndexOf(decimal);
  const whole = bare.slice(0, at);
  const grouped = whole.includes(".") ? "." : ",";
  if (/[.,]/.test(whole) && !setsGroupsApart(whole, grouped)) return notAnAmount(text);
  const digits = whole.replaceAll(/[.,]/g, "").replace(/^0+(?=\d)/, "") || "0";
  const fraction = bare.slice(at + 1).replace(/0+$/, "");
  if (!/^\d+$/.test(digits) || !/^\d*$/.test(fraction)) return notAnAmount(text);
  if (digits.length > INTEGER_DIGITS || fraction.length > FRACTION_DIGITS) {
    return {
      problem: `At most ${INTEGER_DIGITS} digits before and ${FRACTION_DIGITS} after the decimal mark`,
    };
  }
  const amount = fraction === "" ? digits : `${digits}.${fraction}`;
  return { amount: isNegative && amount !== "0" ? `-${amount}` : amount };
}

const notAnAmount = (text: string): Read => ({ problem: `“${text.trim().slice(0, 24)}” is not an amount` });

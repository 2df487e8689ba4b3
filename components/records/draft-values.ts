import type { ScreenField } from "@/lib/contracts/record-screens";
import { fromWallClock, toWallClock } from "@/lib/format/field-clock";
import { parseAmount } from "@/lib/format/parse-amount";

type Value = string | number | null;
type Place = { timeZone: string; locale: string };

/** What a field's control shows of a stored value. */
export const toDraft = ({ kind }: ScreenField, value: Value | undefined, { timeZone }: Place): string => {
  if (value === null || value === undefined) return "";
  return kind === "instant" ? toWallClock(String(value), timeZone) : String(value);
};

/** What a field's control holds, as the API takes it. What cannot be read goes as it is: the server says why not. */
export const fromDraft = ({ kind }: ScreenField, text: string, { timeZone, locale }: Place): Value => {
  const written = text.trim();
  if (written === "") return null;
  switch (kind) {
    case "instant":
      return fromWallClock(written, timeZone) ?? written;
    case "money": {
      const read = parseAmount(written, locale, { allowNegative: true });
      return "amount" in read ? read.amount : written;
    }
    case "number":
    case "percent":
      return Number.isFinite(Number(written.replace(",", "."))) ? Number(written.replace(",", ".")) : written;
    default:
      return written;
  }
};

import { useOrganization } from "@/components/layout/organization-context";
import { Badge } from "@/components/ui/badge";
import { TextLink } from "@/components/ui/button";
import { isScreenType, type ScreenField } from "@/lib/contracts/record-screens";
import { formatDate, formatInstant } from "@/lib/format/format-period";
import { formatValue } from "@/lib/format/format-value";
import { choiceWords } from "./choice-words";
import { recordHref } from "./record-href";

type Values = Readonly<Record<string, string | number | null>>;

const tones = { won: "ok", lost: "off", open: "accent" } as const;
const toneOf = (text: string) => (text in tones ? tones[text as keyof typeof tones] : "none");

/** An amount in its record's own currency, to the cent. */
export function Money({ amount, currency }: { amount: string | number; currency: string }) {
  const { locale } = useOrganization();
  return (
    <span className="figures">{formatValue(Number(amount), "money", { locale, currency, digits: 2 })}</span>
  );
}

/** What a field holds, as people read it; a dash where it holds nothing. */
export function FieldValue({
  field,
  values,
  names = {},
  short = false,
}: {
  field: ScreenField;
  values: Values;
  names?: Readonly<Record<string, string>>;
  /** In a table: the day without the time. */
  short?: boolean;
}) {
  const { locale, timeZone, currency } = useOrganization();
  const value = values[field.field] ?? null;
  if (value === null || value === "") return <span className="text-ink-muted">–</span>;
  const text = String(value);
  switch (field.kind) {
    case "instant": {
      const written = formatInstant(text, locale, timeZone);
      return (
        <time dateTime={text} className="whitespace-nowrap" title={short ? written : undefined}>
          {short ? written.replace(/,.*$/, "") : written}
        </time>
      );
    }
    case "date":
      return <span className="whitespace-nowrap">{formatDate(text, locale)}</span>;
    case "money":
      return <Money amount={text} currency={String(values.currency ?? currency)} />;
    case "percent":
      return <>{formatValue(Number(text), "%", { locale, currency, digits: 0 })}</>;
    case "number":
      return <>{formatValue(Number(text), "count", { locale, currency })}</>;
    case "choice":
      return <Badge tone={toneOf(text)}>{choiceWords(text)}</Badge>;
    case "reference": {
      const known = names[field.field];
      if (known === undefined || !field.to || !isScreenType(field.to))
        return (
          <span title={known ? undefined : "No record with this id has arrived yet"}>{known ?? text}</span>
        );
      return <TextLink href={recordHref(field.to, text)}>{known}</TextLink>;
    }
    default:
      return <>{text}</>;
  }
}

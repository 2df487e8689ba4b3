import "server-only";
import type { Voices } from "@/lib/contracts/voices";
import { isUnspaced, wordsOf } from "@/lib/kpi/voices/words-of";
import { db, Prisma } from "@/lib/server/db";
import type { OrganizationSettings } from "../../auth/context";

/** One word that a comment must have in one of these forms. */
export type SearchWord = { forms: Voices["terms"] };

/** More words than this in one search say nothing further. */
const maxWords = 12;
/** A shorter stem begins too many other words: "us" of "use" begins "usual". */
const shortestStem = 4;

/** Languages whose inflections Postgres knows by itself, by the language of the organization's locale. */
const dictionaries: Readonly<Record<string, string>> = {
  ar: "arabic_stem",
  ca: "catalan_stem",
  da: "danish_stem",
  de: "german_stem",
  el: "greek_stem",
  en: "english_stem",
  es: "spanish_stem",
  eu: "basque_stem",
  fi: "finnish_stem",
  fr: "french_stem",
  hu: "hungarian_stem",
  id: "indonesian_stem",
  it: "italian_stem",
  lt: "lithuanian_stem",
  nb: "norwegian_stem",
  nl: "dutch_stem",
  no: "norwegian_stem",
  pt: "portuguese_stem",
  ro: "romanian_stem",
  ru: "russian_stem",
  sv: "swedish_stem",
  tr: "turkish_stem",
};

type Stem = { word: string; stem: string[] | null };

const stemsOf = async (words: readonly string[], { locale }: OrganizationSettings): Promise<Stem[]> => {
  const dictionary = dictionaries[locale.slice(0, 2).toLowerCase()];
  if (!dictionary) return words.map((word) => ({ word, stem: null }));
  return db.$queryRaw<Stem[]>`
    SELECT w.word, ts_lexize(${dictionary}::text::regdictionary, w.word) AS stem
    FROM unnest(${[...words]}::text[]) WITH ORDINALITY AS w(word, place) ORDER BY w.place`;
};

/**
 * What a search looks for: each word as it is written, or as the organization's language inflects it ("waited" finds
 * "waiting"); the last one as the beginning of a word, as it may be half typed. Words that the language calls empty
 * ("the") are only looked for when there is no other.
 */
export const searchWords = async (
  search: string,
  organization: OrganizationSettings,
): Promise<SearchWord[]> => {
  const words = [...new Set(wordsOf(search))].slice(0, maxWords);
  if (words.length === 0) return [];
  const stems = await stemsOf(words, organization);
  const last = words.at(-1);
  const telling = stems.filter(({ word, stem }) => stem?.length !== 0 || word === last);
  return (telling.length > 0 ? telling : stems).map(({ word, stem: stems }) => {
    const stem = stems?.[0];
    const forms = [{ text: word, prefix: word === last }];
    const begins = stem !== undefined && stem.length >= shortestStem;
    return { forms: begins ? [...forms, { text: stem, prefix: true }] : forms };
  });
};

/** A word as exactly one that comments have. */
export const exactWord = (word: string): SearchWord[] =>
  wordsOf(word).map((text) => ({ forms: [{ text, prefix: false }] }));

const formText = ({ text, prefix }: Voices["terms"][number]) => (prefix ? `${text}:*` : text);

/**
 * The words as a condition on `f.comment`. Words hold letters and digits alone (words-of.ts), so they are no syntax.
 * What is written without spaces is no word of the index, and is looked for as it stands.
 */
export const searchSql = (words: readonly SearchWord[]): Prisma.Sql[] => {
  const indexed = words.filter(({ forms }) => !forms.some(({ text }) => isUnspaced(text)));
  const plain = words.filter((word) => !indexed.includes(word));
  const query = indexed.map(({ forms }) => `(${forms.map(formText).join(" | ")})`).join(" & ");
  return [
    ...(query === "" ? [] : [Prisma.sql`comment_words(f.comment) @@ to_tsquery('simple', ${query})`]),
    ...plain.map(({ forms }) => Prisma.sql`position(${forms[0]?.text ?? ""} IN lower(f.comment)) > 0`),
  ];
};

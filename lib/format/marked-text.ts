export type MarkedPart = { text: string; marked: boolean };
type Term = { text: string; prefix: boolean };

const parts = /([\p{L}\p{N}][\p{L}\p{N}\p{M}]*)/u;

const within = (word: string, term: string): boolean => term !== "" && word.includes(term);
/** Scripts without spaces have no word boundaries to look at. */
const isWritten = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{N}\p{M}]+$/u;

/**
 * A text in pieces, those that a search found marked. The pieces together are the text, unchanged: nothing of it is ever
 * read as markup.
 */
export const markedText = (text: string, terms: readonly Term[]): MarkedPart[] => {
  const found = (piece: string): boolean => {
    const word = piece.toLowerCase();
    return terms.some((term) =>
      isWritten.test(term.text)
        ? word === term.text || (term.prefix && word.startsWith(term.text))
        : within(word, term.text),
    );
  };
  const joined: MarkedPart[] = [];
  for (const [index, piece] of text.split(parts).entries()) {
    if (piece === "") continue;
    const marked = index % 2 === 1 && found(piece);
    const last = joined.at(-1);
    if (last && last.marked === marked) last.text += piece;
    else joined.push({ text: piece, marked });
  }
  return joined;
};

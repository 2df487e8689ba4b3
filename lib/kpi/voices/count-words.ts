import { stopWords } from "./stop-words";
import { wordsOf } from "./words-of";

const hasLetter = /\p{L}/u;

/** Adds a comment's words to the counts: each once, without stop words, single letters and bare numbers. */
export const countWords = (counts: Map<string, number>, comment: string): void => {
  for (const word of new Set(wordsOf(comment))) {
    if (word.length < 2 || stopWords.has(word) || !hasLetter.test(word)) continue;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
};

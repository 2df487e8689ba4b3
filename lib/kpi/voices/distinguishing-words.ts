/** In how many comments a word occurs. */
export type WordCounts = ReadonlyMap<string, number>;

export type DistinguishingWord = {
  word: string;
  /** Comments of the low and of the high group with the word. */
  low: number;
  high: number;
  /** Standard errors by which the log-odds ratio lies from 0; above 0: said more by the low group. */
  z: number;
};

export type WordsOptions = {
  /** Words in fewer comments of both groups together are left out: one angry customer is no theme. */
  minimumComments: number;
  /** How far from 0 a word must lie; 1.96 is where chance alone goes in one of twenty. */
  minimumZ: number;
  /** Weight of the prior, in words; the more, the further rare words are drawn to what everybody says. */
  priorWords: number;
  /** Of each side at most so many. */
  limit: number;
};

export const usualWords: WordsOptions = {
  minimumComments: 3,
  minimumZ: 1.96,
  priorWords: 500,
  limit: 12,
};

const sumOf = (counts: WordCounts): number => {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
};

const logOdds = (count: number, prior: number, total: number, priorTotal: number): number =>
  Math.log(count + prior) - Math.log(total + priorTotal - count - prior);

/**
 * The words that set two groups of comments apart: log-odds ratio with an informative Dirichlet prior, over its
 * standard error (Monroe, Colaresi and Quinn, "Fightin' Words", Political Analysis 16(4), 2008, equations 15, 16, 18 and
 * 19 and their informative prior). The prior is how often each word occurs in all comments, the ones between the groups
 * included: with it, words that everybody uses and words that hardly anybody uses stay near 0. A word counts once per
 * comment, so that one who repeats himself is not a crowd.
 *
 * @param other comments of neither group; they inform the prior alone
 * @returns the words beyond chance, each side's strongest first; equal ones in alphabetical order
 */
export const distinguishingWords = (
  low: WordCounts,
  high: WordCounts,
  other: WordCounts,
  { minimumComments, minimumZ, priorWords, limit }: WordsOptions = usualWords,
): { low: DistinguishingWord[]; high: DistinguishingWord[] } => {
  const [lowTotal, highTotal] = [sumOf(low), sumOf(high)];
  const all = lowTotal + highTotal + sumOf(other);
  const found: DistinguishingWord[] = [];
  for (const word of new Set([...low.keys(), ...high.keys()])) {
    const [inLow, inHigh] = [low.get(word) ?? 0, high.get(word) ?? 0];
    if (inLow + inHigh < minimumComments) continue;
    const prior = (priorWords * (inLow + inHigh + (other.get(word) ?? 0))) / all;
    const difference =
      logOdds(inLow, prior, lowTotal, priorWords) - logOdds(inHigh, prior, highTotal, priorWords);
    const z = difference / Math.sqrt(1 / (inLow + prior) + 1 / (inHigh + prior));
    if (Math.abs(z) >= minimumZ) found.push({ word, low: inLow, high: inHigh, z });
  }
  const byStrength = (a: DistinguishingWord, b: DistinguishingWord) =>
    Math.abs(b.z) - Math.abs(a.z) || (a.word < b.word ? -1 : 1);
  return {
    low: found
      .filter(({ z }) => z > 0)
      .sort(byStrength)
      .slice(0, limit),
    high: found
      .filter(({ z }) => z < 0)
      .sort(byStrength)
      .slice(0, limit),
  };
};

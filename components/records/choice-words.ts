/** A word of a closed list as people read it: "increased-sales" is "Increased sales", "nps" NPS. */
export const choiceWords = (word: string): string =>
  ["nps", "csat", "crm"].includes(word)
    ? word.toUpperCase()
    : `${word.charAt(0).toUpperCase()}${word.slice(1).replaceAll("-", " ")}`;

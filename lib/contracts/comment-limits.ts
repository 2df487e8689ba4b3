// Browsers load this module: the schemas are in ./comments.

/** How long a comment may be, and how many people it may name. */
export const commentLimits = { characters: 4000, mentions: 20 } as const;

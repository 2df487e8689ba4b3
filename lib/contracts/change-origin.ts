// Browsers load this module: no schemas here.

/**
 * The ways by which records change: a screen of this app, an import of a file, the API, a public survey form, the demo,
 * or somebody with a console of the database.
 */
export const changeOrigins = ["form", "import", "api", "survey", "seed", "console"] as const;
export type ChangeOrigin = (typeof changeOrigins)[number];

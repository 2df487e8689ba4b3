/** With more currencies than this all start closed, so that all of them are in sight. */
export const OPEN_AT_ONCE = 2;

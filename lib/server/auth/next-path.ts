import "server-only";

/** The request header in which the proxy notes the page's own path, since a server page is not told it. */
export const pathHeader = "x-plumbline-path";

const base = "http://own.invalid";

/**
 * A path of our own to continue at after signing in, from an untrusted parameter; null for anything that could lead
 * to another site ("//evil.example", "/\evil.example", "https:…") or back to signing in.
 */
export const ownPath = (value: string | string[] | null | undefined): string | null => {
  if (typeof value !== "string" || !value.startsWith("/")) return null;
  if (/[\\\p{Cc}]/u.test(value)) return null;
  let url: URL;
  try {
    url = new URL(value, base);
  } catch {
    return null;
  }
  if (url.origin !== base || url.pathname.startsWith("//")) return null;
  if (/^\/(sign-in|set-up|api)(\/|$)/.test(url.pathname) || url.pathname === "/") return null;
  return `${url.pathname}${url.search}`;
};

/** The sign-in page's address that leads back to `path`. */
export const signInPath = (path: string | null): string => {
  const next = ownPath(path);
  return next ? `/sign-in?next=${encodeURIComponent(next)}` : "/sign-in";
};

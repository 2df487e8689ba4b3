import "server-only";
import { randomBytes } from "node:crypto";

/** The request header in which the proxy tells server pages the nonce of their scripts. */
export const nonceHeader = "x-plumbline-nonce";

/** A nonce for the scripts of one answer: 128 random bits, as CSP 3 asks for. */
export const newNonce = (): string => randomBytes(16).toString("base64");

/** Survey forms are made to stand in other sites' pages, and know no session. */
const isForOtherSites = (path: string): boolean => /^\/s\/[^/]+\/embed(?:\/|$)/.test(path);

/**
 * What a page may load and run: scripts of this answer alone (its nonce) and what those load; all else from here. A text
 * of a record that a browser took for a script would not run. Styles may stand in the page, since charts place what they
 * draw with the style attribute.
 * @param path the page's own, without its search
 * @param isDevelopment React's development build evaluates strings
 * @see https://www.w3.org/TR/CSP3/#strict-csp
 */
export const contentSecurityPolicy = (path: string, nonce: string, isDevelopment: boolean): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${isForOtherSites(path) ? "*" : "'none'"}`,
  ].join("; ");

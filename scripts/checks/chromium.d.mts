/** The path of a Chromium, installed when there is none; empty for Playwright's own. */
export function findOrInstallChromium(): string;

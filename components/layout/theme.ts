export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** The cookie that keeps the choice, so that the server renders the right colours at once. */
export const themeCookie = "plumbline-theme";

export const themeOf = (value: string | undefined): Theme =>
  value === "light" || value === "dark" ? value : "system";

const aYear = 60 * 60 * 24 * 365;

/** Shows a theme now and keeps it for the next visits. In the browser only. */
export const applyTheme = (theme: Theme): void => {
  const root = document.documentElement;
  if (theme === "system") delete root.dataset.theme;
  else root.dataset.theme = theme;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that we support
  document.cookie = `${themeCookie}=${theme}; Path=/; Max-Age=${aYear}; SameSite=Lax`;
};

import { GeistSans } from "geist/font/sans";
import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { HeadScript } from "@/components/layout/alive/head-script";
import { themeCookie, themeOf } from "@/components/layout/theme";
import { nonceHeader } from "@/lib/server/http/content-security-policy";
import "./globals.css";
import { Providers } from "./providers";

export const metadata: Metadata = {
  title: { default: "Plumbline", template: "%s · Plumbline" },
  description: "Exact, traceable CRM KPIs: every number can be followed to its rows.",
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf9" },
    { media: "(prefers-color-scheme: dark)", color: "#121110" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = themeOf((await cookies()).get(themeCookie)?.value);
  const nonce = (await headers()).get(nonceHeader) ?? undefined;
  return (
    <html lang="en" className={GeistSans.variable} data-theme={theme === "system" ? undefined : theme}>
      <head>
        <HeadScript nonce={nonce} />
      </head>
      <body>
        <Providers>{children}</Providers>
      </body>
    </html>
  );
}

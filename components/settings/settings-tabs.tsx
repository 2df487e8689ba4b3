"use client";

import { usePathname } from "next/navigation";
import { classNames } from "@/components/ui/class-names";
import { PageLink } from "@/components/ui/page-link";

const tabs = [
  { href: "/settings/organization", label: "Organization" },
  { href: "/settings/exchange-rates", label: "Exchange rates" },
  { href: "/settings/members", label: "Members" },
  { href: "/settings/sales-targets", label: "Sales targets" },
  { href: "/settings/api-keys", label: "API keys" },
  { href: "/settings/profile", label: "Your profile" },
] as const;

/** The parts of the settings, each a page of its own with its own address. */
export function SettingsTabs() {
  const pathname = usePathname();
  return (
    <nav
      aria-label="Settings"
      className="-mx-4 mb-6 overflow-x-auto border-line border-b px-4 [scrollbar-width:none] sm:mx-0 sm:px-0"
    >
      <ul className="flex gap-1">
        {tabs.map(({ href, label }) => {
          const current = pathname === href;
          return (
            <li key={href} className="shrink-0">
              <PageLink
                // On a phone the tabs scroll, and the present one is to be seen.
                ref={
                  current ? (tab) => tab?.scrollIntoView({ block: "nearest", inline: "center" }) : undefined
                }
                href={href}
                aria-current={current ? "page" : undefined}
                className={classNames(
                  "flex h-10 items-center border-transparent border-b-2 px-3 text-base text-ink-muted -outline-offset-2 transition-colors hover:text-ink max-sm:h-11",
                  current && "border-accent font-medium text-ink",
                )}
              >
                {label}
              </PageLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { classNames } from "@/components/ui/class-names";
import { PageLink } from "@/components/ui/page-link";
import { analyses } from "./analyses";
import { sharedView } from "./view-search";

/** From one analysis to the next, with the same period and filters. */
export function AnalysisTabs() {
  const pathname = usePathname();
  const view = sharedView(new URLSearchParams(useSearchParams()));
  const places = [{ href: "/analysis", label: "Overview" }, ...analyses];
  return (
    <nav
      aria-label="Analyses"
      className="overflow-x-auto border-line border-b bg-surface [scrollbar-width:none] print:hidden"
    >
      <ul className="mx-auto flex max-w-page gap-1 px-2 sm:px-4">
        {places.map(({ href, label }) => {
          const current = pathname === href;
          return (
            <li key={href} className="shrink-0">
              <PageLink
                href={`${href}${view}`}
                aria-current={current ? "page" : undefined}
                className={classNames(
                  "flex h-10 items-center border-transparent border-b-2 px-2 text-base text-ink-muted -outline-offset-2 transition-colors hover:text-ink max-sm:h-11 sm:px-3",
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

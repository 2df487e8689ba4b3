"use client";

import { classNames } from "@/components/ui/class-names";
import { PageLink } from "@/components/ui/page-link";
import { recordScreens, type ScreenType, screenTypes } from "@/lib/contracts/record-screens";

type Place = ScreenType | "surveys" | "health" | "import";

const places = [
  ...screenTypes.map((type): { place: Place; title: string } => ({
    place: type,
    title: recordScreens[type].title,
  })),
  { place: "surveys" as const, title: "Survey forms" },
  { place: "health" as const, title: "Health" },
  { place: "import" as const, title: "Import" },
];

/** The kinds of records, each a list of its own with its own address; the forms that bring answers; and how good they are. */
export function DataTabs({ current }: { current: Place }) {
  return (
    <nav
      aria-label="Records"
      className="-mx-4 mb-5 overflow-x-auto border-line border-b px-4 [scrollbar-width:none] sm:mx-0 sm:px-0"
    >
      <ul className="flex gap-1">
        {places.map(({ place, title }) => (
          <li key={place} className="shrink-0">
            <PageLink
              // On a phone the tabs scroll, and the present one is to be seen.
              ref={
                place === current
                  ? (tab) => tab?.scrollIntoView({ block: "nearest", inline: "center" })
                  : undefined
              }
              href={`/data/${place}`}
              aria-current={place === current ? "page" : undefined}
              className={classNames(
                "flex h-10 items-center border-transparent border-b-2 px-3 text-base text-ink-muted -outline-offset-2 transition-colors hover:text-ink max-sm:h-11",
                place === current && "border-accent font-medium text-ink",
              )}
            >
              {title}
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

"use client";

import { Ellipsis } from "lucide-react";
import { usePathname } from "next/navigation";
import { classNames } from "@/components/ui/class-names";
import { Menu, MenuLink } from "@/components/ui/menu";
import { PageLink } from "@/components/ui/page-link";
import { NavIcon } from "./nav-icon";
import { barItems, isIn, moreItems } from "./nav-item";

const placeClass = (current: boolean) =>
  classNames(
    "flex h-14 w-full flex-col items-center justify-center gap-0.5 text-[0.6875rem] text-ink-muted",
    current && "font-medium text-accent-ink",
  );

/** Navigation at the bottom of small screens, in reach of the thumb: four rooms, and a menu of the others. */
export function BottomBar() {
  const pathname = usePathname();
  const inMore = moreItems.find((item) => isIn(pathname, item));
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-40 border-line border-t bg-surface pb-[env(safe-area-inset-bottom)] sm:hidden print:hidden"
    >
      <ul className="grid grid-cols-5">
        {barItems.map((item) => {
          const current = isIn(pathname, item);
          return (
            <li key={item.href}>
              <PageLink
                href={item.href}
                aria-current={current ? "page" : undefined}
                className={placeClass(current)}
              >
                <NavIcon icon={item.icon} className="size-5" />
                {item.label}
              </PageLink>
            </li>
          );
        })}
        <li>
          <Menu
            side="top"
            align="end"
            trigger={
              <button
                type="button"
                aria-label={inMore ? `More, you are in ${inMore.label}` : "More"}
                className={placeClass(inMore !== undefined)}
              >
                <Ellipsis aria-hidden className="size-5" strokeWidth={1.8} />
                More
              </button>
            }
          >
            {moreItems.map((item) => (
              <MenuLink key={item.href} href={item.href} icon={<item.icon aria-hidden />}>
                {item.label}
              </MenuLink>
            ))}
          </Menu>
        </li>
      </ul>
    </nav>
  );
}

"use client";

import { usePathname } from "next/navigation";
import { classNames } from "@/components/ui/class-names";
import { PageLink } from "@/components/ui/page-link";
import { Logo } from "./logo";
import { NavIcon } from "./nav-icon";
import { isIn, navItems } from "./nav-item";

/** Navigation at the left from 640 px on; icons alone below 1100 px, with their names as titles. */
export function Sidebar() {
  const pathname = usePathname();
  return (
    <aside className="sticky top-0 hidden h-dvh shrink-0 flex-col border-line border-r bg-surface sm:flex sm:w-16 nav:w-52">
      <PageLink
        href="/"
        aria-label="Plumbline, to your start page"
        className="flex h-14 items-center gap-2.5 px-5 font-semibold text-lg tracking-tight max-nav:justify-center max-nav:px-0"
      >
        <Logo className="size-6" />
        <span className="max-nav:hidden">Plumbline</span>
      </PageLink>
      <nav aria-label="Main" className="flex-1 px-3 py-2">
        <ul className="flex flex-col gap-0.5">
          {navItems.map((item) => {
            const current = isIn(pathname, item);
            return (
              <li key={item.href}>
                <PageLink
                  href={item.href}
                  title={item.label}
                  aria-current={current ? "page" : undefined}
                  className={classNames(
                    "flex h-9 items-center gap-3 rounded-md px-2.5 text-base text-ink-muted transition-colors hover:bg-sunken hover:text-ink max-nav:justify-center max-nav:px-0",
                    current &&
                      "bg-accent-soft font-medium text-accent-ink hover:bg-accent-soft hover:text-accent-ink",
                  )}
                >
                  <NavIcon icon={item.icon} className="size-4.5 shrink-0" />
                  <span className="max-nav:sr-only">{item.label}</span>
                </PageLink>
              </li>
            );
          })}
        </ul>
      </nav>
    </aside>
  );
}

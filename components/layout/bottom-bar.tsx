"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { classNames } from "@/components/ui/class-names";
import { isIn, navItems } from "./nav-item";

/** Navigation at the bottom of small screens, in reach of the thumb. */
export function BottomBar() {
  const pathname = usePathname();
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-40 border-line border-t bg-surface pb-[env(safe-area-inset-bottom)] sm:hidden"
    >
      <ul className="grid grid-cols-6">
        {navItems.map((item) => {
          const current = isIn(pathname, item);
          return (
            <li key={item.href}>
              <Link
                href={item.href}
                aria-current={current ? "page" : undefined}
                className={classNames(
                  "flex h-14 flex-col items-center justify-center gap-0.5 text-[0.6875rem] text-ink-muted",
                  current && "font-medium text-accent-ink",
                )}
              >
                <item.icon aria-hidden className="size-5" strokeWidth={1.8} />
                {item.label}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

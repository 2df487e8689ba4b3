import type { ReactNode } from "react";
import { BottomBar } from "./bottom-bar";
import { Logo } from "./logo";
import { Sidebar } from "./sidebar";

type Props = {
  organizationName: string;
  /** At the right of the top bar: search, account. */
  actions: ReactNode;
  children: ReactNode;
};

/** The frame of every signed-in page: navigation, whose numbers these are, the account, and the page itself. */
export function AppShell({ organizationName, actions, children }: Props) {
  return (
    <div className="flex min-h-dvh">
      <a
        href="#main"
        className="-translate-y-20 fixed top-2 left-2 z-70 rounded-md bg-accent px-4 py-2 text-on-accent focus:translate-y-0"
      >
        Skip to the page
      </a>
      <Sidebar />
      <div className="flex min-w-0 flex-1 flex-col">
        <header className="flex h-14 items-center gap-3 border-line border-b bg-surface px-4 sm:px-6 print:hidden">
          <Logo className="size-5 shrink-0 sm:hidden" />
          <p className="min-w-0 flex-1 truncate font-medium">{organizationName}</p>
          {actions}
        </header>
        <main id="main" tabIndex={-1} className="flex-1 outline-none max-sm:pb-20">
          {children}
        </main>
      </div>
      <BottomBar />
    </div>
  );
}

import type { ReactNode } from "react";
import { Logo } from "./logo";

type Props = { title: ReactNode; description?: ReactNode; children: ReactNode; wide?: boolean };

/** The frame of pages before signing in: the name, one card, nothing else. */
export function AuthShell({ title, description, children, wide = false }: Props) {
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center gap-6 px-4 py-10">
      <p className="flex items-center gap-2.5 font-semibold text-xl tracking-tight">
        <Logo className="size-7" /> Plumbline
      </p>
      <section
        className={`w-full rounded-lg border border-line bg-surface p-6 sm:p-8 ${wide ? "max-w-xl" : "max-w-sm"}`}
      >
        <h1 className="font-semibold text-xl tracking-tight">{title}</h1>
        {description && <p className="mt-1 text-ink-muted">{description}</p>}
        <div className="mt-6">{children}</div>
      </section>
    </main>
  );
}

import type { ReactNode } from "react";

/** Names and what they are, for reading: side by side where there is room. */
export function Facts({ items }: { items: readonly { name: string; value: ReactNode }[] }) {
  return (
    <dl className="flex flex-col">
      {items.map(({ name, value }) => (
        <div
          key={name}
          className="grid gap-x-6 gap-y-0.5 border-line border-b py-3 last:border-b-0 last:pb-0 first:pt-0 sm:grid-cols-[12rem_1fr]"
        >
          <dt className="text-ink-muted">{name}</dt>
          <dd className="min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

import { classNames } from "@/components/ui/class-names";
import { PageLink } from "@/components/ui/page-link";

type Choice = { label: string; href: string; current: boolean };

/** A few views of the same page, each an address of its own: "Customers | Products". */
export function ViewLinks({ label, choices }: { label: string; choices: readonly Choice[] }) {
  return (
    <nav aria-label={label} className="inline-flex rounded-md border border-line bg-surface p-0.5">
      {choices.map(({ label: name, href, current }) => (
        <PageLink
          key={href}
          href={href}
          scroll={false}
          aria-current={current ? "page" : undefined}
          className={classNames(
            "inline-flex h-7 items-center rounded-sm px-3 text-ink-muted text-sm transition-colors hover:text-ink max-sm:h-10",
            current && "bg-accent-soft font-medium text-accent-ink hover:text-accent-ink",
          )}
        >
          {name}
        </PageLink>
      ))}
    </nav>
  );
}

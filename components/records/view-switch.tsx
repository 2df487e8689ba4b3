import { classNames } from "@/components/ui/class-names";
import { PageLink } from "@/components/ui/page-link";

/** The ways to look at the same records, each with its own address. */
export function ViewSwitch({
  label,
  views,
}: {
  label: string;
  views: readonly { label: string; href: string; current: boolean }[];
}) {
  return (
    <nav aria-label={label} className="mb-4 inline-flex rounded-md border border-line bg-surface p-0.5">
      {views.map((view) => (
        <PageLink
          key={view.href}
          href={view.href}
          aria-current={view.current ? "page" : undefined}
          className={classNames(
            "flex h-8 items-center rounded-sm px-3 text-ink-muted text-sm hover:text-ink max-sm:h-11",
            view.current && "bg-sunken font-medium text-ink",
          )}
        >
          {view.label}
        </PageLink>
      ))}
    </nav>
  );
}

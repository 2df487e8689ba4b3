import type { ComponentProps, ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

type Element = "div" | "section" | "article" | "li";

/** The one card: hairline border, no shadow at rest. */
export function Card({
  as: Tag = "div",
  padded = true,
  className,
  ...rest
}: ComponentProps<"div"> & { as?: Element; padded?: boolean }) {
  const Root = Tag as "div";
  return (
    <Root
      className={classNames(
        "min-w-0 rounded-lg border border-line bg-surface",
        padded && "p-4 sm:p-6",
        className,
      )}
      {...rest}
    />
  );
}

/** A card's head: its title as a heading, a line below it, actions at the right. */
export function CardHeader({
  title,
  description,
  actions,
  level = 2,
  id,
  className,
}: {
  title: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  level?: 2 | 3;
  id?: string;
  className?: string;
}) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div className={classNames("mb-4 flex items-start justify-between gap-4", className)}>
      <div className="min-w-0">
        <Heading id={id} className="font-semibold text-lg">
          {title}
        </Heading>
        {description ? <p className="mt-0.5 text-ink-muted text-sm">{description}</p> : null}
      </div>
      {actions ? <div className="flex shrink-0 items-center gap-1">{actions}</div> : null}
    </div>
  );
}

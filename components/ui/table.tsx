import type { ComponentProps, ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

/**
 * A table that scrolls within itself, never the page. `label` names it (and the scroll region) for screen readers.
 * Column heads stick while its own box scrolls (give `className` a max height).
 */
export function Table({
  label,
  children,
  className,
  tableClassName,
}: {
  label: string;
  children: ReactNode;
  className?: string;
  tableClassName?: string;
}) {
  return (
    // A group, not a region: a page of tables would else be a page of landmarks.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls
    <div
      role="group"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className={classNames("relative overflow-auto rounded-md", className)}
    >
      <table className={classNames("w-full border-separate border-spacing-0 text-base", tableClassName)}>
        <caption className="sr-only">{label}</caption>
        {children}
      </table>
    </div>
  );
}

type Cell = { figures?: boolean };

/** A column's head. `figures` right-aligns it like the numbers below. */
export function HeadCell({ figures = false, className, ...rest }: ComponentProps<"th"> & Cell) {
  return (
    <th
      scope="col"
      className={classNames(
        "sticky top-0 z-1 h-9 whitespace-nowrap border-line border-b bg-surface px-3 font-medium text-ink-muted text-sm first:pl-0 last:pr-0",
        figures ? "text-right" : "text-left",
        className,
      )}
      {...rest}
    />
  );
}

/** A row; `interactive` shows on hover that it can be opened. */
export function Row({
  interactive = false,
  className,
  ...rest
}: ComponentProps<"tr"> & { interactive?: boolean }) {
  return (
    <tr
      className={classNames(
        "[&:last-child>*]:border-b-0",
        interactive && "transition-colors hover:bg-sunken",
        className,
      )}
      {...rest}
    />
  );
}

const cellClass = "h-11 border-line border-b px-3 py-1.5 first:pl-0 last:pr-0";

/** A cell; `figures` right-aligns numbers so that their digits line up. */
export function DataCell({ figures = false, className, ...rest }: ComponentProps<"td"> & Cell) {
  return (
    <td className={classNames(cellClass, figures && "whitespace-nowrap text-right", className)} {...rest} />
  );
}

/** The cell that names its row. */
export function RowHeadCell({ className, ...rest }: ComponentProps<"th">) {
  return <th scope="row" className={classNames(cellClass, "text-left font-medium", className)} {...rest} />;
}

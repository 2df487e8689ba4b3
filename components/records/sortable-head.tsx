import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import { classNames } from "@/components/ui/class-names";
import { PageLink } from "@/components/ui/page-link";
import { HeadCell } from "@/components/ui/table";
import type { ListView } from "@/lib/contracts/list-address";

type Props = {
  field: string;
  label: string;
  figures: boolean;
  className: string;
  isSorted: boolean;
  /** Text begins with A, dates with the newest. */
  isText: boolean;
  view: ListView;
  hrefOf: (view: ListView) => string;
};

/** A column's head that leads to the list in its order; a second time, turned around. */
export function SortableHead({ field, label, figures, className, isSorted, isText, view, hrefOf }: Props) {
  const first = isText ? "asc" : "desc";
  const order = isSorted ? (view.order ?? first) : null;
  const Icon = order === "asc" ? ArrowUp : order === "desc" ? ArrowDown : ChevronsUpDown;
  const next = order === null ? first : order === "asc" ? "desc" : "asc";
  return (
    <HeadCell
      figures={figures}
      className={className}
      aria-sort={order === null ? "none" : order === "asc" ? "ascending" : "descending"}
    >
      <PageLink
        href={hrefOf({ ...view, sort: field, order: next })}
        replace
        scroll={false}
        className={classNames(
          "touch-target inline-flex items-center gap-1 rounded-sm hover:text-ink",
          order && "text-ink",
        )}
      >
        {label}
        <Icon aria-hidden className={classNames("size-3.5 shrink-0", !order && "opacity-50")} />
      </PageLink>
    </HeadCell>
  );
}

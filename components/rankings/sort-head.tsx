import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import { classNames } from "@/components/ui/class-names";
import { HeadCell } from "@/components/ui/table";

type Props = {
  label: string;
  /** A quieter second line: the unit. */
  detail?: string;
  /** Null while the table is ordered by another column. */
  direction: "ascending" | "descending" | null;
  onSort: () => void;
  figures?: boolean;
  className?: string;
};

/** A column's head that orders the table by it; a second press turns the order around. */
export function SortHead({ label, detail, direction, onSort, figures = false, className }: Props) {
  const Icon = direction === "ascending" ? ArrowUp : direction === "descending" ? ArrowDown : ChevronsUpDown;
  return (
    <HeadCell figures={figures} aria-sort={direction ?? "none"} className={classNames("h-12", className)}>
      <button
        type="button"
        onClick={onSort}
        className={classNames(
          "touch-target inline-flex items-center gap-1 rounded-sm hover:text-ink",
          direction && "text-ink",
        )}
      >
        <span className={figures ? "text-right" : "text-left"}>
          <span className="block">{label}</span>
          {detail && <span className="block font-normal text-ink-muted text-xs">{detail}</span>}
        </span>
        <Icon aria-hidden className={classNames("size-3.5 shrink-0", !direction && "opacity-50")} />
      </button>
    </HeadCell>
  );
}

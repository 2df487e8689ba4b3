import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import { HeadCell } from "@/components/ui/table";

/** By which column rows stand, and which way round. */
export type RowOrder<Sort extends string> = { sort: Sort; order: "asc" | "desc" };

type Props<Sort extends string> = {
  sort: Sort;
  name: string;
  order: RowOrder<Sort>;
  onOrder: (order: RowOrder<Sort>) => void;
  figures?: boolean;
  /** Names go up first, amounts and moments down: what is looked for then stands on top. */
  first?: RowOrder<Sort>["order"];
  className?: string;
};

/** A column's head by which the rows can be ordered; pressed again, the other way round. */
export function SortHead<Sort extends string>({
  sort,
  name,
  order,
  onOrder,
  figures,
  first = figures ? "desc" : "asc",
  className = "",
}: Props<Sort>) {
  const isOn = order.sort === sort;
  const Icon = isOn ? (order.order === "asc" ? ArrowUp : ArrowDown) : ChevronsUpDown;
  const next = isOn ? (order.order === "asc" ? "desc" : "asc") : first;
  return (
    <HeadCell
      figures={figures}
      aria-sort={isOn ? (order.order === "asc" ? "ascending" : "descending") : "none"}
      className={`bg-raised ${className}`}
    >
      <button
        type="button"
        onClick={() => onOrder({ sort, order: next })}
        className="touch-target inline-flex items-center gap-1 rounded-sm hover:text-ink"
      >
        {name}
        <Icon aria-hidden className={`size-3.5 ${isOn ? "text-ink" : "opacity-60"}`} />
      </button>
    </HeadCell>
  );
}

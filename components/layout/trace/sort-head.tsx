import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import { HeadCell } from "@/components/ui/table";
import type { RowChoice } from "@/lib/queries/kpi-records";

type Order = Omit<RowChoice, "search">;
type Props = {
  sort: Order["sort"];
  name: string;
  order: Order;
  onOrder: (order: Order) => void;
  figures?: boolean;
  className?: string;
};

/** Names go up first, amounts and moments down: what is looked for then stands on top. */
const firstOrder = (sort: Order["sort"]): Order["order"] =>
  sort === "at" || sort === "amount" ? "desc" : "asc";

/** A column's head by which the rows can be ordered; pressed again, the other way round. */
export function SortHead({ sort, name, order, onOrder, figures, className = "" }: Props) {
  const isOn = order.sort === sort;
  const Icon = isOn ? (order.order === "asc" ? ArrowUp : ArrowDown) : ChevronsUpDown;
  const next = isOn ? (order.order === "asc" ? "desc" : "asc") : firstOrder(sort);
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

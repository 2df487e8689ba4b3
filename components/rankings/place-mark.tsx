import { ChevronsDown, ChevronsUp } from "lucide-react";

/** Best or worst of a column, by shape and word as well as colour. */
export function PlaceMark({ place }: { place: "best" | "worst" }) {
  const best = place === "best";
  const Icon = best ? ChevronsUp : ChevronsDown;
  return (
    <span
      className={`inline-flex items-center gap-0.5 font-medium text-xs ${best ? "text-ok-ink" : "text-off-ink"}`}
    >
      <Icon aria-hidden className="size-3.5" />
      {best ? "Best" : "Worst"}
    </span>
  );
}

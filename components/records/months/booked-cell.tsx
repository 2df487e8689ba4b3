import { type Move, moveOf } from "@/components/ui/amount-grid/grid-moves";
import { classNames } from "@/components/ui/class-names";
import { PageLink } from "@/components/ui/page-link";

type Props = {
  /** Which row and month: "Advertising, Events, March 2026". */
  label: string;
  /** "row:column", by which the grid finds the cell to move to. */
  place: string;
  shown: string;
  entries: number;
  /** Several entries, or one from elsewhere: not typed into here. */
  isLocked: boolean;
  href: string;
  onMove: (move: Move) => void;
};

/** A month that is read here and written elsewhere; it leads to its entries. */
export function BookedCell({ label, place, shown, entries, isLocked, href, onMove }: Props) {
  const what = entries === 1 ? "1 entry" : `${entries} entries`;
  const why = isLocked ? (entries === 1 ? `${what}, made elsewhere` : `The sum of ${what}`) : what;
  return (
    <PageLink
      href={href}
      data-amount-cell={place}
      aria-label={`${label}: ${shown}. ${why}: show`}
      title={why}
      onKeyDown={(event) => {
        // Enter is the link's own.
        const move = event.key === "Enter" ? null : moveOf(event, { start: 0, end: 0, length: 0 });
        if (!move) return;
        event.preventDefault();
        onMove(move);
      }}
      className={classNames(
        "flex h-9 items-center justify-end rounded-sm px-2 -outline-offset-2 hover:bg-sunken max-sm:h-11 max-sm:text-lg",
        isLocked && "underline decoration-line-strong decoration-dotted underline-offset-4",
      )}
    >
      {shown}
    </PageLink>
  );
}

const sticky = "sticky left-0 z-1 bg-surface";
const width = "w-28 min-w-28 max-w-28 sm:w-40 sm:min-w-40 sm:max-w-40";

/** The cell that names a row; it stays in sight while the months scroll. */
export const nameCellClass = `${sticky} ${width} h-10 border-line border-b pr-3 text-left font-normal`;

/** A month of a row, and a row's sum. As wide as the grid's longest amount needs (see cellWidth). */
export const bodyCellClass = "h-10 min-w-(--cell) border-line border-b text-right whitespace-nowrap";

/** A line that names a group of rows and sums it up. */
export const groupNameClass = `${sticky} h-10 border-line border-b pt-3 pr-3 text-left font-medium`;
export const groupCellClass =
  "h-10 border-line border-b px-2.5 pt-3 text-right text-ink-muted whitespace-nowrap";

/** The line of all. */
export const totalNameClass = `${sticky} h-11 border-line-strong border-t pr-3 text-left font-semibold`;
export const totalCellClass =
  "h-11 border-line-strong border-t px-2.5 text-right font-semibold whitespace-nowrap";

export const headCellClass =
  "sticky top-0 z-2 h-9 border-line-strong border-b bg-surface px-2.5 text-right font-medium text-ink-muted text-sm whitespace-nowrap";
export const cornerCellClass = "sticky top-0 left-0 z-3 h-9 border-line-strong border-b bg-surface text-left";

const sticky = "sticky left-0 z-1 bg-surface";

/** The cell that names a row; it stays in sight while the months scroll. */
export const nameCellClass = `${sticky} h-10 w-28 min-w-28 max-w-28 border-line border-b pr-3 text-left font-normal sm:w-48 sm:min-w-48 sm:max-w-48`;

/** A month of a row, and a row's sum. */
export const bodyCellClass = "h-10 min-w-24 border-line border-b text-right whitespace-nowrap";

/** A team's line, and the company's. */
export const sumNameClass = `${sticky} h-9 border-line border-b pr-3 text-left font-medium`;
export const sumCellClass = "h-9 border-line border-b px-2.5 text-right whitespace-nowrap";

export const headCellClass =
  "sticky top-0 z-2 h-9 border-line-strong border-b bg-surface px-2.5 text-right font-medium text-ink-muted text-sm whitespace-nowrap";
export const cornerCellClass = "sticky top-0 left-0 z-3 h-9 border-line-strong border-b bg-surface text-left";

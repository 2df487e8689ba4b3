/** The one elevation: everything that floats (menus, popovers, lists, tooltips) wears it. */
export const popupClass =
  "origin-(--transform-origin) rounded-lg border border-line bg-raised text-ink shadow-raised outline-none transition-[opacity,scale] data-starting-style:scale-98 data-starting-style:opacity-0 data-ending-style:opacity-0";

/** A row of a menu or list: same height, same highlight, whatever the kind. */
export const popupItemClass =
  "relative flex min-h-8 w-full cursor-default select-none items-center gap-2 rounded-md px-2 py-1.5 text-left text-base outline-none max-sm:min-h-11 data-highlighted:bg-sunken data-disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0";

/** The veil behind dialogs and drawers. */
export const backdropClass =
  "fixed inset-0 z-50 bg-backdrop transition-opacity data-starting-style:opacity-0 data-ending-style:opacity-0";

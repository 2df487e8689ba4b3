import type { ScreenType } from "@/lib/contracts/record-screens";

export type RecordView = "list" | "board" | "months";

/** The ways to look at a type's records besides the list. */
const others: Partial<Record<ScreenType, { view: RecordView; label: string }>> = {
  deals: { view: "board", label: "Board" },
  "ledger-entries": { view: "months", label: "By month" },
};

/** Which view an address asks for; the list where the type has no such view. */
export const viewOf = (type: ScreenType, asked: string | string[] | undefined): RecordView => {
  const view = others[type]?.view;
  return view !== undefined && view === asked ? view : "list";
};

/** The views of a type with their addresses; none where there is only the list. */
export const viewsOf = (type: ScreenType, current: RecordView) => {
  const other = others[type];
  if (!other) return [];
  return [
    { label: "List", href: `/data/${type}`, current: current === "list" },
    { label: other.label, href: `/data/${type}?view=${other.view}`, current: current === other.view },
  ];
};

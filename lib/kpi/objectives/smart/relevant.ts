import type { Finding, SmartCase } from "./finding";

/** Serves what the organization has chosen to look at. */
export const checkRelevant = ({ kpi, focusNames }: SmartCase): Finding[] => {
  const criterion = "relevant";
  if (kpi.isFocus) return [{ criterion, level: "ok", text: `${kpi.name} is one of your focus KPIs.` }];
  if (focusNames.length === 0)
    return [
      {
        criterion,
        level: "hint",
        text: "No focus KPIs are chosen yet. Choosing a few on their pages shows which objectives matter most.",
      },
    ];
  return [
    {
      criterion,
      level: "hint",
      text: `${kpi.name} is not among your focus KPIs (${focusNames.join(", ")}). Is it what matters most now?`,
    },
  ];
};

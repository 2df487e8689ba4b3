import type { Finding, SmartCase } from "./finding";

/** Says what it is about: a title of its own, a KPI, a scope. */
export const checkSpecific = ({ title, scope, kpi }: SmartCase): Finding[] => {
  const trimmed = title.trim();
  if (trimmed === "")
    return [
      { criterion: "specific", level: "problem", text: "Give it a title that says what is to change." },
    ];
  if (trimmed.toLowerCase() === kpi.name.toLowerCase())
    return [
      {
        criterion: "specific",
        level: "hint",
        text: "The title only repeats the KPI. Say what is to change, and for whom.",
      },
    ];
  return [
    {
      criterion: "specific",
      level: "ok",
      text: scope === "" ? `${kpi.name}, over all records.` : `${kpi.name}, for ${scope}.`,
    },
  ];
};

import type { Requirement } from "./definition";
import { describeMissing } from "./requirements";

/** What is missing for a KPI, how to bring it, and where. */
export type Missing = {
  /** "Needs tickets with contactCount: none of this organization's tickets has one". */
  problem: string;
  remedy: string;
  /** The page where it is brought. */
  href: string;
};

/** How a record or field that a KPI lacks is brought: by import or the API, or for plans in the settings. */
export const howToBring = (requirement: Requirement): Missing => {
  const { record, field, kind } = requirement;
  const problem = describeMissing(requirement);
  if (record === "sales-targets") {
    return { problem, remedy: "Set sales targets in Settings", href: "/settings/sales-targets" };
  }
  const asked = [field && `with "${field}" filled in`, kind && `of kind "${kind}"`].filter(Boolean).join(" ");
  return {
    problem,
    remedy: `Import ${record.replaceAll("-", " ")} ${asked}`
      .trim()
      .concat(`, or send them by the API: POST /api/v1/records/${record}`),
    href: "/data/import",
  };
};

/** For variants that need the organization's gross margin. */
export const grossMarginMissing: Missing = {
  problem: "Needs the gross margin, which is not set",
  remedy: "Enter the gross margin in Settings, Organization",
  href: "/settings/organization",
};

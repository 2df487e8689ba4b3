import type { StatusTone } from "@/components/ui/status-badge";
import type { Objective } from "@/lib/contracts/objectives";

export type ObjectiveStatus = Objective["progress"]["status"];

export const statusTones: Record<ObjectiveStatus, StatusTone> = {
  "off-track": "off",
  "at-risk": "watch",
  "on-track": "ok",
  "not-started": "none",
  unknown: "none",
  achieved: "ok",
  missed: "off",
};

export const statusWords: Record<ObjectiveStatus, string> = {
  "off-track": "Off track",
  "at-risk": "At risk",
  "on-track": "On track",
  "not-started": "Not started",
  unknown: "Not measured yet",
  achieved: "Achieved",
  missed: "Missed",
};

/** The groups of the list, what needs somebody first. */
export const statusGroups: readonly { title: string; statuses: readonly ObjectiveStatus[] }[] = [
  { title: "Off track", statuses: ["off-track"] },
  { title: "At risk", statuses: ["at-risk"] },
  { title: "On track", statuses: ["on-track"] },
  { title: "Not started or not measured yet", statuses: ["not-started", "unknown"] },
  { title: "Achieved", statuses: ["achieved"] },
  { title: "Missed", statuses: ["missed"] },
];

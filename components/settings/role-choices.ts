import { type Role, roleNames, roles } from "@/lib/contracts/roles";

const details: Record<Role, string> = {
  admin: "Everything, with members, API keys and settings",
  executive: "Starts on Executive; keeps objectives",
  "sales-manager": "Starts on Sales; keeps objectives and KPI bands",
  "support-lead": "Starts on Support; keeps objectives and KPI bands",
};

/** The roles with what each may do. */
export const roleChoices = roles.map((role) => ({
  value: role,
  label: roleNames[role],
  detail: details[role],
}));

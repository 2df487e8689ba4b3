import "server-only";
import type { Role } from "@/lib/contracts/roles";
import type { Role as StoredRole } from "@/lib/server/db";

const names: Record<StoredRole, Role> = {
  ADMIN: "admin",
  EXECUTIVE: "executive",
  SALES_MANAGER: "sales-manager",
  SUPPORT_LEAD: "support-lead",
};
const stored: Record<Role, StoredRole> = {
  admin: "ADMIN",
  executive: "EXECUTIVE",
  "sales-manager": "SALES_MANAGER",
  "support-lead": "SUPPORT_LEAD",
};

/** The database's role as the contracts name it. */
export const roleOf = (role: StoredRole): Role => names[role];

/** A contract's role as the database stores it. */
export const storedRole = (role: Role): StoredRole => stored[role];

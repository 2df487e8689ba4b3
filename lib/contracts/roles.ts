// Browsers load this module: its schema, roleSchema, is in ./role-schema.

export const roles = ["admin", "executive", "sales-manager", "support-lead"] as const;
export type Role = (typeof roles)[number];

export const roleNames: Record<Role, string> = {
  admin: "Admin",
  executive: "Executive",
  "sales-manager": "Sales manager",
  "support-lead": "Support lead",
};

/** The page a role starts its day on. */
export const roleHome: Record<Role, string> = {
  admin: "/executive",
  executive: "/executive",
  "sales-manager": "/sales",
  "support-lead": "/support",
};

/** What a person may do beyond reading. */
export const permissions = {
  "configure-kpis": ["admin", "sales-manager", "support-lead"],
  "write-objectives": ["admin", "executive", "sales-manager", "support-lead"],
  "write-records": ["admin", "sales-manager", "support-lead"],
  "manage-organization": ["admin"],
} as const satisfies Record<string, readonly Role[]>;
export type Permission = keyof typeof permissions;

/** Whether a role holds a permission. */
export const may = (role: Role | null, permission: Permission): boolean =>
  role !== null && (permissions[permission] as readonly Role[]).includes(role);

"use client";

import { createContext, type ReactNode, useContext } from "react";
import { may, type Permission, type Role } from "@/lib/contracts/roles";

/** What every screen needs of the organization and of who is looking: to format, to name periods, to offer or not. */
export type OrganizationView = {
  id: string;
  name: string;
  locale: string;
  /** ISO 4217. */
  currency: string;
  /** IANA name. */
  timeZone: string;
  /** ISO weekday, 1 = Monday. */
  weekStart: number;
  /** Month, 1–12. */
  fiscalYearStartMonth: number;
  role: Role;
  user: { id: string; name: string; email: string };
};

const OrganizationContext = createContext<OrganizationView | null>(null);

/** Hands the organization down to every component below; the dashboard's layout renders it once. */
export function OrganizationProvider({ value, children }: { value: OrganizationView; children: ReactNode }) {
  return <OrganizationContext value={value}>{children}</OrganizationContext>;
}

/** The organization and who is looking. */
export function useOrganization(): OrganizationView {
  const value = useContext(OrganizationContext);
  if (!value) throw new Error("useOrganization needs an OrganizationProvider above it.");
  return value;
}

/** Whether the person looking may do something beyond reading; the server decides again. */
export const useMay = (permission: Permission): boolean => may(useOrganization().role, permission);

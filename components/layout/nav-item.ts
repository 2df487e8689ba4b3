import type { LucideIcon } from "lucide-react";
import { Gauge, Handshake, LifeBuoy, Settings, Target, Waypoints } from "lucide-react";

export type NavItem = { href: string; label: string; icon: LucideIcon };

/** The rooms of the product, in the order in which the navigation shows them. */
export const navItems: readonly NavItem[] = [
  { href: "/executive", label: "Executive", icon: Gauge },
  { href: "/sales", label: "Sales", icon: Handshake },
  { href: "/support", label: "Support", icon: LifeBuoy },
  { href: "/kpis", label: "KPIs", icon: Waypoints },
  { href: "/objectives", label: "Objectives", icon: Target },
  { href: "/settings", label: "Settings", icon: Settings },
];

/** Whether an address lies in a room: itself or below it. */
export const isIn = (pathname: string, { href }: NavItem): boolean =>
  pathname === href || pathname.startsWith(`${href}/`);

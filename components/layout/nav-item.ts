import type { LucideIcon } from "lucide-react";
import {
  ChartNoAxesCombined,
  Database,
  Gauge,
  Handshake,
  LifeBuoy,
  Megaphone,
  Settings,
  Target,
  Waypoints,
} from "lucide-react";

export type NavItem = { href: string; label: string; icon: LucideIcon };

/** The rooms of the product, in the order in which the navigation shows them. */
export const navItems: readonly NavItem[] = [
  { href: "/executive", label: "Executive", icon: Gauge },
  { href: "/sales", label: "Sales", icon: Handshake },
  { href: "/marketing", label: "Marketing", icon: Megaphone },
  { href: "/support", label: "Support", icon: LifeBuoy },
  { href: "/analysis", label: "Analysis", icon: ChartNoAxesCombined },
  { href: "/kpis", label: "KPIs", icon: Waypoints },
  { href: "/objectives", label: "Objectives", icon: Target },
  { href: "/data", label: "Data", icon: Database },
  { href: "/settings", label: "Settings", icon: Settings },
];

/** The rooms that have a place of their own in the bottom bar of small screens; its fifth place leads to the rest. */
export const barItems: readonly NavItem[] = navItems.slice(0, 4);
export const moreItems: readonly NavItem[] = navItems.slice(4);

/** Whether an address lies in a room: itself or below it. */
export const isIn = (pathname: string, { href }: NavItem): boolean =>
  pathname === href || pathname.startsWith(`${href}/`);

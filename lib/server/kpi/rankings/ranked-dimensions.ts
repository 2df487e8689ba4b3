import "server-only";
import { factDimensions } from "@/lib/kpi/measure";
import type { Dimension } from "@/lib/kpi/vocabulary";

/** By which dimensions each ranking can be filtered: those of customers, and those that leads and deals share. */
export const rankedDimensions: Readonly<Record<"customers" | "products", readonly Dimension[]>> = {
  customers: factDimensions.customerPeriods,
  products: factDimensions.leads.filter((dimension) => factDimensions.deals.includes(dimension)),
};

import type { Metadata } from "next";
import type { SearchParams } from "@/lib/contracts/view";
import { DashboardPage } from "../dashboard-page";

export const metadata: Metadata = { title: "Sales" };

export default function SalesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return <DashboardPage area="sales" title="Sales" layout="cards" searchParams={searchParams} />;
}

import type { Metadata } from "next";
import type { SearchParams } from "@/lib/contracts/view";
import { DashboardPage } from "../dashboard-page";

export const metadata: Metadata = { title: "Marketing" };

export default function MarketingPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return <DashboardPage area="marketing" title="Marketing" layout="cards" searchParams={searchParams} />;
}

import type { Metadata } from "next";
import type { SearchParams } from "@/lib/contracts/view";
import { DashboardPage } from "../dashboard-page";

export const metadata: Metadata = { title: "Support" };

export default function SupportPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return <DashboardPage area="support" title="Support" layout="cards" searchParams={searchParams} />;
}

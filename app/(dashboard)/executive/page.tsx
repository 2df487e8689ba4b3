import type { Metadata } from "next";
import type { SearchParams } from "@/lib/contracts/view";
import { DashboardPage } from "../dashboard-page";

export const metadata: Metadata = { title: "Executive" };

export default function ExecutivePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return <DashboardPage area="executive" title="Executive" layout="scorecard" searchParams={searchParams} />;
}

import type { Metadata } from "next";
import { AnalysisCards } from "@/components/analysis/analysis-cards";
import { PageBody } from "@/components/layout/page-body";

export const metadata: Metadata = { title: "Analysis" };

export default function AnalysisPage() {
  return (
    <PageBody>
      <AnalysisCards />
    </PageBody>
  );
}

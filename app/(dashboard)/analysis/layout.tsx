import type { ReactNode } from "react";
import { AnalysisTabs } from "@/components/analysis/analysis-tabs";

/** Every analysis, below the row that leads from one to the next. */
export default function AnalysisLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <AnalysisTabs />
      {children}
    </>
  );
}

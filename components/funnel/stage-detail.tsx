"use client";

import { useRouter } from "next/navigation";
import { useOrganization } from "@/components/layout/organization-context";
import { Card, CardHeader } from "@/components/ui/card";
import { ToolbarSelect } from "@/components/ui/toolbar-select";
import type { Funnel, FunnelDimension, FunnelQuery, FunnelStage } from "@/lib/contracts/funnel";
import { medianInWords, outcomesInWords } from "@/lib/format/funnel-words";
import { LostReasons } from "./lost-reasons";
import { StageBreakdown } from "./stage-breakdown";
import { StageTrace } from "./stage-trace";

type Props = {
  funnel: Funnel;
  stage: FunnelStage;
  query: FunnelQuery;
  by: FunnelDimension;
  hrefOf: (changes: { stage: string; by?: FunnelDimension }) => string;
};

/** Where the page goes when a stage is chosen in the chart. */
export const stageDetailId = "stage-detail";

/** One stage: why deals are lost from it, and where it differs. */
export function StageDetail({ funnel, stage, query, by, hrefOf }: Props) {
  const router = useRouter();
  const organization = useOrganization();
  const { wentOn, lost, rest } = outcomesInWords(stage, organization);
  const facts = [wentOn, lost, ...rest, medianInWords(stage.medianDays, organization)].filter(Boolean);
  const go = (changes: Parameters<typeof hrefOf>[0]) => router.replace(hrefOf(changes), { scroll: false });
  return (
    <Card as="section" id={stageDetailId} aria-labelledby="stage" className="scroll-mt-20">
      <CardHeader
        id="stage"
        title={`${stage.stage} in detail`}
        description={facts.join(" · ")}
        className="max-sm:flex-col"
        actions={
          <div className="flex items-center gap-2">
            <StageTrace funnel={funnel} query={query} stage={stage.stage} />
            <ToolbarSelect
              label="Stage"
              prefix="stage"
              value={stage.stage}
              options={funnel.stages.map((each) => ({ value: each.stage, label: each.stage }))}
              onValueChange={(chosen) => go({ stage: chosen })}
            />
          </div>
        }
      />
      <div className="grid items-start gap-x-8 gap-y-6 xl:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
        <LostReasons funnel={funnel} stage={stage} query={query} />
        <StageBreakdown
          stage={stage.stage}
          query={query}
          by={by}
          onChange={(chosen) => go({ stage: stage.stage, by: chosen })}
        />
      </div>
    </Card>
  );
}

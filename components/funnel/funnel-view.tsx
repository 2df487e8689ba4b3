"use client";

import { useQuery } from "@tanstack/react-query";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { FunnelChart } from "@/components/charts/funnel-chart";
import { useOrganization } from "@/components/layout/organization-context";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import type { Funnel, FunnelDimension, FunnelQuery } from "@/lib/contracts/funnel";
import { formatDateRange } from "@/lib/format/format-period";
import { funnelOptions } from "@/lib/queries/funnel";
import { FunnelHeadline } from "./funnel-headline";
import { FunnelSkeleton } from "./funnel-skeleton";
import { StageDetail, stageDetailId } from "./stage-detail";
import { StageTrace } from "./stage-trace";

type Props = {
  query: FunnelQuery;
  /** The stage whose details are shown; null for the one from which most deals are lost. */
  stage: string | null;
  by: FunnelDimension;
};

/** Where deals are lost on their way: the worst step in words, every stage to scale, and one stage in detail. */
export function FunnelView({ query, stage, by }: Props) {
  const organization = useOrganization();
  const router = useRouter();
  const pathname = usePathname();
  const search = useSearchParams();
  const { data: funnel, error, refetch, isFetching } = useQuery(funnelOptions(query));
  if (!funnel) {
    if (!error) return <FunnelSkeleton />;
    return (
      <ErrorState title="The funnel could not be read" onRetry={() => refetch()} retrying={isFetching}>
        {error.message} Your records are safe; other pages still work.
      </ErrorState>
    );
  }
  const range = formatDateRange(funnel.from, funnel.to, organization.locale);
  const shown =
    funnel.stages.find((each) => each.stage === stage) ??
    funnel.stages.find((each) => each.stage === funnel.worstStage) ??
    funnel.stages[0];
  if (!shown) return <NoStages funnel={funnel} range={range} />;
  const hrefOf = (changes: { stage: string; by?: FunnelDimension }) => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(changes)) if (value) next.set(name, value);
    return `${pathname}?${next}`;
  };
  const choose = (chosen: string) => {
    router.replace(hrefOf({ stage: chosen }), { scroll: false });
    document.getElementById(stageDetailId)?.scrollIntoView({ block: "nearest" });
  };
  return (
    <>
      <PageHeader
        title="Funnel"
        description={`What became of the deals that entered a stage, ${range}, so far.`}
      />
      <div className="flex flex-col gap-4">
        <FunnelHeadline funnel={funnel} />
        <Card>
          <FunnelChart
            title="Deals through the stages"
            note="Times that deals entered each stage; the bars are to scale"
            stages={funnel.stages}
            worst={funnel.worstStage}
            format={organization}
            hrefOf={(chosen) => hrefOf({ stage: chosen })}
            onChoose={choose}
            traceOf={(each) => <StageTrace funnel={funnel} query={query} stage={each} />}
          />
        </Card>
        <StageDetail funnel={funnel} stage={shown} query={query} by={by} hrefOf={hrefOf} />
      </div>
    </>
  );
}

/** In the funnel's place while there is none: which records bring it, or how to find some. */
function NoStages({ funnel: { reason, reasonDetail }, range }: { funnel: Funnel; range: string }) {
  return (
    <>
      <PageHeader title="Funnel" />
      <Card>
        {reason === "not-computable" ? (
          <EmptyState
            title="The funnel cannot be drawn yet"
            actions={<ButtonLink href="/settings/api-keys">Send records by the API</ButtonLink>}
          >
            {reasonDetail}. Send deals, and an event each time that a deal enters a stage: the stages, their
            order and where deals are lost stand here at once.
          </EmptyState>
        ) : (
          <EmptyState title="No deal entered a stage in these days">
            {range}, with these filters. Choose a longer period, or take a filter away.
          </EmptyState>
        )}
      </Card>
    </>
  );
}

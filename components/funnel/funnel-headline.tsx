import { useOrganization } from "@/components/layout/organization-context";
import { Card } from "@/components/ui/card";
import { StatusIcon } from "@/components/ui/status-badge";
import type { Funnel } from "@/lib/contracts/funnel";
import { formatCount } from "@/lib/format/format-value";
import { funnelHeadline } from "@/lib/format/funnel-words";

/** The answer first: where most deals are lost, and what came out of the funnel. */
export function FunnelHeadline({ funnel: { stages, worstStage } }: { funnel: Funnel }) {
  const organization = useOrganization();
  const count = (value: number) => formatCount(value, organization.locale);
  const first = stages[0];
  const won = stages.reduce((sum, stage) => sum + stage.won, 0);
  const lost = stages.reduce((sum, stage) => sum + stage.lost, 0);
  const open = stages.reduce((sum, stage) => sum + stage.stillThere, 0);
  return (
    <Card className="flex items-start gap-3">
      <StatusIcon status={worstStage === null ? "ok" : "off"} className="mt-1.5 size-4" />
      <div className="min-w-0">
        <p className="text-pretty font-semibold text-xl tracking-tight" data-testid="funnel-headline">
          {funnelHeadline(stages, worstStage, organization)}.
        </p>
        {first ? (
          <p className="mt-1 text-ink-muted">
            {count(first.entered)} entered {first.stage}. Over all stages {count(won)} were won, {count(lost)}{" "}
            lost and {count(open)} are still open.
          </p>
        ) : null}
      </div>
    </Card>
  );
}

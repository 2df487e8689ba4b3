"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { useMay, useOrganization } from "@/components/layout/organization-context";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { StatusBadge } from "@/components/ui/status-badge";
import type { KpiSummary } from "@/lib/contracts/kpi";
import { formatValue } from "@/lib/format/format-value";

// Only for whoever changes them.
const ThresholdForm = dynamic(() => import("./threshold-form").then((module) => module.ThresholdForm), {
  ssr: false,
  loading: () => <Skeleton className="h-32 w-full" />,
});

const ProposeBandsDialog = dynamic(
  () => import("./propose-bands-dialog").then((module) => module.ProposeBandsDialog),
  { ssr: false },
);

type Bands = NonNullable<KpiSummary["bands"]>;
type Props = { kpi: KpiSummary };

const grainWords = {
  day: "a day",
  week: "a week",
  month: "a month",
  quarter: "a quarter",
  year: "a year",
} as const;

/** The KPI's thresholds: what they are, and for whoever may, the way to change them. */
export function Thresholds({ kpi }: Props) {
  const mayEdit = useMay("configure-kpis");
  const [isEditing, setEditing] = useState(false);
  const [isProposing, setProposing] = useState(false);
  const scaled = kpi.bandsGrain
    ? ` They are meant for ${grainWords[kpi.bandsGrain]} and scale with the grain.`
    : "";
  return (
    <Card as="section" aria-labelledby="thresholds">
      <CardHeader
        id="thresholds"
        title={<>Thresholds {kpi.bandsEdited && <Badge tone="accent">Edited</Badge>}</>}
        description={
          kpi.bands
            ? `They decide the badge.${scaled}`
            : "None: this KPI is judged against its own past or an objective."
        }
        actions={
          mayEdit &&
          !isEditing && (
            <>
              <Button size="sm" variant="quiet" onClick={() => setProposing(true)}>
                Propose…
              </Button>
              <Button
                size="sm"
                aria-label={kpi.bands ? "Edit thresholds" : "Set thresholds"}
                onClick={() => setEditing(true)}
              >
                {kpi.bands ? "Edit" : "Set"}
              </Button>
            </>
          )
        }
      />
      {isEditing ? (
        <ThresholdForm kpi={kpi} onDone={() => setEditing(false)} />
      ) : (
        kpi.bands && <ThresholdList bands={kpi.bands} kpi={kpi} />
      )}
      {!mayEdit && <p className="mt-3 text-ink-muted text-sm">Admins and managers can change thresholds.</p>}
      {isProposing && <ProposeBandsDialog kpi={kpi} onClose={() => setProposing(false)} />}
    </Card>
  );
}

function ThresholdList({ bands, kpi }: { bands: Bands; kpi: KpiSummary }) {
  const { locale, currency } = useOrganization();
  const show = (value: number) => formatValue(value, kpi.unit, { locale, currency });
  const [better, worse] = kpi.direction === "up" ? ["≥", "<"] : ["≤", ">"];
  const rows = [
    { status: "ok" as const, text: `${better} ${show(bands.ok)}` },
    { status: "watch" as const, text: `${better} ${show(bands.watch)}` },
    { status: "off" as const, text: `${worse} ${show(bands.watch)}` },
  ];
  return (
    <dl className="divide-y divide-line">
      {rows.map((row) => (
        <div key={row.status} className="flex items-center justify-between py-2">
          <dt>
            <StatusBadge status={row.status} quiet />
          </dt>
          <dd className="figures">{row.text}</dd>
        </div>
      ))}
    </dl>
  );
}

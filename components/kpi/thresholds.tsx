"use client";

import dynamic from "next/dynamic";
import { type FormEvent, useState } from "react";
import { useMay, useOrganization } from "@/components/layout/organization-context";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { NumberField } from "@/components/ui/number-field";
import { StatusBadge } from "@/components/ui/status-badge";
import type { KpiSummary } from "@/lib/contracts/kpi";
import { formatValue } from "@/lib/format/format-value";
import { unitTitle } from "@/lib/format/unit";
import { problemOf } from "@/lib/queries/problem-of";
import { useKpiSettings } from "./use-kpi-settings";

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

/** What is wrong with two thresholds, by field; nothing when they can be saved. */
const mistakes = (ok: number | null, watch: number | null, direction: KpiSummary["direction"]) => {
  if (ok === null || watch === null) return { watch: "Enter both thresholds, or return to the defaults." };
  if (direction === "up" && watch >= ok)
    return { watch: "Higher is better here: watch must lie below on track." };
  if (direction === "down" && watch <= ok)
    return { watch: "Lower is better here: watch must lie above on track." };
  return {};
};

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

function ThresholdForm({ kpi, onDone }: { kpi: KpiSummary; onDone: () => void }) {
  const { locale, currency } = useOrganization();
  const [ok, setOk] = useState<number | null>(kpi.bands?.ok ?? null);
  const [watch, setWatch] = useState<number | null>(kpi.bands?.watch ?? null);
  const settings = useKpiSettings(kpi.id);
  const refused = settings.error ? problemOf(settings.error).errors : {};
  const wrong = mistakes(ok, watch, kpi.direction);
  const before = { bands: kpi.bandsEdited ? kpi.bands : null };
  const suffix = unitTitle(kpi.unit, currency);
  const errorOf = (field: "ok" | "watch") => refused[`bands.${field}`];
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (ok === null || watch === null || wrong.watch) return;
    settings.mutate(
      { input: { bands: { ok, watch } }, done: "Thresholds saved", undo: before },
      { onSuccess: onDone },
    );
  };
  const reset = () =>
    settings.mutate(
      { input: { bands: null }, done: "Back to the defaults", undo: before },
      { onSuccess: onDone },
    );
  return (
    <form onSubmit={save} className="flex flex-col gap-4">
      <div className="grid grid-cols-2 gap-4">
        <NumberField
          label={kpi.direction === "up" ? "On track from" : "On track up to"}
          value={ok}
          onValueChange={setOk}
          locale={locale}
          suffix={suffix}
          error={errorOf("ok")}
        />
        <NumberField
          label={kpi.direction === "up" ? "Watch from" : "Watch up to"}
          value={watch}
          onValueChange={setWatch}
          locale={locale}
          suffix={suffix}
          error={wrong.watch ?? errorOf("watch")}
        />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" pending={settings.isPending} disabled={Boolean(wrong.watch)}>
          Save thresholds
        </Button>
        <Button onClick={onDone}>Cancel</Button>
        {kpi.bandsEdited && (
          <Button variant="quiet" onClick={reset} pending={settings.isPending}>
            Back to the defaults
          </Button>
        )}
      </div>
    </form>
  );
}

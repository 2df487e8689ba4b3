"use client";

import { type FormEvent, useState } from "react";
import { useOrganization } from "@/components/layout/organization-context";
import { Button } from "@/components/ui/button";
import { NumberField } from "@/components/ui/number-field";
import type { KpiSummary } from "@/lib/contracts/kpi";
import { unitTitle } from "@/lib/format/unit";
import { problemOf } from "@/lib/queries/problem-of";
import { useKpiSettings } from "./use-kpi-settings";

/** What is wrong with two thresholds, by field; nothing when they can be saved. */
const mistakes = (ok: number | null, watch: number | null, direction: KpiSummary["direction"]) => {
  if (ok === null || watch === null) return { watch: "Enter both thresholds, or return to the defaults." };
  if (direction === "up" && watch >= ok)
    return { watch: "Higher is better here: watch must lie below on track." };
  if (direction === "down" && watch <= ok)
    return { watch: "Lower is better here: watch must lie above on track." };
  return {};
};

/** Changes a KPI's thresholds, with undo, or brings the defaults back. */
export function ThresholdForm({ kpi, onDone }: { kpi: KpiSummary; onDone: () => void }) {
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

"use client";

import { type FormEvent, useState } from "react";
import { useOrganization } from "@/components/layout/organization-context";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { NumberField } from "@/components/ui/number-field";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { Benchmark } from "@/lib/contracts/benchmarks";
import type { KpiSummary } from "@/lib/contracts/kpi";
import { unitTitle } from "@/lib/format/unit";
import { problemOf } from "@/lib/queries/problem-of";
import { inputOf, useBenchmarks } from "./use-benchmarks";

type Props = { kpi: KpiSummary; variant: string; benchmark: Benchmark | null; onClose: () => void };

/** A year has no thousands. */
const plainYear = { useGrouping: false, maximumFractionDigits: 0 };

/** The form of one of the organization's own benchmarks. */
export function BenchmarkDialog({ kpi, variant, benchmark, onClose }: Props) {
  const { locale, currency } = useOrganization();
  const before = benchmark && inputOf(benchmark);
  const [draft, setDraft] = useState({
    variant: before?.variant ?? variant,
    label: before?.label ?? "",
    low: before?.low ?? null,
    high: before && before.high !== before.low ? before.high : null,
    year: before?.year ?? null,
    publisher: before?.publisher ?? "",
    source: before?.source ?? "",
    note: before?.note ?? "",
  });
  const [tried, setTried] = useState(false);
  const change = useBenchmarks(kpi.id);
  const refused = change.error ? problemOf(change.error).errors : {};
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const missing = (isMissing: boolean, words: string) => (tried && isMissing ? words : null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const { low, year } = draft;
    if (low === null || year === null || !draft.label.trim() || !draft.publisher.trim()) return;
    const input = { ...draft, low, high: draft.high ?? low, year };
    change.mutate(
      benchmark && before
        ? { kind: "edit", benchmarkId: benchmark.id, input, before }
        : { kind: "add", input },
      { onSuccess: onClose },
    );
  };
  const suffix = unitTitle(kpi.unit, currency);
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={benchmark ? "Edit benchmark" : "Add a benchmark"}
      description={`A figure of ${kpi.shortName} that you trust, with where it is from.${kpi.bandsGrain ? ` Enter it for a ${kpi.bandsGrain}.` : ""}`}
    >
      <form onSubmit={submit} className="flex flex-col gap-4">
        <TextField
          label="What it is of"
          placeholder="Median of European software companies"
          value={draft.label}
          onValueChange={(label) => set({ label })}
          error={missing(!draft.label.trim(), "Say what is measured, of whom") ?? refused.label}
        />
        {kpi.variants.length > 1 && (
          <Select
            label="Definition"
            options={kpi.variants.map(({ id, name }) => ({ value: id, label: name }))}
            value={draft.variant}
            onValueChange={(chosen) => set({ variant: chosen })}
            error={refused.variant}
          />
        )}
        <div className="grid gap-4 sm:grid-cols-3">
          <NumberField
            label="Value, or from"
            value={draft.low}
            onValueChange={(low) => set({ low })}
            locale={locale}
            suffix={suffix}
            error={missing(draft.low === null, "Enter a number") ?? refused.low}
          />
          <NumberField
            label="To"
            required={false}
            value={draft.high}
            onValueChange={(high) => set({ high })}
            locale={locale}
            suffix={suffix}
            error={refused.high}
          />
          <NumberField
            label="Year"
            format={plainYear}
            value={draft.year}
            onValueChange={(year) => set({ year })}
            locale={locale}
            error={missing(draft.year === null, "Enter a year") ?? refused.year}
          />
        </div>
        <TextField
          label="Publisher"
          value={draft.publisher}
          onValueChange={(publisher) => set({ publisher })}
          error={missing(!draft.publisher.trim(), "Say who published it") ?? refused.publisher}
        />
        <TextField
          label="Address of the source"
          required={false}
          placeholder="https://"
          value={draft.source}
          onValueChange={(source) => set({ source })}
          error={refused.source}
        />
        <TextField
          label="Note"
          required={false}
          value={draft.note}
          onValueChange={(note) => set({ note })}
          error={refused.note}
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" pending={change.isPending}>
            {benchmark ? "Save benchmark" : "Add benchmark"}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
          {benchmark && before && (
            <Button
              variant="quiet"
              pending={change.isPending}
              onClick={() =>
                change.mutate({ kind: "remove", benchmarkId: benchmark.id, before }, { onSuccess: onClose })
              }
            >
              Remove
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}

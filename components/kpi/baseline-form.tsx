"use client";

import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useOrganization } from "@/components/layout/organization-context";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { KpiSummary, Series } from "@/lib/contracts/kpi";
import { formatPeriod } from "@/lib/format/format-period";
import { baselinesOptions } from "@/lib/queries/baselines";
import { useBaselines } from "./use-baselines";

const mostCharacters = 200;

/** From which of the periods shown the process is another, and why. */
export function BaselineForm({
  kpi,
  series,
  onDone,
}: {
  kpi: KpiSummary;
  series: Series;
  onDone: () => void;
}) {
  const { locale, fiscalYearStartMonth } = useOrganization();
  const [startsOn, setStartsOn] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const stored = useQuery(baselinesOptions(kpi.id)).data?.baselines ?? [];
  const save = useBaselines(kpi.id);
  const begun = series.points.filter(({ start }) => start <= series.asOf.slice(0, 10));
  const options = begun
    .map(({ start }) => ({
      value: start,
      label: formatPeriod(start, series.grain, locale, fiscalYearStartMonth),
    }))
    .toReversed();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (startsOn === null || reason.trim() === "") return;
    const before = stored.find((each) => each.startsOn === startsOn);
    save.mutate(
      {
        to: { startsOn, reason: reason.trim() },
        from: before ? { startsOn, reason: before.reason } : null,
        done: "New baseline set",
      },
      { onSuccess: onDone },
    );
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-[12rem_1fr]">
        <Select
          label="New baseline from"
          options={options}
          value={startsOn}
          onValueChange={setStartsOn}
          error={tried && startsOn === null ? "Choose a period" : null}
        />
        <TextField
          label="What changed"
          placeholder="New support team"
          maxLength={mostCharacters}
          value={reason}
          onValueChange={setReason}
          error={
            tried && reason.trim() === "" ? "Say what changed, so that others understand the limits" : null
          }
        />
      </div>
      <div>
        <Button type="submit" variant="primary" pending={save.isPending}>
          Set new baseline
        </Button>
      </div>
    </form>
  );
}

"use client";

import { useState } from "react";
import { useMay } from "@/components/layout/organization-context";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { RadioGroup } from "@/components/ui/radio-group";
import type { KpiSummary } from "@/lib/contracts/kpi";
import { useKpiSettings } from "./use-kpi-settings";

type Props = { kpi: KpiSummary; shownVariant: string; onShow: (variant: string) => void };

/**
 * What the KPI means, and its named formulas. Choosing one shows it here; pinning makes it the organization's own,
 * on every screen, export and API answer.
 */
export function Definition({ kpi, shownVariant, onShow }: Props) {
  const mayPin = useMay("configure-kpis");
  const settings = useKpiSettings(kpi.id);
  const [shown, setShown] = useState(shownVariant);
  const choose = (variant: string) => {
    setShown(variant);
    onShow(variant);
  };
  const pin = () =>
    settings.mutate({
      input: { variant: shown },
      done: "Definition pinned for everyone",
      undo: { variant: kpi.pinnedVariant },
    });
  const isPinned = shown === kpi.pinnedVariant;
  return (
    <Card as="section" aria-labelledby="definition">
      <CardHeader id="definition" title="What it means" />
      <p>{kpi.description}</p>
      <p className="mt-2 text-ink-muted">{kpi.whyItMatters}</p>
      {kpi.variants.length > 1 && (
        <div className="mt-5">
          <RadioGroup
            label="Definition"
            value={shown}
            onValueChange={choose}
            options={kpi.variants.map((variant) => ({
              value: variant.id,
              label: (
                <>
                  {variant.name}
                  {variant.id === kpi.pinnedVariant && (
                    <span className="ml-2 text-ink-muted text-sm">pinned</span>
                  )}
                </>
              ),
              detail: variant.formula,
            }))}
          />
          {!isPinned && (
            <p className="mt-3 flex flex-wrap items-center gap-3 text-ink-muted text-sm">
              {mayPin ? (
                <Button size="sm" variant="primary" onClick={pin} pending={settings.isPending}>
                  Pin this definition
                </Button>
              ) : (
                "You are looking at another definition than the pinned one. Admins and managers can pin it."
              )}
              <Button size="sm" variant="quiet" onClick={() => choose(kpi.pinnedVariant)}>
                Back to the pinned one
              </Button>
            </p>
          )}
        </div>
      )}
    </Card>
  );
}

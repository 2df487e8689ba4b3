import type { ReactNode } from "react";
import { useOrganization } from "@/components/layout/organization-context";
import { Card } from "@/components/ui/card";
import type { Objective } from "@/lib/contracts/objectives";
import { formatDate } from "@/lib/format/format-period";
import { dueWords } from "./due-words";
import { figure, measuredOver, percent } from "./standing";

type Fact = { name: string; value: ReactNode; detail?: ReactNode };

/** The figures of an objective side by side: now, target, what the pace expects, what to expect at the due day. */
export function ObjectiveFacts({ objective }: { objective: Objective }) {
  const reader = useOrganization();
  const { progress, forecast, targetValue, measure, baseline, startsOn, dueOn, today } = objective;
  const day = (date: string) => formatDate(date, reader.locale);
  const over = measuredOver(objective, reader);
  const from = measure === "cumulative" ? 0 : baseline;
  const facts: Fact[] = [
    {
      name: "Now",
      value: figure(objective, progress.current, reader),
      detail: over ?? "not measured yet",
    },
    {
      name: "Target",
      value: figure(objective, targetValue, reader),
      detail: `from ${figure(objective, from, reader)} on ${day(startsOn)}`,
    },
    {
      name: "Expected by the pace",
      value: figure(objective, progress.expected, reader),
      detail: `${percent(progress.expectedPercent, reader)} of the run, ${measure === "level" && over ? `at the end of ${over}` : "by today"}`,
    },
    {
      name: "Forecast at the due day",
      value: figure(objective, forecast?.valueAtDue ?? null, reader),
      detail: forecastDetail(objective, day),
    },
    { name: "Due", value: day(dueOn), detail: dueWords(today, startsOn, dueOn) },
  ];
  return (
    <Card padded={false} className="mb-6">
      <dl className="grid grid-cols-2 gap-x-6 gap-y-5 p-4 sm:grid-cols-3 sm:p-6 xl:grid-cols-5">
        {facts.map(({ name, value, detail }) => (
          <div key={name} className="min-w-0">
            <dt className="text-ink-muted text-sm">{name}</dt>
            <dd>
              <span className="figures mt-1 block text-xl tracking-tight">{value}</span>
              {detail && <span className="mt-0.5 block text-ink-muted text-sm">{detail}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function forecastDetail({ forecast, progress, dueOn }: Objective, day: (date: string) => string): string {
  if (!forecast)
    return progress.remainingDays === 0 ? "the run is over" : "three complete periods are needed";
  if (progress.status === "achieved") return "if the recent trend holds";
  if (forecast.reachedOn === null) return "the recent trend does not lead there";
  return forecast.reachedOn <= dueOn
    ? `reached by ${day(forecast.reachedOn)} if the trend holds`
    : `reached only by ${day(forecast.reachedOn)} if the trend holds`;
}

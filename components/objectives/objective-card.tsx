import Link from "next/link";
import { useOrganization } from "@/components/layout/organization-context";
import { Card } from "@/components/ui/card";
import { StatusBadge } from "@/components/ui/status-badge";
import type { Objective } from "@/lib/contracts/objectives";
import { formatDate } from "@/lib/format/format-period";
import { dueWords } from "./due-words";
import { ObjectiveBar } from "./objective-bar";
import { PaceSpark } from "./pace-spark";
import { scopeWords } from "./scope-words";
import { statusTones, statusWords } from "./status-words";

/** One objective in the list; the whole card opens it. */
export function ObjectiveCard({ objective }: { objective: Objective }) {
  const { locale } = useOrganization();
  const { id, title, kpiName, owner, progress, startsOn, dueOn, today } = objective;
  return (
    <Card
      as="article"
      padded={false}
      className="relative flex h-full flex-col gap-4 p-4 transition-colors hover:border-line-strong has-[a:focus-visible]:border-accent"
    >
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <h3 className="font-semibold text-base">
            <Link href={`/objectives/${id}`} className="after:absolute after:inset-0 after:rounded-lg">
              {title}
            </Link>
          </h3>
          <p className="mt-0.5 text-ink-muted text-sm">
            {kpiName}
            {objective.scope.length > 0 && ` · ${scopeWords(objective.scope)}`}
          </p>
        </div>
        <StatusBadge status={statusTones[progress.status]} label={statusWords[progress.status]} />
      </div>
      <PaceSpark objective={objective} className="h-14 w-full" />
      <div className="mt-auto">
        <ObjectiveBar objective={objective} />
      </div>
      <p className="flex justify-between gap-3 border-line border-t pt-3 text-ink-muted text-sm">
        <span className="truncate">{owner.name}</span>
        <time dateTime={dueOn} title={formatDate(dueOn, locale)} className="whitespace-nowrap">
          {dueWords(today, startsOn, dueOn)}
        </time>
      </p>
    </Card>
  );
}

import { useOrganization } from "@/components/layout/organization-context";
import { PageLink } from "@/components/ui/page-link";
import { StatusBadge } from "@/components/ui/status-badge";
import type { Objective } from "@/lib/contracts/objectives";
import { formatDate } from "@/lib/format/format-period";
import { dueWords } from "./due-words";
import { ObjectiveBar } from "./objective-bar";
import { PaceSpark } from "./pace-spark";
import { scopeWords } from "./scope-words";
import { statusTones, statusWords } from "./status-words";

/** One objective in the list: what, its course, how far, who and until when. The whole row opens it. */
export function ObjectiveRow({ objective }: { objective: Objective }) {
  const { locale } = useOrganization();
  const { id, title, kpiName, owner, progress, startsOn, dueOn, today } = objective;
  return (
    <article className="relative grid gap-x-8 gap-y-4 rounded-lg p-4 transition-colors hover:bg-canvas has-[a:focus-visible]:bg-canvas sm:p-5 md:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)] lg:grid-cols-[minmax(0,1fr)_12rem_minmax(0,1.2fr)_8.5rem] lg:items-center">
      <div className="min-w-0">
        <h3 className="font-semibold text-base">
          <PageLink href={`/objectives/${id}`} className="after:absolute after:inset-0 after:rounded-lg">
            {title}
          </PageLink>
        </h3>
        <p className="mt-0.5 text-ink-muted text-sm">
          {kpiName}
          {objective.scope.length > 0 && ` · ${scopeWords(objective.scope)}`}
        </p>
        <p className="mt-0.5 text-ink-muted text-sm">{owner.name}</p>
      </div>
      <PaceSpark objective={objective} className="h-12 w-full max-md:hidden" />
      <div className="min-w-0 md:max-lg:col-span-2 lg:col-auto">
        <ObjectiveBar objective={objective} />
      </div>
      <div className="flex items-center justify-between gap-3 md:max-lg:col-span-2 lg:flex-col lg:items-end lg:gap-1.5">
        <StatusBadge status={statusTones[progress.status]} label={statusWords[progress.status]} />
        <time dateTime={dueOn} title={formatDate(dueOn, locale)} className="text-ink-muted text-sm">
          {dueWords(today, startsOn, dueOn)}
        </time>
      </div>
    </article>
  );
}

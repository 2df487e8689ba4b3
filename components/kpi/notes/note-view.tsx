"use client";

import { useQuery } from "@tanstack/react-query";
import { ExternalLink, Pencil, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { useOrganization } from "@/components/layout/organization-context";
import { Badge } from "@/components/ui/badge";
import { Button, ButtonLink, TextLink } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import { noteDates } from "@/lib/charts/chart-notes";
import { annotationKindNames } from "@/lib/contracts/annotation-kinds";
import { formatInstant } from "@/lib/format/format-period";
import { annotationOptions } from "@/lib/queries/annotations";
import { NoteDialog } from "./note-dialog";
import { useNoteChanges } from "./use-note-changes";

/** One note with all there is to it; `discussion` stands below. */
export function NoteView({ id, discussion }: { id: string; discussion: ReactNode }) {
  const { locale, timeZone } = useOrganization();
  const router = useRouter();
  const { remove } = useNoteChanges();
  const [changing, setChanging] = useState(false);
  const { data: note, error, refetch, isFetching } = useQuery(annotationOptions(id));
  if (!note) {
    if (!error) return <Skeleton className="h-64 w-full" />;
    return (
      <ErrorState
        title="This note could not be read"
        onRetry={() => refetch()}
        retrying={isFetching}
        actions={<ButtonLink href="/kpis">All KPIs</ButtonLink>}
      >
        {error.message}
      </ErrorState>
    );
  }
  const { kpi, kpiName, kind, text, link, author, createdAt } = note;
  const home = kpi === null ? "/executive" : `/kpis/${kpi}`;
  return (
    <>
      <PageHeader
        eyebrow={<TextLink href={home}>{kpiName ?? "All KPIs"}</TextLink>}
        title={text}
        description={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Badge>{annotationKindNames[kind]}</Badge>
            <span>{noteDates(note, locale)}</span>
            <span>
              {author.name}, {formatInstant(createdAt, locale, timeZone)}
            </span>
            {link ? (
              <a
                href={link}
                target="_blank"
                rel="noopener noreferrer"
                className="inline-flex min-w-0 items-center gap-1 text-accent-ink underline decoration-from-font underline-offset-3"
              >
                <span className="max-w-72 truncate">{link.replace(/^https:\/\/(www\.)?/, "")}</span>
                <ExternalLink aria-hidden className="size-3 shrink-0" />
                <span className="sr-only">(opens in a new tab)</span>
              </a>
            ) : null}
          </span>
        }
        actions={
          note.mayChange && (
            <>
              <Button icon={<Pencil aria-hidden />} onClick={() => setChanging(true)}>
                Change
              </Button>
              <Button
                variant="quiet"
                icon={<Trash2 aria-hidden />}
                onClick={async () => {
                  if (await remove(note)) router.push(home);
                }}
              >
                Delete
              </Button>
            </>
          )
        }
      />
      {discussion}
      {changing ? (
        <NoteDialog
          subject={{ note }}
          kpi={kpi === null ? null : { id: kpi, name: kpiName ?? kpi }}
          onClose={() => setChanging(false)}
        />
      ) : null}
    </>
  );
}

"use client";

import { EllipsisVertical, ExternalLink, Flag, MessageSquare, Pencil, Trash2 } from "lucide-react";
import { useOrganization } from "@/components/layout/organization-context";
import { TextLink } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { noteDates } from "@/lib/charts/chart-notes";
import { annotationKindNames } from "@/lib/contracts/annotation-kinds";
import type { Annotation } from "@/lib/contracts/annotations";

/** Where a link leads, without the "www.": what one looks at before clicking. */
const hostOf = (link: string) => new URL(link).hostname.replace(/^www\./, "");

/** One note in a list: when, what, where to read more, who wrote it, and what can be done with it. */
export function NoteLine({
  note,
  onChange,
  onDelete,
}: {
  note: Annotation;
  onChange: () => void;
  onDelete: () => void;
}) {
  const { locale } = useOrganization();
  const { kind, kpi, text, link, author, comments } = note;
  return (
    <li className="flex items-start gap-3 py-2.5">
      <Flag aria-hidden className="mt-0.75 size-4 shrink-0 text-accent-ink" />
      <div className="min-w-0 flex-1">
        <p className="text-ink-muted text-sm">
          {noteDates(note, locale)} · {annotationKindNames[kind]}
          {kpi === null ? " · all KPIs" : ""}
        </p>
        <p className="break-words">{text}</p>
        <p className="mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-0.5 text-ink-muted text-sm">
          <span>{author.name}</span>
          {link ? (
            <a
              href={link}
              target="_blank"
              rel="noopener noreferrer"
              className="inline-flex items-center gap-1 text-accent-ink underline decoration-from-font underline-offset-3"
            >
              {hostOf(link)}
              <ExternalLink aria-hidden className="size-3" />
              <span className="sr-only">(opens in a new tab)</span>
            </a>
          ) : null}
          <TextLink href={`/notes/${note.id}`} className="inline-flex items-center gap-1">
            <MessageSquare aria-hidden className="size-3" />
            {comments === 0 ? "Discuss" : comments === 1 ? "1 comment" : `${comments} comments`}
          </TextLink>
        </p>
      </div>
      {note.mayChange ? (
        <Menu
          align="end"
          trigger={
            <button
              type="button"
              aria-label={`Options for the note “${text}”`}
              className="touch-target inline-flex size-8 shrink-0 items-center justify-center rounded-md text-ink-muted hover:bg-sunken hover:text-ink"
            >
              <EllipsisVertical aria-hidden className="size-4" />
            </button>
          }
        >
          <MenuItem icon={<Pencil aria-hidden />} onSelect={onChange}>
            Change note
          </MenuItem>
          <MenuItem icon={<Trash2 aria-hidden />} danger onSelect={onDelete}>
            Delete note
          </MenuItem>
        </Menu>
      ) : null}
    </li>
  );
}

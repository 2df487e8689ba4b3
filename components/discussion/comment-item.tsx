"use client";

import { EllipsisVertical, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { useOrganization } from "@/components/layout/organization-context";
import { Menu, MenuItem } from "@/components/ui/menu";
import type { Comment, CommentChange } from "@/lib/contracts/comments";
import { formatAgo } from "@/lib/format/format-ago";
import { formatInstant } from "@/lib/format/format-period";
import { CommentForm } from "./comment-form";
import { CommentText } from "./comment-text";

type Props = {
  comment: Comment;
  onChange: (change: CommentChange) => Promise<unknown>;
  onDelete: () => void;
};

/** One comment: who, when, what; its author changes it in place. */
export function CommentItem({ comment, onChange, onDelete }: Props) {
  const { locale, timeZone } = useOrganization();
  const [editing, setEditing] = useState(false);
  const { id, author, body, mentions, createdAt, editedAt, mayChange, mayDelete } = comment;
  const exact = (instant: string) => formatInstant(instant, locale, timeZone);
  return (
    <li
      id={`comment-${id}`}
      tabIndex={-1}
      className="scroll-mt-24 rounded-md py-3 outline-none focus:bg-accent-soft/40"
    >
      <div className="flex items-start justify-between gap-2">
        <p className="min-w-0 pt-1 text-sm">
          <span className="font-medium text-base">{author.name}</span>{" "}
          <time dateTime={createdAt} className="text-ink-muted">
            {formatAgo(createdAt, new Date(), locale)} · {exact(createdAt)}
          </time>
          {editedAt ? (
            <span className="text-ink-muted" title={exact(editedAt)}>
              {" "}
              · edited
            </span>
          ) : null}
        </p>
        {mayChange || mayDelete ? (
          <Menu
            align="end"
            trigger={
              <button
                type="button"
                aria-label={`Options for the comment of ${author.name}, ${exact(createdAt)}`}
                className="touch-target inline-flex size-8 shrink-0 items-center justify-center rounded-md text-ink-muted hover:bg-sunken hover:text-ink"
              >
                <EllipsisVertical aria-hidden className="size-4" />
              </button>
            }
          >
            {mayChange ? (
              <MenuItem icon={<Pencil aria-hidden />} onSelect={() => setEditing(true)}>
                Edit comment
              </MenuItem>
            ) : null}
            {mayDelete ? (
              <MenuItem icon={<Trash2 aria-hidden />} danger onSelect={onDelete}>
                Delete comment
              </MenuItem>
            ) : null}
          </Menu>
        ) : null}
      </div>
      {editing ? (
        <CommentForm
          label="Edit the comment"
          initial={body}
          action="Save"
          onCancel={() => setEditing(false)}
          onSubmit={async (change) => {
            await onChange(change);
            setEditing(false);
          }}
        />
      ) : (
        <CommentText body={body} names={mentions.map(({ name }) => name)} />
      )}
    </li>
  );
}

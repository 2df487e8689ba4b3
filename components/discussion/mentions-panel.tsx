"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useOrganization } from "@/components/layout/organization-context";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { PageLink } from "@/components/ui/page-link";
import { useToast } from "@/components/ui/toast";
import { formatAgo } from "@/lib/format/format-ago";
import { commentsKey, mentionsOptions, readMentions } from "@/lib/queries/comments";
import { problemOf } from "@/lib/queries/problem-of";

/** The list behind the bell: each mention leads to its comment, which marks it as read. */
export function MentionsPanel({ onLeave }: { onLeave: () => void }) {
  const { locale } = useOrganization();
  const client = useQueryClient();
  const toast = useToast();
  const { data, error } = useQuery(mentionsOptions());
  const mentions = data?.mentions ?? [];
  const read = async (commentIds?: string[]) => {
    try {
      await readMentions(commentIds);
      await client.invalidateQueries({ queryKey: mentionsOptions().queryKey });
    } catch (problem) {
      toast({ title: "Not marked as read", description: problemOf(problem).detail, tone: "off" });
    }
  };
  return (
    <div>
      <div className="flex items-center justify-between gap-3 border-line border-b px-4 py-2.5">
        <p aria-hidden className="font-semibold text-base">
          Mentions
        </p>
        {data && data.unread > 0 ? (
          <Button variant="quiet" size="sm" className="-mr-2" onClick={() => void read()}>
            Mark all as read
          </Button>
        ) : null}
      </div>
      {error && !data ? <p className="px-4 py-6 text-ink-muted">{problemOf(error).detail}</p> : null}
      {data && mentions.length === 0 ? (
        <p className="px-4 py-6 text-ink-muted">
          Nobody has named you yet. When somebody writes @ and your name in a comment, it stands here.
        </p>
      ) : null}
      <ul className="max-h-96 divide-y divide-line overflow-y-auto">
        {mentions.map(({ commentId, author, excerpt, place, createdAt, readAt }) => (
          <li key={commentId} className="relative px-4 py-3 transition-colors hover:bg-sunken">
            <p className="flex items-baseline justify-between gap-3 text-sm">
              <span className="min-w-0 truncate">
                <span className={classNames(readAt === null && "font-semibold")}>{author.name}</span>
                <span className="text-ink-muted"> on </span>
                <PageLink
                  href={place.path}
                  className="after:absolute after:inset-0"
                  onClick={() => {
                    if (readAt === null) void read([commentId]);
                    // It may be newer than what this page has read of its discussion.
                    void client.invalidateQueries({ queryKey: commentsKey });
                    onLeave();
                  }}
                >
                  {place.name}
                </PageLink>
              </span>
              <span className="shrink-0 text-ink-muted">
                {readAt === null ? (
                  <span className="mr-1.5 inline-block size-2 rounded-full bg-accent">
                    <span className="sr-only">unread</span>
                  </span>
                ) : null}
                {formatAgo(createdAt, new Date(), locale)}
              </span>
            </p>
            <p className="mt-0.5 line-clamp-2 text-ink-muted">{excerpt}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}

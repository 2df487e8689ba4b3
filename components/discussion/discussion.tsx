"use client";

import { Card, CardHeader } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import type { CommentSubject } from "@/lib/contracts/comments";
import { CommentForm } from "./comment-form";
import { CommentItem } from "./comment-item";
import { useDiscussion, useFollowedMention, useReadOnSight, useSeen } from "./use-discussion";

/** What people say about a KPI, an objective or a note: newest last, and where one joins in. */
export function Discussion({ about }: { about: CommentSubject }) {
  const { comments, add, change, remove } = useDiscussion(about);
  const { data, dataUpdatedAt, error, refetch, isFetching } = comments;
  const [watch, seen] = useSeen();
  const list = data?.comments ?? [];
  useReadOnSight(list, seen);
  const loaded = data !== undefined;
  useFollowedMention(dataUpdatedAt);
  return (
    <Card as="section" aria-labelledby="discussion">
      <div ref={watch}>
        <CardHeader
          id="discussion"
          title="Discussion"
          description={
            loaded && list.length === 0
              ? "Nobody has said anything yet. Ask, explain, or name who should look with @."
              : undefined
          }
        />
        {error && !data ? (
          <ErrorState title="The comments could not be read" onRetry={() => refetch()} retrying={isFetching}>
            {error.message}
          </ErrorState>
        ) : null}
        {loaded || error ? null : <Skeleton className="mb-4 h-16 w-full" />}
        <ul className="-mt-2 mb-3 divide-y divide-line">
          {list.map((comment) => (
            <CommentItem
              key={comment.id}
              comment={comment}
              onChange={(input) => change(comment.id, input)}
              onDelete={() => void remove(comment)}
            />
          ))}
        </ul>
        <CommentForm label="Write a comment" action="Comment" onSubmit={add} />
      </div>
    </Card>
  );
}

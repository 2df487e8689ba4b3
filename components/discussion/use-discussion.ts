"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useToast } from "@/components/ui/toast";
import type { Comment, CommentChange, CommentSubject } from "@/lib/contracts/comments";
import { annotationsKey } from "@/lib/queries/annotations";
import {
  commentsOptions,
  createComment,
  deleteComment,
  mentionsOptions,
  readMentions,
  restoreComment,
  updateComment,
} from "@/lib/queries/comments";
import { problemOf } from "@/lib/queries/problem-of";

/** What is said about one thing, and everything that can be done with it. */
export function useDiscussion(about: CommentSubject) {
  const client = useQueryClient();
  const toast = useToast();
  const comments = useQuery(commentsOptions(about));
  const refresh = async () => {
    await client.invalidateQueries({ queryKey: commentsOptions(about).queryKey });
    // Notes say how many comments they have.
    if ("annotation" in about) await client.invalidateQueries({ queryKey: annotationsKey });
  };
  const attempt = async (act: () => Promise<unknown>, failed: string): Promise<boolean> => {
    try {
      await act();
      await refresh();
      return true;
    } catch (error) {
      toast({ title: failed, description: problemOf(error).detail, tone: "off" });
      return false;
    }
  };
  return {
    comments,
    add: async (change: CommentChange) => {
      await createComment({ about, ...change });
      await refresh();
    },
    change: async (id: string, input: CommentChange) => {
      await updateComment({ id, input });
      await refresh();
    },
    remove: async ({ id }: Comment) => {
      if (!(await attempt(() => deleteComment(id), "The comment was not deleted"))) return;
      const undo = () => void attempt(() => restoreComment(id), "Undo did not work");
      toast({ title: "Comment deleted", action: { label: "Undo", onSelect: undo } });
    },
  };
}

/** Whether an element has come into sight: `const [watch, seen] = useSeen()`. */
export function useSeen(): [(element: HTMLElement | null) => void, boolean] {
  const [element, watch] = useState<HTMLElement | null>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (!element) return undefined;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) setSeen(true);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return [watch, seen];
}

/** By when what stands above a comment is drawn, on a slow line too. */
const settledAfterMs = 8000;
const signsOfReading = ["wheel", "touchmove", "pointerdown", "keydown"] as const;

/**
 * Scrolls to an element and stays with it while charts and tables above it come and push it down; not against a person
 * who begins to read elsewhere.
 */
function keepInSight(element: HTMLElement): void {
  const show = () => element.scrollIntoView({ block: "center" });
  const grown = new ResizeObserver(show);
  const listening = new AbortController();
  const stop = () => {
    grown.disconnect();
    listening.abort();
  };
  show();
  grown.observe(document.body);
  for (const event of signsOfReading) {
    addEventListener(event, stop, { signal: listening.signal, passive: true });
  }
  setTimeout(stop, settledAfterMs);
}

/**
 * Goes to the comment that the address names, once: a mention leads there, and its comment comes later than the page.
 *
 * @param readAt when the comments were read last; 0 for not yet
 */
export function useFollowedMention(readAt: number): void {
  const followed = useRef("");
  useEffect(() => {
    const { hash } = location;
    if (readAt === 0 || hash === followed.current || !hash.startsWith("#comment-")) return;
    const target = document.getElementById(hash.slice(1));
    if (!target) return;
    followed.current = hash;
    keepInSight(target);
    target.focus({ preventScroll: true });
  }, [readAt]);
}

/** Marks one's mentions in comments as read, once those are in sight. */
export function useReadOnSight(comments: readonly Comment[], seen: boolean): void {
  const client = useQueryClient();
  const { data } = useQuery(mentionsOptions());
  const shown = new Set(comments.map(({ id }) => id));
  const unread = (data?.mentions ?? [])
    .filter(({ commentId, readAt }) => readAt === null && shown.has(commentId))
    .map(({ commentId }) => commentId)
    .join();
  useEffect(() => {
    if (!seen || unread === "") return;
    const again = () => client.invalidateQueries({ queryKey: mentionsOptions().queryKey });
    // Failing is no matter: they stay unread, and the bell still leads here.
    readMentions(unread.split(",")).then(again, () => undefined);
  }, [seen, unread, client]);
}

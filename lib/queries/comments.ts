import { queryOptions } from "@tanstack/react-query";
import type {
  Comment,
  CommentChange,
  CommentInput,
  CommentSubject,
  MentionList,
} from "@/lib/contracts/comments";
import type * as operations from "@/lib/contracts/operations/comments";
import { call } from "./call";

/** What is said, about whatever. */
export const commentsKey = ["comments"] as const;

/** What is said about a KPI, an objective or an annotation, newest last. */
export const commentsOptions = (about: CommentSubject) =>
  queryOptions<{ comments: Comment[] }>({
    queryKey: [...commentsKey, about],
    queryFn: ({ signal }) =>
      call<typeof operations.listComments>("GET /comments", { query: { ...about }, signal }),
  });

export const createComment = (body: CommentInput) =>
  call<typeof operations.createComment>("POST /comments", { body });

export const updateComment = ({ id, input }: { id: string; input: CommentChange }) =>
  call<typeof operations.updateComment>("PUT /comments/{id}", { params: { id }, body: input });

export const deleteComment = (id: string) =>
  call<typeof operations.deleteComment>("DELETE /comments/{id}", { params: { id } });

export const restoreComment = (id: string) =>
  call<typeof operations.restoreComment>("POST /comments/{id}/restore", { params: { id } });

/** How often it is asked whether one was named somewhere, in ms. */
const mentionsEveryMs = 60_000;

/** Where one was named, and how many of it one has not seen. */
export const mentionsOptions = () =>
  queryOptions<MentionList>({
    queryKey: ["mentions"],
    queryFn: ({ signal }) => call<typeof operations.listMentions>("GET /mentions", { signal }),
    refetchInterval: mentionsEveryMs,
  });

/** Marks the mentions in some comments as read, or all of them. */
export const readMentions = (commentIds?: string[]) =>
  call<typeof operations.readMentions>("PUT /mentions/read", { body: commentIds ? { commentIds } : {} });

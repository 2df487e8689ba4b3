import { z } from "zod";
import {
  commentChangeSchema,
  commentInputSchema,
  commentListSchema,
  commentSchema,
  commentsQuerySchema,
  mentionListSchema,
  mentionsReadSchema,
} from "../comments";
import { operation } from "../operation";

const params = z.strictObject({ id: z.uuid() });
const tag = "Discussion";

export const listComments = operation({
  id: "listComments",
  method: "GET",
  path: "/comments",
  tag,
  summary: "What is said about a KPI, an objective or an annotation: the latest 500, newest last",
  access: "read",
  query: commentsQuerySchema,
  response: commentListSchema,
});

export const createComment = operation({
  id: "createComment",
  method: "POST",
  path: "/comments",
  tag,
  summary: "Say something about a KPI, an objective or an annotation (30 comments in ten minutes at most)",
  access: "people",
  body: commentInputSchema,
  response: commentSchema,
  status: 201,
});

export const updateComment = operation({
  id: "updateComment",
  method: "PUT",
  path: "/comments/{id}",
  tag,
  summary: "Change one's own comment; people named anew are told",
  access: "people",
  params,
  body: commentChangeSchema,
  response: commentSchema,
});

export const deleteComment = operation({
  id: "deleteComment",
  method: "DELETE",
  path: "/comments/{id}",
  tag,
  summary: "Delete a comment (its author, or an admin); restoreComment brings it back",
  access: "people",
  params,
});

export const restoreComment = operation({
  id: "restoreComment",
  method: "POST",
  path: "/comments/{id}/restore",
  tag,
  summary: "Bring a deleted comment back",
  access: "people",
  params,
  response: commentSchema,
});

export const listMentions = operation({
  id: "listMentions",
  method: "GET",
  path: "/mentions",
  tag,
  summary: "Where one was named: the latest 50, and how many are unread",
  access: "people",
  response: mentionListSchema,
});

export const readMentions = operation({
  id: "readMentions",
  method: "PUT",
  path: "/mentions/read",
  tag,
  summary: "Mark mentions as read: those of some comments, or all",
  access: "people",
  body: mentionsReadSchema,
});

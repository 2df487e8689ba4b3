"use client";

import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useOrganization } from "@/components/layout/organization-context";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { popupClass } from "@/components/ui/popup-class";
import { Textarea } from "@/components/ui/textarea";
import { commentLimits } from "@/lib/contracts/comment-limits";
import type { CommentChange } from "@/lib/contracts/comments";
import { namedIn } from "@/lib/format/comment-pieces";
import { membersOptions } from "@/lib/queries/members";
import { problemOf } from "@/lib/queries/problem-of";
import { useMentionTyping } from "./use-mention-typing";

type Props = {
  label: string;
  initial?: string;
  /** What the button does: "Comment", "Save". */
  action: string;
  onSubmit: (change: CommentChange) => Promise<unknown>;
  onCancel?: () => void;
};

/** Where a comment is written: "@" names members, Ctrl or Command with Enter sends. */
export function CommentForm({ label, initial = "", action, onSubmit, onCancel }: Props) {
  const listId = useId();
  const { user } = useOrganization();
  const { data } = useQuery(membersOptions());
  const people = data?.members ?? [];
  const [body, setBody] = useState(initial);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const typing = useMentionTyping(
    people.filter(({ userId }) => userId !== user.id),
    body,
    setBody,
  );
  const send = async () => {
    if (body.trim() === "" || pending) return;
    setPending(true);
    setFailure(null);
    try {
      await onSubmit({ body, mentions: namedIn(body, people).map(({ userId }) => userId) });
      setBody("");
    } catch (error) {
      setFailure(problemOf(error).detail);
    } finally {
      setPending(false);
    }
  };
  const optionId = (userId: string) => `${listId}-${userId}`;
  return (
    <form
      className="relative"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Textarea
        label={label}
        hideLabel
        rows={2}
        maxLength={commentLimits.characters}
        placeholder="Write a comment; @ names somebody"
        value={body}
        onValueChange={typing.onText}
        error={failure}
        control={{
          ref: typing.element,
          "aria-autocomplete": "list",
          "aria-controls": typing.options.length > 0 ? listId : undefined,
          "aria-activedescendant": typing.active ? optionId(typing.active.userId) : undefined,
          onBlur: typing.close,
          onKeyDown: (event) => {
            if (typing.onKeyDown(event)) return;
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void send();
          },
        }}
      />
      {typing.options.length > 0 ? (
        <div
          id={listId}
          role="listbox"
          aria-label="People to name"
          className={classNames(popupClass, "absolute z-20 mt-1 w-72 max-w-full p-1")}
        >
          {typing.options.map((person) => (
            <div
              key={person.userId}
              id={optionId(person.userId)}
              role="option"
              tabIndex={-1}
              aria-selected={person === typing.active}
              // Not by click: the focus would leave the text first.
              onPointerDown={(event) => {
                event.preventDefault();
                typing.take(person);
              }}
              className="flex min-h-9 cursor-default flex-col justify-center rounded-md px-2 py-1 aria-selected:bg-sunken max-sm:min-h-11"
            >
              <span className="truncate">{person.name}</span>
              <span className="truncate text-ink-muted text-sm">{person.email}</span>
            </div>
          ))}
        </div>
      ) : null}
      <p role="status" className="sr-only">
        {typing.options.length > 0
          ? `${typing.options.length} people match: arrow keys choose, Enter takes.`
          : ""}
      </p>
      <div className="mt-2 flex items-center justify-end gap-2">
        {onCancel ? <Button onClick={onCancel}>Cancel</Button> : null}
        <Button type="submit" variant="primary" pending={pending} disabled={body.trim() === ""}>
          {action}
        </Button>
      </div>
    </form>
  );
}

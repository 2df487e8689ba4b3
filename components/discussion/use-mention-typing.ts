"use client";

import { type KeyboardEvent, useRef, useState } from "react";
import type { Member } from "@/lib/contracts/members";
import { completeMention, type MentionDraft, mentionDraft } from "@/lib/format/comment-pieces";

/** So many people are offered at once. */
const offered = 6;

/** People whose name (any word of it) or address begins with what is typed. */
const matching = (people: readonly Member[], text: string): Member[] => {
  const typed = text.toLowerCase();
  const begins = ({ name, email }: Member) =>
    [name, ...name.split(" "), email].some((word) => word.toLowerCase().startsWith(typed));
  return people.filter(begins).slice(0, offered);
};

/** Completes "@Name" while one types: arrows choose, Enter or Tab takes, Escape leaves it as it is. */
export function useMentionTyping(people: readonly Member[], body: string, setBody: (body: string) => void) {
  const element = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState<MentionDraft | null>(null);
  const [chosen, setChosen] = useState(0);
  const options = draft ? matching(people, draft.text) : [];
  const active = options[Math.min(chosen, options.length - 1)];

  const look = (text: string, caret: number) => {
    setDraft(mentionDraft(text, caret));
    setChosen(0);
  };
  const take = (person: Member) => {
    if (!draft) return;
    const completed = completeMention(body, draft, person.name);
    setBody(completed.body);
    setDraft(null);
    // After React has put the new text in its place.
    requestAnimationFrame(() => {
      element.current?.focus();
      element.current?.setSelectionRange(completed.caret, completed.caret);
    });
  };
  const move = (by: number) => setChosen((now) => (now + by + options.length) % options.length);

  const actOf = (key: string): (() => void) | null => {
    if (!active) return null;
    if (key === "ArrowDown") return () => move(1);
    if (key === "ArrowUp") return () => move(-1);
    if (key === "Enter" || key === "Tab") return () => take(active);
    return key === "Escape" ? () => setDraft(null) : null;
  };

  return {
    element,
    options,
    active,
    take,
    close: () => setDraft(null),
    onText: (text: string) => {
      setBody(text);
      look(text, element.current?.selectionStart ?? text.length);
    },
    /** @returns whether the key was one of the list's */
    onKeyDown: (event: KeyboardEvent): boolean => {
      if (event.ctrlKey || event.metaKey) return false;
      const act = actOf(event.key);
      if (!act) return false;
      event.preventDefault();
      event.stopPropagation();
      act();
      return true;
    },
  };
}

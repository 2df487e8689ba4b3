"use client";

import { useQuery } from "@tanstack/react-query";
import { Bell } from "lucide-react";
import { useState } from "react";
import { buttonClass } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Popover } from "@/components/ui/popover";
import { mentionsOptions } from "@/lib/queries/comments";
import { MentionsPanel } from "./mentions-panel";

const nameOf = (unread: number) => {
  if (unread === 0) return "Mentions";
  return unread === 1 ? "Mentions, 1 unread" : `Mentions, ${unread} unread`;
};

/** Where one was named by others: how many are unread, and the way to each. */
export function MentionsBell() {
  const [open, setOpen] = useState(false);
  const unread = useQuery(mentionsOptions()).data?.unread ?? 0;
  return (
    <Popover
      title="Mentions"
      open={open}
      onOpenChange={setOpen}
      align="end"
      className="w-96 p-0!"
      trigger={
        <button
          type="button"
          aria-label={nameOf(unread)}
          title={nameOf(unread)}
          className={classNames(buttonClass("quiet", "md"), "relative w-9 px-0 max-sm:w-11")}
        >
          <Bell aria-hidden className="size-4.5" />
          {unread > 0 ? (
            <span className="absolute -top-0.5 -right-0.5 flex h-4.5 min-w-4.5 items-center justify-center rounded-full bg-accent px-1 font-semibold text-[0.6875rem] text-on-accent tabular-nums">
              {unread > 99 ? "99+" : unread}
            </span>
          ) : null}
        </button>
      }
    >
      <MentionsPanel onLeave={() => setOpen(false)} />
    </Popover>
  );
}

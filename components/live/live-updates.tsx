"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useOrganization } from "@/components/layout/organization-context";
import { classNames } from "@/components/ui/class-names";
import { Tooltip } from "@/components/ui/tooltip";
import { formatMoment } from "@/lib/format/format-moment";
import { numbersKey } from "@/lib/queries/kpis";
import { keepLive, type LiveState } from "@/lib/queries/live-connection";
import { makeLiveRefresh } from "@/lib/queries/live-refresh";

const words: Record<LiveState, string> = {
  connecting: "Connecting",
  live: "Live",
  reconnecting: "Reconnecting",
};

const hints: Record<LiveState, string> = {
  connecting: "Connecting to the server.",
  live: "Numbers on the screen follow every change.",
  reconnecting:
    "The connection was lost and is being made again. Numbers are from before; reload to read them now.",
};

/**
 * Reads every number on the screen again when the organization's records change, and shows that it does.
 * @param readAfter when they last changed before the page was made (ISO instant); null for never
 */
export function LiveUpdates({ readAfter }: { readAfter: string | null }) {
  const client = useQueryClient();
  const { locale, timeZone } = useOrganization();
  const [state, setState] = useState<LiveState>("connecting");
  const [changedAt, setChangedAt] = useState<string | null>(null);
  // Of the page as it was first made: settings that are saved make the frame anew, and numbers are not read by that.
  const [firstReadAfter] = useState(readAfter);

  useEffect(() => {
    const refresh = makeLiveRefresh(() => client.invalidateQueries({ queryKey: numbersKey }));
    let isMissed = false;
    const ask = () => {
      if (document.visibilityState === "hidden") isMissed = true;
      else refresh.ask();
    };
    const catchUp = () => {
      if (document.visibilityState === "hidden" || !isMissed) return;
      isMissed = false;
      refresh.ask();
    };
    document.addEventListener("visibilitychange", catchUp);
    const end = keepLive(
      {
        state: setState,
        ready: (at) => at && setChangedAt(at),
        change: (at) => {
          if (at) setChangedAt(at);
          ask();
        },
      },
      firstReadAfter,
    );
    return () => {
      document.removeEventListener("visibilitychange", catchUp);
      end();
      refresh.stop();
    };
  }, [client, firstReadAfter]);

  const last = changedAt && formatMoment(changedAt, locale, timeZone, new Date());
  return (
    <Tooltip
      side="bottom"
      content={
        <>
          {hints[state]} {last && `Last change: ${last}.`}
        </>
      }
    >
      <button
        type="button"
        className="inline-flex h-9 cursor-default items-center gap-2 rounded-md px-1.5 text-ink-muted text-sm"
      >
        <span
          aria-hidden
          className={classNames(
            "size-2 rounded-full",
            state === "live" ? "bg-ok" : "border-2 border-watch bg-transparent",
          )}
        />
        <span className="max-sm:sr-only" data-live={state}>
          {words[state]}
        </span>
        {last && <span className="nav:inline hidden tabular-nums">· {last}</span>}
      </button>
    </Tooltip>
  );
}

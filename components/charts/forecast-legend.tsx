import type { ReactNode } from "react";
import { chartTheme as look } from "./theme";

/** What the marks of a forecast mean; `soFar` where a period in progress has its dot. */
export function ForecastLegend({ soFar }: { soFar: boolean }) {
  return (
    <ul className="-mt-1 mb-2 flex flex-wrap gap-x-4 gap-y-1 text-ink-muted text-xs">
      <Entry words="Known">
        <path d="M0 5h20" stroke={look.main} strokeWidth="2" />
      </Entry>
      {soFar ? (
        <Entry words="So far">
          <circle cx="10" cy="5" r="3.5" fill={look.surface} stroke={look.main} strokeWidth="2" />
        </Entry>
      ) : null}
      <Entry words="Forecast">
        <path d="M0 5h20" stroke={look.main} strokeWidth="2" strokeDasharray={look.dashes.partial} />
      </Entry>
      <Entry words="80 % and 95 % of what may come">
        <rect width="20" height="10" fill={look.main} fillOpacity={0.13} />
        <rect y="2.5" width="20" height="5" fill={look.main} fillOpacity={0.22} />
      </Entry>
    </ul>
  );
}

function Entry({ words, children }: { words: string; children: ReactNode }) {
  return (
    <li className="flex items-center gap-1.5">
      <svg aria-hidden="true" width="20" height="10">
        {children}
      </svg>
      {words}
    </li>
  );
}

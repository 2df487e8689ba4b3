import { TextLink } from "@/components/ui/button";
import type { Missing } from "@/lib/contracts/trace";

type Props = { missing: readonly Missing[]; className?: string };

/** What a KPI lacks in this organization, and the way to bring it. */
export function MissingRecords({ missing, className = "" }: Props) {
  return (
    <ul className={`relative z-1 space-y-2 text-sm ${className}`}>
      {missing.map(({ problem, remedy, href }) => (
        <li key={problem}>
          <p className="text-watch-ink">{problem}.</p>
          <p className="text-ink-muted">
            {remedy}.{" "}
            <TextLink href={href}>{href.startsWith("/data") ? "Go to import" : "Open settings"}</TextLink>
          </p>
        </li>
      ))}
    </ul>
  );
}

import { classNames } from "@/components/ui/class-names";
import type { Objective } from "@/lib/contracts/objectives";
import { paceSparkShape } from "./pace-spark-shape";

/** The small chart of a card: the values as a line, the pace dashed towards the target. The words are beside it. */
export function PaceSpark({ objective, className }: { objective: Objective; className?: string }) {
  const shape = paceSparkShape(objective);
  return (
    <div aria-hidden className={classNames("relative", className)}>
      <svg
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        aria-hidden="true"
        fill="none"
        className="size-full overflow-visible [&_path]:[vector-effect:non-scaling-stroke]"
      >
        <path d={shape.paceLine} className="stroke-line-strong" strokeWidth={1.25} strokeDasharray="4 3" />
        <path d={shape.line} className="stroke-accent" strokeWidth={1.75} strokeLinejoin="round" />
        <path d={shape.partialLine} className="stroke-accent" strokeWidth={1.75} strokeDasharray="2 3" />
      </svg>
      <span
        className="-translate-x-1/2 -translate-y-1/2 absolute left-[97%] size-2 rounded-full border-[1.5px] border-line-strong bg-surface"
        style={{ top: `${shape.targetY}%` }}
      />
      {shape.last && (
        <span
          className="-translate-x-1/2 -translate-y-1/2 absolute size-2 rounded-full bg-accent outline-2 outline-surface"
          style={{ left: `${shape.last.x}%`, top: `${shape.last.y}%` }}
        />
      )}
    </div>
  );
}

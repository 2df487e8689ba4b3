import { type FunnelBar, type FunnelChartStage, funnelBars } from "@/lib/charts/funnel-bars";
import { formatCount } from "@/lib/format/format-value";
import { medianInWords, outcomesInWords } from "@/lib/format/funnel-words";
import type { FigureLocale } from "@/lib/format/unit";
import { funnelLook } from "./funnel-legend";
import { useWidth } from "./use-width";

/** Below this width names stand above their bars instead of beside them. */
const wideFrom = 620;
/** What is drawn before the width is known; the picture is scaled until then. */
const assumedWidth = 960;

const layouts = {
  wide: { row: 74, name: 22, bar: 4, barLeft: 168, barRight: 72, words: 50, height: 28 },
  narrow: { row: 104, name: 14, bar: 24, barLeft: 0, barRight: 0, words: 68, height: 26 },
} as const;
type Layout = (typeof layouts)[keyof typeof layouts];

export type FunnelPlotProps = {
  stages: readonly FunnelChartStage[];
  /** The stage from which most deals are lost. */
  worst: string | null;
  /** Names the drawing for screen readers. */
  label: string;
  format: FigureLocale;
  /** Where a stage's name and bar lead, as an address and when pressed. */
  hrefOf: (stage: string) => string;
  onChoose: (stage: string) => void;
};

/**
 * The stages as bars to scale, from zero: as long as their entries are many, in parts for what became of those. Beside
 * each stand its figures, so that nothing has to be read off an axis.
 */
export function FunnelPlot({ stages, worst, label, format, hrefOf, onChoose }: FunnelPlotProps) {
  const [measure, measured] = useWidth();
  const width = Number.isFinite(measured) ? Math.max(measured, 240) : assumedWidth;
  const layout = width >= wideFrom ? layouts.wide : layouts.narrow;
  const bars = funnelBars(stages);
  const height = bars.length * layout.row;
  return (
    <div ref={measure}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing of links cannot be a fieldset */}
      <svg
        data-chart
        viewBox={`0 0 ${width} ${height}`}
        className="block h-auto w-full overflow-visible"
        role="group"
        aria-label={label}
      >
        {bars.map((bar, index) => (
          <FunnelRow
            key={bar.stage.stage}
            bar={bar}
            top={index * layout.row}
            isWorst={bar.stage.stage === worst}
            href={hrefOf(bar.stage.stage)}
            onChoose={onChoose}
            {...{ layout, width, format }}
          />
        ))}
      </svg>
    </div>
  );
}

type RowProps = {
  bar: FunnelBar<FunnelChartStage>;
  top: number;
  isWorst: boolean;
  href: string;
  onChoose: (stage: string) => void;
  layout: Layout;
  width: number;
  format: FigureLocale;
};

function FunnelRow({ bar, top, isWorst, href, onChoose, layout, width, format }: RowProps) {
  const { stage, length, segments } = bar;
  const isWide = layout === layouts.wide;
  const scale = (width - layout.barLeft - layout.barRight) / 100;
  const entered = formatCount(stage.entered, format.locale);
  return (
    <g transform={`translate(0 ${top})`}>
      <a
        href={href}
        onClick={(event) => {
          // A new tab or window is the browser's own affair.
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          onChoose(stage.stage);
        }}
        aria-label={`${stage.stage}, ${entered} entered: details`}
        className="group"
      >
        <rect x={0} y={0} width={width} height={layout.row - 8} fill="transparent" />
        <text
          y={layout.name}
          className="fill-ink font-semibold text-base group-hover:fill-accent-ink group-hover:underline"
        >
          {shortened(stage.stage, isWide ? 20 : 30)}
        </text>
        {segments.map(({ outcome, offset, length: share }) => {
          const look = funnelLook[outcome === "lost" && isWorst ? "mostLost" : outcome];
          // A hairline between the parts; a part of one entry among thousands still shows.
          const drawn = Math.max(share * scale - 1, 1);
          const inset = look.stroke ? 0.5 : 0;
          return (
            <rect
              key={outcome}
              x={layout.barLeft + offset * scale + inset}
              y={layout.bar + inset}
              width={Math.max(drawn - 2 * inset, 0.5)}
              height={layout.height - 2 * inset}
              rx={2}
              fill={look.fill}
              stroke={look.stroke ?? "none"}
            />
          );
        })}
      </a>
      <text
        x={isWide ? layout.barLeft + length * scale + 8 : width}
        y={layout.name}
        textAnchor={isWide ? "start" : "end"}
        className="figures fill-ink text-base"
        aria-hidden
      >
        {entered}
      </text>
      <RowWords stage={stage} isWorst={isWorst} layout={layout} format={format} />
    </g>
  );
}

function RowWords({
  stage,
  isWorst,
  layout,
  format,
}: {
  stage: FunnelChartStage;
  isWorst: boolean;
  layout: Layout;
  format: FigureLocale;
}) {
  const { wentOn, lost, rest } = outcomesInWords(stage, format);
  const more = [...rest, medianInWords(stage.medianDays, format)].filter((words) => words !== null);
  const isWide = layout === layouts.wide;
  return (
    <text className="fill-ink-muted text-xs">
      <tspan x={layout.barLeft} y={layout.words}>
        {wentOn}
      </tspan>
      {lost ? (
        <>
          <tspan> · </tspan>
          <tspan className={isWorst ? "fill-off-ink font-semibold" : undefined}>{lost}</tspan>
        </>
      ) : null}
      {more.length > 0 ? (
        <tspan {...(isWide ? {} : { x: layout.barLeft, dy: 16 })}>
          {isWide ? " · " : ""}
          {more.join(" · ")}
        </tspan>
      ) : null}
    </text>
  );
}

const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1)}…`;

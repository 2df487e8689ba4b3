"use client";

import { type KeyboardEvent, useState } from "react";
import { type WaterfallBar, type WaterfallStep, waterfallBars } from "@/lib/charts/waterfall";
import { formatTick } from "@/lib/format/format-value";
import type { FigureLocale, Unit } from "@/lib/format/unit";
import { chartTheme as look } from "./theme";
import { useWidth } from "./use-width";

/** Below this width names stand above their bars instead of beside them. */
const wideFrom = 560;
/** What is drawn before the width is known; the picture is scaled until then. */
const assumedWidth = 720;
const head = 22;
const layouts = {
  wide: { row: 34, bar: 9, height: 16, left: 168, right: 76, name: 21 },
  narrow: { row: 48, bar: 24, height: 16, left: 2, right: 2, name: 16 },
} as const;

export type WaterfallPlotStep = WaterfallStep & {
  /** The amount as it is read: "−3.2", "84.0 %". */
  text: string;
  /** All about the step in a sentence. */
  readout: string;
  /** For the better or the worse; null is neither. */
  better: boolean | null;
};

export type WaterfallPlotProps = {
  label: string;
  steps: readonly WaterfallPlotStep[];
  unit: Unit;
  format: FigureLocale;
};

const colourOf = ({ kind, better }: WaterfallPlotStep): string => {
  if (kind === "level") return look.text;
  if (better === null) return look.comparison;
  return better ? look.zones.ok : look.zones.off;
};

const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1)}…`;

const moves: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * A waterfall, from top to bottom so that names have room: the earlier level, what each effect adds or takes to one
 * scale, the later level. Arrow keys move through the steps, and what is under focus or pointer is read out below.
 */
export function WaterfallPlot({ label, steps, unit, format }: WaterfallPlotProps) {
  const [measure, measured] = useWidth();
  const [active, setActive] = useState<number | null>(null);
  const width = Number.isFinite(measured) ? Math.max(measured, 240) : assumedWidth;
  const isWide = width >= wideFrom;
  const layout = isWide ? layouts.wide : layouts.narrow;
  const { bars, axis } = waterfallBars(steps, unit);
  const room = width - layout.left - layout.right;
  const x = (percent: number) => layout.left + (percent / 100) * room;
  const place = (tick: number) => x(((tick - axis.min) / (axis.max - axis.min)) * 100);
  const height = head + steps.length * layout.row;
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    setActive((at) => (at === null ? 0 : move(at, steps.length - 1)));
  };
  const shown = active === null ? undefined : steps[active];
  return (
    <div ref={measure}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing that keys move through cannot be a fieldset */}
      <svg
        data-chart
        viewBox={`0 0 ${width} ${height}`}
        className="block h-auto w-full rounded-md"
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move through the steps
        tabIndex={0}
        aria-label={`${label}. Up and down arrow keys move through the steps.`}
        onKeyDown={onKeyDown}
        onFocus={() => setActive((at) => at ?? 0)}
        onBlur={() => setActive(null)}
        onPointerLeave={() => setActive(null)}
      >
        {axis.ticks.map((tick) => (
          <g key={tick}>
            <line x1={place(tick)} x2={place(tick)} y1={head - 4} y2={height} stroke={look.grid} />
            <text
              x={place(tick)}
              y={12}
              textAnchor={
                tick === axis.ticks[0] && !isWide ? "start" : tick === axis.max && !isWide ? "end" : "middle"
              }
              fontSize={look.fontSize}
              fill={look.axisText}
            >
              {formatTick(tick, format.locale)}
            </text>
          </g>
        ))}
        {bars.map((bar, at) => {
          const step = steps[at];
          return step ? (
            <Step
              key={step.id}
              top={head + at * layout.row}
              bar={bar}
              next={bars[at + 1]}
              isActive={at === active}
              onPoint={() => setActive(at)}
              {...{ step, layout, isWide, width, x }}
            />
          ) : null;
        })}
      </svg>
      <p role="status" className="mt-2 min-h-10 text-ink-muted text-sm">
        {shown?.readout}
      </p>
    </div>
  );
}

type StepProps = {
  step: WaterfallPlotStep;
  bar: WaterfallBar;
  next: WaterfallBar | undefined;
  top: number;
  layout: (typeof layouts)["wide" | "narrow"];
  isWide: boolean;
  width: number;
  x: (percent: number) => number;
  isActive: boolean;
  onPoint: () => void;
};

function Step({ step, bar, next, top, layout, isWide, width, x, isActive, onPoint }: StepProps) {
  const [from, to] = [x(Math.min(bar.from, bar.to)), x(Math.max(bar.from, bar.to))];
  const middle = layout.bar + layout.height / 2;
  const colour = colourOf(step);
  return (
    // Not on entering: a drawing that keys scroll below a resting pointer is entered as well.
    <g transform={`translate(0 ${top})`} onPointerMove={onPoint}>
      <rect width={width} height={layout.row} rx={4} fill={isActive ? "var(--sunken)" : "transparent"} />
      {next ? (
        <line
          x1={x(bar.to)}
          x2={x(bar.to)}
          y1={middle}
          y2={layout.row + layout.bar}
          stroke={look.limit}
          strokeDasharray={look.dashes.centre}
        />
      ) : null}
      <text
        x={4}
        y={layout.name}
        fontSize={13}
        fill={look.text}
        fontWeight={step.kind === "level" ? 600 : 400}
      >
        {shortened(step.label, isWide ? 22 : 30)}
      </text>
      {step.kind === "level" ? (
        <circle cx={x(bar.to)} cy={middle} r={5} fill={colour} stroke={look.surface} strokeWidth={2} />
      ) : (
        <rect
          x={from}
          y={layout.bar}
          width={Math.max(to - from, 1.5)}
          height={layout.height}
          rx={2}
          fill={colour}
        />
      )}
      <text
        x={width - 4}
        y={layout.name}
        textAnchor="end"
        fontSize={13}
        fill={look.text}
        fontWeight={step.kind === "level" ? 600 : 500}
        className="figures"
      >
        {step.text}
      </text>
    </g>
  );
}

"use client";

import { Copy, Download, EllipsisVertical, Image as ImageIcon, Maximize2, Table2 } from "lucide-react";
import { type ReactNode, useId, useRef } from "react";
import { buttonClass } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toast";
import { csvBlob, downloadFile, fileNameOf } from "./chart-file";
import { chartPng } from "./chart-png";

/** How long a chart may take to be drawn, in ms. */
const drawingMs = 10_000;

/** @throws Error when there is no chart in the element in time */
async function drawnIn(element: HTMLElement | null): Promise<SVGSVGElement> {
  const until = performance.now() + drawingMs;
  while (performance.now() < until) {
    const svg = element?.querySelector<SVGSVGElement>("svg.recharts-surface, svg[data-chart]");
    if (svg) return svg;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("The chart is not drawn. Reload the page and try again.");
}

export type ChartView = "chart" | "table";

/**
 * What every chart has around it: title, unit, a sentence for those who cannot see it, and the menu (table, CSV, PNG).
 *
 * @param note what the eye must know to read it rightly ("axis starts at 60")
 * @param zoom offered where the axis shows the natural range
 */
export function ChartFrame({
  title,
  note,
  level = 2,
  summary,
  view,
  onViewChange,
  zoom,
  csv,
  picture = true,
  onPicture,
  className,
  children,
}: {
  title: string;
  note?: ReactNode;
  level?: 2 | 3;
  summary: string;
  view: ChartView;
  onViewChange: (view: ChartView) => void;
  zoom?: { on: boolean; onChange: (on: boolean) => void };
  csv: () => string;
  /** Whether the chart is an SVG that can be saved as a PNG: one of recharts, or of our own with `data-chart`. */
  picture?: boolean;
  /** Told that the SVG is needed, where it may not be drawn yet. */
  onPicture?: () => void;
  className?: string;
  children: ReactNode;
}) {
  const titleId = useId();
  const body = useRef<HTMLDivElement>(null);
  const toast = useToast();
  const Heading = level === 2 ? "h2" : "h3";

  const copyCsv = async () => {
    try {
      await navigator.clipboard.writeText(csv());
      toast({ title: "Figures copied", description: "Paste them into a spreadsheet." });
    } catch {
      toast({
        tone: "off",
        title: "The browser did not allow copying",
        description: "Download the CSV instead.",
      });
    }
  };
  const withPicture = async (use: (picture: Promise<Blob>) => Promise<void>) => {
    onPicture?.();
    try {
      const svg = await drawnIn(body.current);
      await use(chartPng(svg, title));
    } catch (error) {
      const description = error instanceof Error ? error.message : undefined;
      toast({ tone: "off", title: "The picture could not be made", description });
    }
  };
  const savePng = () =>
    withPicture(async (picture) => downloadFile(await picture, `${fileNameOf(title)}.png`));
  const copyPng = () =>
    withPicture(async (picture) => {
      await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
      toast({ title: "Picture copied", description: "Paste it into a mail or a slide." });
    });

  return (
    <figure aria-labelledby={titleId} className={classNames("flex min-w-0 flex-col", className)}>
      <figcaption className="mb-3 flex items-start justify-between gap-3">
        <div className="min-w-0">
          <Heading id={titleId} className="font-semibold text-lg">
            {title}
          </Heading>
          {note ? <p className="mt-0.5 text-ink-muted text-sm">{note}</p> : null}
          <p className="sr-only">{summary}</p>
        </div>
        <Menu
          align="end"
          trigger={
            <button
              type="button"
              aria-label={`Options for ${title}`}
              className={classNames(
                buttonClass("quiet", "sm"),
                "-mt-1 -mr-2 w-8 px-0 max-sm:-my-2.5 max-sm:w-11 print:hidden",
              )}
            >
              <EllipsisVertical aria-hidden />
            </button>
          }
        >
          <MenuItem
            icon={<Table2 aria-hidden />}
            onSelect={() => onViewChange(view === "chart" ? "table" : "chart")}
          >
            {view === "chart" ? "View as table" : "View as chart"}
          </MenuItem>
          {zoom && view === "chart" ? (
            <MenuItem icon={<Maximize2 aria-hidden />} onSelect={() => zoom.onChange(!zoom.on)}>
              {zoom.on ? "Show the whole range" : "Zoom to the values"}
            </MenuItem>
          ) : null}
          <MenuSeparator />
          <MenuItem icon={<Copy aria-hidden />} onSelect={copyCsv}>
            Copy figures
          </MenuItem>
          <MenuItem
            icon={<Download aria-hidden />}
            onSelect={() => downloadFile(csvBlob(csv()), `${fileNameOf(title)}.csv`)}
          >
            Download CSV
          </MenuItem>
          {picture && view === "chart" ? (
            <>
              <MenuItem icon={<Copy aria-hidden />} onSelect={copyPng}>
                Copy picture
              </MenuItem>
              <MenuItem icon={<ImageIcon aria-hidden />} onSelect={savePng}>
                Download PNG
              </MenuItem>
            </>
          ) : null}
        </Menu>
      </figcaption>
      <div ref={body} className="min-w-0 flex-1">
        {children}
      </div>
    </figure>
  );
}

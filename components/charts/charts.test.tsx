import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { BreakdownBars } from "@/components/charts/breakdown-bars";
import { PointFacts } from "@/components/charts/point-facts";
import { Sparkline } from "@/components/charts/sparkline";
import { TrendPicture } from "@/components/charts/trend-picture";
import { TrendTable } from "@/components/charts/trend-table";
import type { ChartPoint } from "@/lib/charts/chart-point";
import { toTrendRows } from "@/lib/charts/trend-rows";
import type { FigureFormat } from "@/lib/format/unit";

const format: FigureFormat = { unit: "%", grain: "month", locale: "en-GB", currency: "EUR" };
const october: ChartPoint = {
  start: "2026-10-01",
  end: "2026-11-01",
  partial: false,
  value: 71.4,
  reason: null,
  parts: { satisfied: 294, answers: 412 },
  n: 412,
  interval: { low: 67, high: 75.8 },
  status: "watch",
};
const missing: ChartPoint = {
  ...october,
  value: null,
  reason: "not-mature",
  n: 0,
  interval: null,
  status: null,
};

/** What a reader gets, tags taken away. */
const textOf = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, "|")
    .replace(/\|+/g, "|")
    .replaceAll("\u202f", " ");

describe("PointFacts", () => {
  it("tells value, parts, n, interval, comparison and status in this order", () => {
    const markup = renderToStaticMarkup(
      <PointFacts
        point={october}
        heading="Oct 2026"
        comparison={{ label: "Previous year", point: { ...october, start: "2025-10-01", value: 75.5 } }}
        partNames={{ satisfied: "satisfied answers" }}
        format={format}
      />,
    );
    expect(textOf(markup)).toBe(
      "|Oct 2026|71.4 %|satisfied answers|294|answers|412|n|412|95 % interval|±4.4|Previous year, Oct 2025|75.5 %|Watch|",
    );
  });
});

describe("TrendTable", () => {
  it("has a row per period, newest first, and says why a value is missing", () => {
    const rows = toTrendRows([
      october,
      { ...missing, start: "2026-11-01", end: "2026-12-01", partial: true },
    ]);
    const text = textOf(renderToStaticMarkup(<TrendTable title="CSAT" rows={rows} format={format} />));
    expect(text).toContain(
      "|Nov 2026| (in progress)|Too young to tell|0|–|–|Oct 2026|71.4 %|412|±4.4|Watch|",
    );
  });
});

describe("BreakdownBars", () => {
  it("gives each group its label, value and n; a group without a value gives the reason and no bar", () => {
    const markup = renderToStaticMarkup(
      <BreakdownBars
        label="CSAT by team"
        countedAs="answers"
        groups={[
          { value: "phone", label: "Phone", total: october },
          { value: null, label: "Not set", total: missing },
        ]}
        {...format}
      />,
    );
    expect(textOf(markup)).toBe(
      "|Phone|71.4 %|n = 412|, 412 answers|Not set|Too young to tell|n = 0|, 0 answers|",
    );
    expect(markup.match(/width:\d/g)).toHaveLength(1);
  });
});

describe("Sparkline", () => {
  it("is a picture with a name, and draws nothing where there is nothing", () => {
    const markup = renderToStaticMarkup(<Sparkline points={[missing]} label="CSAT, 1 period" />);
    expect(markup).toContain('role="img" aria-label="CSAT, 1 period"');
    expect(markup).not.toContain("M");
  });
});

describe("TrendPicture", () => {
  const points = ["2026-08", "2026-09", "2026-10"].map((month, index) => ({
    ...october,
    start: `${month}-01`,
    end: `2026-${String(9 + index).padStart(2, "0")}-01`,
    value: 50 + 25 * index,
  }));
  const year = { baseline: { from: "2025-08-01", to: "2026-08-01", periods: 12 }, change: null };
  const markup = renderToStaticMarkup(
    <TrendPicture
      label="CSAT"
      rows={toTrendRows(points)}
      axis={{ min: 0, max: 100, ticks: [0, 50, 100], cut: false }}
      zones={[{ status: "ok", from: 80, to: 100 }]}
      objective={75}
      limits={[
        { ...year, from: "2026-08-01", to: "2026-08-01", lower: 20, centre: 30, upper: 40 },
        { ...year, from: "2026-09-01", to: "2026-09-01", lower: 40, centre: 50, upper: 60 },
      ]}
      endLabels={[{ id: "value", value: 100, text: "100 %", strong: true }]}
      axisTitle="%"
      endMargin={104}
      partNames={{}}
      format={format}
      height={254}
      attended={false}
      notes={[]}
    />,
  );

  it("draws 50, 75, 100 on an axis of 0 to 100 between 24 and 224 px: at 124, 74, 24, over the whole width", () => {
    expect(markup).toContain('d="M0 124L500 74L1000 24"');
  });

  it("has the zone from 80 on as the upper fifth, 40 of 200 px, and the objective of 75 at 24 + 50 px", () => {
    expect(markup).toMatch(/<rect width="100%" y="24" height="40"/);
    expect(markup).toMatch(/<line x2="100%" y1="74" y2="74"[^>]*stroke-dasharray/);
  });

  it("shows the limits of a single period beside others: 8 px of 640 to either side of September, 500 ± 12.5", () => {
    expect(markup).toContain('d="M487.5 104H512.5"');
  });

  it("names the unit, the ticks, the periods and the line's end, and is silent for those who cannot see it", () => {
    expect(textOf(markup)).toBe("|100|%|0|50|100|On track|100 %|Aug|Sept|Oct|");
    expect(markup).toMatch(/^<div aria-hidden="true"/);
  });
});

// Runs in a measured page before anything else: notes the largest paint, and when the charts in sight last changed.
// Plain JavaScript, since it goes to the browser as it stands.

const seen = { largestPaint: 0, largest: "", charts: 0, drawn: "", pending: true };
globalThis.plumblineBench = seen;

new PerformanceObserver((list) => {
  for (const { startTime, element } of list.getEntries()) {
    const words = element?.textContent?.trim().replace(/\s+/g, " ").slice(0, 40);
    Object.assign(seen, { largestPaint: startTime, largest: words || element?.tagName || "" });
  }
}).observe({ type: "largest-contentful-paint", buffered: true });

const inSight = (element) => {
  const { top, bottom, width } = element.getBoundingClientRect();
  return width > 0 && bottom > 0 && top < innerHeight;
};

const look = () => {
  const charts = [
    ...document.querySelectorAll('.recharts-surface, svg[role="img"], svg[data-picture]'),
  ].filter(inSight);
  const shapes = charts.flatMap((chart) => [...chart.querySelectorAll("path, rect, line")]);
  const drawn = shapes
    .map((shape) => shape.getAttribute("d") ?? shape.getAttribute("width") ?? shape.getAttribute("y1"))
    .join("|");
  if (drawn !== seen.drawn) Object.assign(seen, { drawn, charts: performance.now() });
  seen.pending = [...document.querySelectorAll(".animate-pulse")].some(inSight);
};
// Not at every frame: looking costs time too.
setInterval(look, 50);

// Runs in a measured page before anything else: notes the largest paint, and when what the charts draw last changed.
// Plain JavaScript, since it goes to the browser as it stands.

const seen = { largestPaint: 0, charts: 0, drawn: "" };
globalThis.plumblineBench = seen;

new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) seen.largestPaint = entry.startTime;
}).observe({ type: "largest-contentful-paint", buffered: true });

const look = () => {
  const shapes = [...document.querySelectorAll(".recharts-surface path, .recharts-surface rect")];
  const drawn = shapes.map((shape) => shape.getAttribute("d") ?? shape.getAttribute("width")).join("|");
  if (drawn !== seen.drawn) Object.assign(seen, { drawn, charts: performance.now() });
  requestAnimationFrame(look);
};
requestAnimationFrame(look);

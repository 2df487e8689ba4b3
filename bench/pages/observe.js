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

const CHART = '.recharts-surface, svg[role="img"], svg[data-picture]';

// Looking at what is in sight costs time, which must not be measured as the page's: what changes is only noted, with the
// moment at which the frame that shows it was painted, and looked at now and then.
const LOOK_EVERY_MS = 250;
let painted = 0;
let isNoted = false;
let isToLook = false;

const afterPaint = new MessageChannel();
afterPaint.port2.onmessage = () => {
  painted = performance.now();
  isNoted = false;
};

const isOfChart = (node) =>
  node instanceof Element && (node.closest(CHART) !== null || node.querySelector(CHART) !== null);

new MutationObserver((records) => {
  isToLook = true;
  if (isNoted) return;
  isNoted = records.some(({ target, addedNodes }) => isOfChart(target) || [...addedNodes].some(isOfChart));
  if (isNoted) requestAnimationFrame(() => afterPaint.port1.postMessage(null));
}).observe(document, { subtree: true, childList: true, attributes: true });

const inSight = (element) => {
  const { top, bottom, width } = element.getBoundingClientRect();
  return width > 0 && bottom > 0 && top < innerHeight;
};

setInterval(() => {
  if (!isToLook || isNoted) return;
  isToLook = false;
  const shapes = [...document.querySelectorAll(CHART)]
    .filter(inSight)
    .flatMap((chart) => [...chart.querySelectorAll("path, rect, line")]);
  const drawn = shapes
    .map((shape) => shape.getAttribute("d") ?? shape.getAttribute("width") ?? shape.getAttribute("y1"))
    .join("|");
  if (drawn !== seen.drawn) Object.assign(seen, { drawn, charts: painted });
  seen.pending = [...document.querySelectorAll(".animate-pulse")].some(inSight);
}, LOOK_EVERY_MS);

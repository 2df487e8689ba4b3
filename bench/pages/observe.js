// Runs in a measured page before anything else: notes the largest paint, and when a chart in sight last changed.
// Plain JavaScript, since it goes to the browser as it stands. It never asks for a place or size: the layout that would
// force costs time, which must not be measured as the page's.

const seen = { largestPaint: 0, largest: "", charts: 0, pending: true };
globalThis.plumblineBench = seen;

new PerformanceObserver((list) => {
  for (const { startTime, element } of list.getEntries()) {
    const words = element?.textContent?.trim().replace(/\s+/g, " ").slice(0, 40);
    Object.assign(seen, { largestPaint: startTime, largest: words || element?.tagName || "" });
  }
}).observe({ type: "largest-contentful-paint", buffered: true });

const CHART = '.recharts-surface, svg[role="img"], svg[data-picture]';
const PLACEHOLDER = ".animate-pulse";
const LOOKED_AT = `${CHART}, ${PLACEHOLDER}`;

/** What a chart shows; without what only says how it is drawn. */
const drawn = (chart) =>
  [...chart.querySelectorAll("path, rect, line")]
    .map((shape) => shape.getAttribute("d") ?? shape.getAttribute("width") ?? shape.getAttribute("y1"))
    .join("|");

/** What each chart in sight showed in the last frame. */
const shown = new Map();
const placeholders = new Set();

// A message comes after the paint of the frame in which it is sent.
const afterPaint = new MessageChannel();
afterPaint.port2.onmessage = () => {
  seen.charts = performance.now();
};

const sight = new IntersectionObserver((entries) => {
  let isChanged = false;
  for (const { target, isIntersecting, boundingClientRect } of entries) {
    const isInSight = isIntersecting && boundingClientRect.width > 0;
    if (target.matches(PLACEHOLDER)) {
      if (isInSight) placeholders.add(target);
      else placeholders.delete(target);
    } else if (isInSight) {
      const now = drawn(target);
      if (now !== "" && shown.get(target) !== now) isChanged = true;
      shown.set(target, now);
    } else shown.delete(target);
  }
  for (const placeholder of placeholders) if (!placeholder.isConnected) placeholders.delete(placeholder);
  seen.pending = placeholders.size > 0;
  if (isChanged) afterPaint.port1.postMessage(null);
});

const closestChart = (node) => (node instanceof Element ? node : node.parentElement)?.closest(CHART);

/** Observed anew, it is told of in the next frame, with where it is by then. */
const look = (element) => {
  sight.unobserve(element);
  sight.observe(element);
};

new MutationObserver((records) => {
  const added = new Set(records.flatMap(({ addedNodes }) => [...addedNodes]));
  const changed = new Set();
  for (const { target, removedNodes } of records) {
    if (removedNodes.length > 0) for (const placeholder of placeholders) changed.add(placeholder);
    // What is new is looked through below.
    const chart = added.has(target) ? null : closestChart(target);
    if (chart) changed.add(chart);
  }
  for (const node of added) {
    // The parser tells of each element; those in others are found with them.
    if (!(node instanceof Element) || added.has(node.parentNode)) continue;
    if (node.matches(LOOKED_AT)) changed.add(node);
    for (const found of node.querySelectorAll(LOOKED_AT)) changed.add(found);
  }
  for (const element of changed) look(element);
}).observe(document, { subtree: true, childList: true, attributes: true });

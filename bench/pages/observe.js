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

/** What each chart in sight showed in the last frame that was looked at. */
const shown = new Map();
const known = new WeakSet();
const placeholders = new Set();

// A message comes after the paint of the frame in which it is sent.
const afterPaint = new MessageChannel();
afterPaint.port2.onmessage = () => {
  seen.charts = performance.now();
};

const sight = new IntersectionObserver((entries) => {
  let isNew = false;
  for (const { target, isIntersecting, boundingClientRect } of entries) {
    const isInSight = isIntersecting && boundingClientRect.width > 0;
    if (target.matches(PLACEHOLDER)) {
      if (isInSight) placeholders.add(target);
      else placeholders.delete(target);
    } else if (isInSight) {
      shown.set(target, drawn(target));
      isNew ||= shown.get(target) !== "";
    } else shown.delete(target);
  }
  seen.pending = placeholders.size > 0;
  // Told after the frame that has them: a message would wait for what else the page has to do.
  if (isNew) seen.charts = performance.now();
});

let isToLook = false;

/** Once in a frame in which something changed: for what is new, and for charts in sight that show something else. */
const look = () => {
  isToLook = false;
  for (const element of document.querySelectorAll(LOOKED_AT)) {
    if (known.has(element)) continue;
    known.add(element);
    sight.observe(element);
  }
  let isChanged = false;
  for (const [chart, before] of shown) {
    const now = chart.isConnected ? drawn(chart) : "";
    if (now === before) continue;
    isChanged = true;
    if (chart.isConnected) shown.set(chart, now);
    else shown.delete(chart);
  }
  for (const placeholder of placeholders) if (!placeholder.isConnected) placeholders.delete(placeholder);
  seen.pending = placeholders.size > 0;
  if (isChanged) afterPaint.port1.postMessage(null);
};

new MutationObserver(() => {
  if (isToLook) return;
  isToLook = true;
  requestAnimationFrame(look);
}).observe(document, { subtree: true, childList: true, attributes: true });

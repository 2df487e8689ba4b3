// Fits the frames of embedded survey forms to their content:
// <iframe data-plumbline-survey src="https://…/s/…/embed"></iframe> <script src="https://…/survey-embed.js" async></script>
(() => {
  if (window.plumblineSurveys) return;
  window.plumblineSurveys = true;
  window.addEventListener("message", ({ data, source }) => {
    if (data?.type !== "plumbline-survey-height" || typeof data.height !== "number") return;
    for (const frame of document.querySelectorAll("iframe[data-plumbline-survey]")) {
      if (frame.contentWindow === source)
        frame.style.height = `${Math.min(Math.max(data.height, 120), 2000)}px`;
    }
  });
})();

"use client";

import { useEffect } from "react";

/** Tells the page around an embedded form how high it is, so that its frame fits (public/survey-embed.js). */
export function ReportHeight() {
  useEffect(() => {
    const report = () =>
      window.parent.postMessage(
        { type: "plumbline-survey-height", height: document.body.scrollHeight },
        // The page around may be anybody's, and the height is no secret.
        "*",
      );
    const observer = new ResizeObserver(report);
    observer.observe(document.body);
    report();
    return () => observer.disconnect();
  }, []);
  return null;
}

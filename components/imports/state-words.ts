import type { Tone } from "@/components/ui/badge";
import type { ImportState } from "@/lib/contracts/imports/vocabulary";

/** Where an import stands, in a word. */
export const stateWords: Record<ImportState, { label: string; tone: Tone }> = {
  draft: { label: "Draft", tone: "none" },
  checking: { label: "Checking", tone: "accent" },
  checked: { label: "Ready to import", tone: "accent" },
  running: { label: "Importing", tone: "accent" },
  paused: { label: "Paused", tone: "watch" },
  done: { label: "Imported", tone: "ok" },
  cancelled: { label: "Cancelled", tone: "none" },
  failed: { label: "Failed", tone: "off" },
  undoing: { label: "Undoing", tone: "accent" },
  undone: { label: "Undone", tone: "none" },
};

"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { useToast } from "@/components/ui/toast";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

const shownMs = 2000;

/** Copies a text. Where the browser refuses (no https), it says to select the text instead. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [copied, setCopied] = useState(false);
  const toast = useToast();
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), shownMs);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      toast({
        title: "The browser did not allow copying",
        description: "Select the text and copy it with the keyboard.",
        tone: "watch",
      });
    }
  };
  return (
    <>
      <IconButton label={label} icon={copied ? <Check aria-hidden /> : <Copy aria-hidden />} onClick={copy} />
      <VisuallyHidden>
        <span role="status">{copied ? "Copied" : ""}</span>
      </VisuallyHidden>
    </>
  );
}

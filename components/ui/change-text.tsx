import { ArrowDown, ArrowUp, Minus } from "lucide-react";
import { classNames } from "@/components/ui/class-names";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

const tones = { better: "text-ok-ink", worse: "text-off-ink", same: "text-ink-muted" };

/**
 * A change against an earlier value: arrow for the way it went, colour for whether that is good.
 *
 * @param text the figure, "−4.1 pt" @param spoken the same in words, "down 4.1 points"
 */
export function ChangeText({
  text,
  spoken,
  direction,
  judgement = "same",
  className,
}: {
  text: string;
  spoken?: string;
  direction: -1 | 0 | 1;
  judgement?: "better" | "worse" | "same";
  className?: string;
}) {
  const Arrow = direction > 0 ? ArrowUp : direction < 0 ? ArrowDown : Minus;
  const inWords = [spoken ?? text, judgement === "same" ? null : judgement].filter(Boolean).join(", ");
  return (
    <span
      className={classNames(
        "inline-flex items-center gap-0.5 whitespace-nowrap font-medium",
        tones[judgement],
        className,
      )}
    >
      <Arrow aria-hidden className="size-3.5 shrink-0" strokeWidth={2.25} />
      <span aria-hidden>{text}</span>
      <VisuallyHidden>{inWords}</VisuallyHidden>
    </span>
  );
}

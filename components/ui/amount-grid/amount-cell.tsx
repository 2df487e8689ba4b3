"use client";

import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { cellsOfBlock } from "./cells-of-block";
import { type Move, moveOf } from "./grid-moves";

type Props = {
  /** Which row and month: "Lena Brandt, March 2026". */
  label: string;
  /** "row:column", by which the grid finds the cell to move to. */
  place: string;
  shown: string;
  changed: boolean;
  problem: string | null;
  onType: (text: string) => void;
  onPasteBlock: (block: string[][]) => void;
  onMove: (move: Move) => void;
  /** With what stands in the field, typed a moment ago perhaps. */
  onCopyRight: (text: string) => void;
  onFocus: () => void;
};

/** One amount of the grid: a plain field, so that phones, screen readers and the clipboard work as everywhere. */
export function AmountCell(props: Props) {
  const { label, place, shown, changed, problem, onType, onPasteBlock, onMove, onCopyRight, onFocus } = props;
  const [text, setText] = useState<string | null>(null);
  /** What stood in the field when one came to it, for Escape. */
  const arrived = useRef("");

  /** Off to another cell: from now on the field shows the amount as it was understood. */
  const leave = () => setText(null);
  const write = (written: string) => {
    setText(written);
    onType(written);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    if (event.key === "Escape" && text !== null) {
      onType(arrived.current);
      return leave();
    }
    if (event.key === "Enter" && event.shiftKey) {
      event.preventDefault();
      leave();
      return onCopyRight(value);
    }
    const caret = { start: selectionStart ?? 0, end: selectionEnd ?? 0, length: value.length };
    const move = moveOf(event, caret);
    if (!move) return;
    event.preventDefault();
    onMove(move);
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const block = cellsOfBlock(event.clipboardData.getData("text/plain"));
    if (block.length === 1 && block[0]?.length === 1) return;
    event.preventDefault();
    setText(null);
    onPasteBlock(block);
  };

  return (
    <input
      aria-label={changed ? `${label}, not saved yet` : label}
      aria-invalid={problem !== null || undefined}
      title={problem ?? undefined}
      data-amount-cell={place}
      inputMode="decimal"
      autoComplete="off"
      value={text ?? shown}
      onChange={(event) => write(event.target.value)}
      onFocus={(event) => {
        arrived.current = event.target.value;
        event.target.select();
        onFocus();
      }}
      onBlur={leave}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      className={classNames(
        "h-9 w-full min-w-0 rounded-sm bg-transparent px-2 text-right -outline-offset-2 hover:bg-sunken focus:bg-surface focus:outline-2 focus:outline-accent-ink max-sm:h-11 max-sm:text-lg",
        changed && "bg-accent-soft font-medium",
        problem !== null && "bg-off-soft text-off-ink outline-1 outline-off",
      )}
    />
  );
}

/** Shows how far a long work is. */
export type Progress = {
  /** How often it is worth showing. */
  everyMs: number;
  show(rows: number, total: number | null): void;
  done(): void;
};

const WIDTH = 30;

/** Where it is shown: a terminal, a file, or a pipe. */
export type ProgressOutput = { isTTY?: boolean; write(text: string): unknown };

/** A bar that is drawn over itself on a terminal; a line now and then where the output goes to a file. */
export function progressOn(label: string, out: ProgressOutput): Progress {
  const isTerminal = out.isTTY === true;
  let shown = -1;
  return {
    everyMs: isTerminal ? 200 : 5_000,
    show(rows, total) {
      if (rows === shown) return;
      shown = rows;
      const share = total === null || total === 0 ? null : Math.min(1, rows / total);
      const bar =
        share === null
          ? ""
          : `[${"#".repeat(Math.round(share * WIDTH)).padEnd(WIDTH, ".")}] ${Math.floor(share * 100)} % `;
      const text = `${label} ${bar}${rows.toLocaleString("en")} rows`;
      out.write(isTerminal ? `\r${text}\u001b[K` : `${text}\n`);
    },
    done() {
      if (isTerminal && shown >= 0) out.write("\r\u001b[K");
    },
  };
}

import "server-only";

/** An answer that is kept, and under what it holds. */
export type KeptAnswer = {
  bytes: Uint8Array<ArrayBuffer>;
  /** The state of the data and the settings from which it was computed. */
  state: string;
  /** The day or minute through which it holds. */
  through: string;
};

/** What an entry takes beside its bytes and texts: an estimate. */
const OVERHEAD_BYTES = 400;

const sizeOf = (question: string, { bytes, state, through }: KeptAnswer): number =>
  bytes.byteLength + 2 * (question.length + state.length + through.length) + OVERHEAD_BYTES;

/** Answers by question, within so many bytes: the one that was not asked for longest goes first. */
export class AnswerStore {
  private readonly entries = new Map<string, KeptAnswer>();
  private held = 0;

  constructor(private readonly mostBytes: number) {}

  /** Bytes that are held, by estimate. */
  get size(): number {
    return this.held;
  }

  find(question: string): KeptAnswer | null {
    const entry = this.entries.get(question);
    if (entry === undefined) return null;
    // A Map remembers the order in which keys were set: first is longest unasked.
    this.entries.delete(question);
    this.entries.set(question, entry);
    return entry;
  }

  /** Keeps an answer in place of the question's former one; one that is larger than all may be is not kept. */
  keep(question: string, entry: KeptAnswer): void {
    this.forget(question);
    const size = sizeOf(question, entry);
    if (size > this.mostBytes) return;
    this.entries.set(question, entry);
    this.held += size;
    for (const oldest of this.entries.keys()) {
      if (this.held <= this.mostBytes) break;
      this.forget(oldest);
    }
  }

  private forget(question: string): void {
    const entry = this.entries.get(question);
    if (entry === undefined) return;
    this.entries.delete(question);
    this.held -= sizeOf(question, entry);
  }
}

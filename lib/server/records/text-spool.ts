import "server-only";

/** Bytes taken at a time; a longer text gets a block of its own. */
const BLOCK_BYTES = 256 * 1024;
/** Bytes that a character of UTF-16 can need in UTF-8. */
const MAX_BYTES_PER_UNIT = 3;

/**
 * Many short texts, kept as bytes outside the JavaScript heap. Tens of thousands of live strings would make the
 * garbage collector let the heap grow to several times their size.
 */
export class TextSpool {
  private readonly blocks: Buffer[] = [];
  private used = 0;
  /** Of each text: its block, and where it starts and ends there. */
  private readonly places: number[] = [];

  get length(): number {
    return this.places.length / 3;
  }

  add(text: string): void {
    const needed = text.length * MAX_BYTES_PER_UNIT;
    let block = this.blocks.at(-1);
    if (!block || block.length - this.used < needed) {
      block = Buffer.allocUnsafeSlow(Math.max(BLOCK_BYTES, needed));
      this.blocks.push(block);
      this.used = 0;
    }
    const start = this.used;
    this.used += block.write(text, start, "utf8");
    this.places.push(this.blocks.length - 1, start, this.used);
  }

  /** @throws RangeError where there is no such text */
  at(index: number): string {
    return this.bytes(index).toString("utf8");
  }

  /** Whether two texts are the same. */
  equal(one: number, other: number): boolean {
    return this.bytes(one).equals(this.bytes(other));
  }

  private bytes(index: number): Buffer {
    const [block, start, end] = this.places.slice(3 * index, 3 * index + 3);
    const found = block === undefined ? undefined : this.blocks[block];
    if (!found) throw new RangeError(`There is no text ${index}; there are ${this.length}.`);
    return found.subarray(start, end);
  }
}

import "server-only";
import { createHash } from "node:crypto";

/** Slots for each id, so that looking one up takes few steps. */
const SLOTS_PER_ID = 2;

/**
 * Remembers which ids were seen, 16 bytes each whatever their length: a million ids take 16 to 32 MiB. Two ids are taken
 * for one with a chance of one in 2^64 for each pair.
 */
export class SeenIds {
  private slots = new BigUint64Array(1 << 12);
  private count = 0;

  /** Adds an id; true when it was there already. */
  add(id: string): boolean {
    if ((this.count + 1) * SLOTS_PER_ID > this.slots.length) this.grow();
    const hash = createHash("sha1").update(id).digest().readBigUInt64LE(0) || 1n;
    const at = this.slotOf(this.slots, hash);
    if (this.slots[at] === hash) return true;
    this.slots[at] = hash;
    this.count += 1;
    return false;
  }

  private slotOf(slots: BigUint64Array, hash: bigint): number {
    let at = Number(hash % BigInt(slots.length));
    while (slots[at] !== 0n && slots[at] !== hash) at = (at + 1) % slots.length;
    return at;
  }

  private grow(): void {
    const larger = new BigUint64Array(this.slots.length * 2);
    for (const hash of this.slots) if (hash !== 0n) larger[this.slotOf(larger, hash)] = hash;
    this.slots = larger;
  }
}

/** The four words of the state as pairs of 32 bits, low and high in turn. */
export type SipState = Readonly<Int32Array>;

const KEY_BYTES = 16;
const BLOCK = 8;
/** Two rounds a block, four at the end: the 2 and the 4 of SipHash-2-4. */
const BLOCK_ROUNDS = 2;
const LAST_ROUNDS = 4;
const LAST_MARK = 0xff;
/** "somepseudorandomlygeneratedbytes" */
const CONSTANTS = [
  0x70736575, 0x736f6d65, 0x6e646f6d, 0x646f7261, 0x6e657261, 0x6c796765, 0x79746573, 0x74656462,
] as const;

/**
 * SipHash-2-4 (Aumasson and Bernstein, 2012) of texts of which each character is a byte: without the key nobody can find two
 * that are alike. It never leaves JavaScript, so that a short text takes a third of the time of a hash by `node:crypto`.
 */
export class SipHash {
  /** What the last `finish` came to. */
  low = 0;
  high = 0;
  /** The state before any text. */
  readonly start: SipState;

  /** @throws {RangeError} when the key is not of 16 bytes */
  constructor(key: Uint8Array) {
    if (key.length !== KEY_BYTES) throw new RangeError(`key: expected ${KEY_BYTES} bytes, got ${key.length}`);
    const view = new DataView(key.buffer, key.byteOffset, KEY_BYTES);
    this.start = Int32Array.from(CONSTANTS, (word, index) => word ^ view.getInt32((index % 4) * 4, true));
  }

  /** The state after whole blocks of 8 characters, from which any number of texts may go on. */
  absorb(state: SipState, blocks: string): SipState {
    const after = Int32Array.from(state);
    this.run(state, 0, blocks, after);
    return after;
  }

  /** Hashes what a state has absorbed, so many characters, and a text behind it, into `low` and `high`. */
  finish(state: SipState, absorbed: number, text: string): void {
    this.run(state, absorbed, text, null);
  }

  /** One loop for all: the words stay in registers. Without `after` the last block and the finish follow. */
  private run(state: SipState, absorbed: number, text: string, after: Int32Array | null): void {
    let low0 = state[0] ?? 0;
    let high0 = state[1] ?? 0;
    let low1 = state[2] ?? 0;
    let high1 = state[3] ?? 0;
    let low2 = state[4] ?? 0;
    let high2 = state[5] ?? 0;
    let low3 = state[6] ?? 0;
    let high3 = state[7] ?? 0;
    const whole = text.length - (text.length % BLOCK);
    const end = after === null ? whole + BLOCK : whole - BLOCK;
    for (let at = 0; at <= end; at += BLOCK) {
      let low = 0;
      let high = 0;
      if (at < whole) {
        low = wordAt(text, at);
        high = wordAt(text, at + 4);
      } else if (at === whole) {
        for (let index = whole; index < text.length; index += 1) {
          const byte = text.charCodeAt(index) << ((index % 4) * 8);
          if (index % BLOCK < 4) low |= byte;
          else high |= byte;
        }
        high |= (absorbed + text.length) << 24;
      } else low2 ^= LAST_MARK;
      low3 ^= low;
      high3 ^= high;
      for (let round = at > whole ? LAST_ROUNDS : BLOCK_ROUNDS; round > 0; round -= 1) {
        let sum = (low0 + low1) | 0;
        high0 = (high0 + high1 + carryOf(low0, low1, sum)) | 0;
        low0 = sum;
        let turned = ((low1 << 13) | (high1 >>> 19)) ^ low0;
        high1 = ((high1 << 13) | (low1 >>> 19)) ^ high0;
        low1 = turned;
        sum = (low2 + low3) | 0;
        high2 = (high2 + high3 + carryOf(low2, low3, sum)) | 0;
        low2 = sum;
        turned = ((low3 << 16) | (high3 >>> 16)) ^ low2;
        high3 = ((high3 << 16) | (low3 >>> 16)) ^ high2;
        low3 = turned;
        // Words 0 and 2 change their halves before the next addition.
        sum = (high0 + low3) | 0;
        high0 = (low0 + high3 + carryOf(high0, low3, sum)) | 0;
        low0 = sum;
        turned = ((low3 << 21) | (high3 >>> 11)) ^ low0;
        high3 = ((high3 << 21) | (low3 >>> 11)) ^ high0;
        low3 = turned;
        sum = (low2 + low1) | 0;
        turned = ((low1 << 17) | (high1 >>> 15)) ^ sum;
        const sumHigh = (high2 + high1 + carryOf(low2, low1, sum)) | 0;
        high1 = ((high1 << 17) | (low1 >>> 15)) ^ sumHigh;
        low1 = turned;
        low2 = sumHigh;
        high2 = sum;
      }
      if (at <= whole) {
        low0 ^= low;
        high0 ^= high;
      }
    }
    if (after !== null) after.set([low0, high0, low1, high1, low2, high2, low3, high3]);
    else {
      this.low = low0 ^ low1 ^ low2 ^ low3;
      this.high = high0 ^ high1 ^ high2 ^ high3;
    }
  }
}

function wordAt(text: string, at: number): number {
  return (
    text.charCodeAt(at) |
    (text.charCodeAt(at + 1) << 8) |
    (text.charCodeAt(at + 2) << 16) |
    (text.charCodeAt(at + 3) << 24)
  );
}

/** 1 where an addition of 32 bits ran over. Told by bits: half of all branches on it would be mispredicted. */
function carryOf(one: number, other: number, sum: number): number {
  return ((one & other) | ((one | other) & ~sum)) >>> 31;
}

/** The anti-replay window of RFC 4303 §3.4.3: the highest counter seen and which of the 1,024 up to it were. */
export interface SequenceWindow {
  /** −1 before the first. Counters are integers below 2^53. */
  readonly highest: number;
  /** Bit `highest − n` of the window, 32 a word; bit 0 is the highest itself. */
  readonly bits: readonly number[];
}

/** What a counter is: new, seen before, or so old that nobody knows. */
export type SequenceOutcome = "fresh" | "replayed" | "too-old";

/** How far behind the highest a counter may come. */
export const SEQUENCE_WINDOW_BITS = 1_024;

const WORD = 32;
const WORDS: number = SEQUENCE_WINDOW_BITS / WORD;

/** Before the first counter. */
export const EMPTY_SEQUENCE: SequenceWindow = { highest: -1, bits: Array.from({ length: WORDS }, () => 0) };

/**
 * Takes a counter into the window. Under `strict` a counter must be above all before it.
 * @throws {RangeError} when the counter is no integer from 0 below 2^53
 */
export function takeSequence(
  window: SequenceWindow,
  counter: number,
  mode: "window" | "strict",
): { readonly outcome: SequenceOutcome; readonly window: SequenceWindow } {
  if (!Number.isSafeInteger(counter) || counter < 0) {
    throw new RangeError(`counter: expected an integer from 0 below 2^53, got ${counter}`);
  }
  const ahead = counter - window.highest;
  if (ahead > 0) return { outcome: "fresh", window: { highest: counter, bits: advance(window.bits, ahead) } };
  const behind = -ahead;
  if (mode === "strict") return { outcome: behind === 0 ? "replayed" : "too-old", window };
  if (behind >= SEQUENCE_WINDOW_BITS) return { outcome: "too-old", window };
  const word = Math.floor(behind / WORD);
  const bit = 1 << (behind % WORD);
  const bits = [...window.bits];
  const found = bits[word] ?? 0;
  if ((found & bit) !== 0) return { outcome: "replayed", window };
  bits[word] = (found | bit) >>> 0;
  return { outcome: "fresh", window: { highest: window.highest, bits } };
}

/** Moves every bit up by some places, what falls off the end is forgotten, and marks the new highest. */
function advance(bits: readonly number[], by: number): readonly number[] {
  const words = Math.floor(by / WORD);
  const rest = by % WORD;
  const moved = Array.from({ length: WORDS }, (_, index) => {
    const low = bits[index - words] ?? 0;
    const below = rest === 0 ? 0 : (bits[index - words - 1] ?? 0) >>> (WORD - rest);
    return ((low << rest) | below) >>> 0;
  });
  moved[0] = ((moved[0] ?? 0) | 1) >>> 0;
  return moved;
}

import type { SequenceOutcome } from "./sequence-window.ts";

/** Keeps each key's anti-replay window; a claim reads and moves it in one step. */
export interface SequenceStore {
  /** Rejects when the store can't answer: the request is then refused. */
  claim(keyId: string, counter: number, mode: "window" | "strict"): Promise<SequenceOutcome>;
}

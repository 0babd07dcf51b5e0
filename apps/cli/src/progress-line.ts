import type { ErrorTerminal } from "./command.ts";

/** Shows how far something is: one line that is written over on a terminal, now and then a line of its own elsewhere. */
export interface ProgressLine {
  /** `isMilestone`: told even where the last line is young. */
  update(text: string, isMilestone?: boolean): void;
  /** Writes a line that stays. */
  note(line: string): void;
  /** Takes the line away, so that what follows starts clean. */
  end(): void;
}

const TERMINAL_EVERY_MS = 100;
const PLAIN_EVERY_MS = 10_000;
const CLEAR = "\r\u001B[K";

/** A progress line on standard error. */
export function createProgressLine(terminal: ErrorTerminal, now: () => number): ProgressLine {
  let shownAt = Number.NEGATIVE_INFINITY;
  let isShown = false;
  const clear = (): void => {
    if (isShown) terminal.write(CLEAR);
    isShown = false;
  };
  return {
    update(text, isMilestone = false) {
      const everyMs = terminal.isTerminal ? TERMINAL_EVERY_MS : PLAIN_EVERY_MS;
      if (!isMilestone && now() - shownAt < everyMs) return;
      shownAt = now();
      if (!terminal.isTerminal) {
        terminal.write(`${text}\n`);
        return;
      }
      terminal.write(CLEAR + text.slice(0, Math.max(1, terminal.columns - 1)));
      isShown = true;
    },
    note(line) {
      clear();
      terminal.write(`${line}\n`);
    },
    end: clear,
  };
}

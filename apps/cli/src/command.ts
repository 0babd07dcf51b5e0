/** Where progress is shown: standard error, which is a terminal or not. */
export interface ErrorTerminal {
  readonly isTerminal: boolean;
  /** Characters a line holds. */
  readonly columns: number;
  readonly write: (text: string) => void;
}

/** What a command may do to the outside; tests pass their own. */
export interface CommandContext {
  /** Writes to standard output as it is. */
  readonly write: (text: string) => void;
  /** Writes a line to standard error: progress and remarks, never results. */
  readonly note: (line: string) => void;
  readonly terminal: ErrorTerminal;
  /** Asks on standard error and reads a line of standard input; null at its end. */
  readonly ask: (question: string) => Promise<string | null>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborts on Ctrl-C. A command that never asks for it is ended by Ctrl-C at once. */
  readonly signal: AbortSignal;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** One verb of the command line. Its status is 0 only on success; 1: the answer is no; 2: the call was wrong. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  readonly usage: string;
  run(args: readonly string[], context: CommandContext): Promise<number>;
}

/** A command whose first word names one of several verbs. */
export interface CommandGroup {
  readonly name: string;
  readonly summary: string;
  readonly verbs: CommandLoaders;
}

/** Names a command's module; only the one that is asked for is loaded. */
export type CommandLoaders = Readonly<
  Record<string, { readonly summary: string; load(): Promise<Command | CommandGroup> }>
>;

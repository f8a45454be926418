export interface Terminal {
  say(text: string): void;
  complain(text: string): void;
  /** Absent: nobody is there to answer. */
  readonly ask?: (question: string) => Promise<string>;
}

/** One thing that the command can do. */
export interface Verb {
  /** The words that call for it. */
  readonly name: string;
  readonly usage: string;
  /** The exit code. Throws a CommandError for what the caller can put right. */
  run(words: readonly string[], terminal: Terminal): Promise<number>;
}

/** The command cannot go on, and its message says what would be right. */
export class CommandError extends Error {}

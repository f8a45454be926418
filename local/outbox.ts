import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Mail, mimeOf } from "./mime.ts";

export interface OutboxOptions {
  readonly folder: string;
  readonly now: () => number;
  /** Prints a line; the label says what came. */
  readonly onLine: (label: string, line: string) => void;
}

/** Where mails and texts end up that functions send: as files, those of mails for a mail program, and on the terminal. */
export class Outbox {
  readonly #options: OutboxOptions;
  #kept: number;

  constructor(options: OutboxOptions) {
    this.#options = options;
    this.#kept = existsSync(options.folder) ? readdirSync(options.folder).length : 0;
  }

  mail(messageId: string, mail: Mail): void {
    const { to, subject, text } = mail;
    const file = this.#keep("eml", mimeOf(mail, { messageId, at: this.#options.now() }));
    this.#print("mail", [`✉ ${to.join(", ")}: ${subject}`, ...text.split("\n"), `(${file})`]);
  }

  text({ to, words }: { readonly to: string; readonly words: string }): void {
    const file = this.#keep("txt", `To: ${to}\n\n${words}\n`);
    this.#print("sms", [`✆ ${to}`, ...words.split("\n"), `(${file})`]);
  }

  /** By name, files are in the order in which they came. */
  #keep(extension: string, content: string): string {
    const { folder, now } = this.#options;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const at = new Date(now()).toISOString().replaceAll(":", "-");
    const number = String(++this.#kept).padStart(4, "0");
    const file = join(folder, `${at}-${number}.${extension}`);
    writeFileSync(file, content, { mode: 0o600 });
    return file;
  }

  #print(label: string, [first = "", ...rest]: readonly string[]): void {
    this.#options.onLine(label, first);
    for (const line of rest.filter((text) => text !== "")) this.#options.onLine(label, `  ${line}`);
  }
}

import { readFileSync } from "node:fs";

/** A mail of test/fixtures/mails, with the line ends that mail servers use. */
export const rawMail = (name: string): Buffer =>
  Buffer.from(
    readFileSync(new URL(`../fixtures/mails/${name}.eml`, import.meta.url), "utf8").replace(
      /\r?\n/g,
      "\r\n",
    ),
  );

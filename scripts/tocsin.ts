#!/usr/bin/env node
import { createInterface } from "node:readline/promises";
import { runTocsin } from "./tocsin/runTocsin.ts";

async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await lines.question(question);
  lines.close();
  return answer;
}

process.exitCode = await runTocsin(process.argv.slice(2), {
  say: (text) => console.log(text),
  complain: (text) => console.error(text),
  ...(process.stdin.isTTY && { ask }),
});

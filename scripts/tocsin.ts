#!/usr/bin/env node
import { runTocsin } from "./tocsin/runTocsin.ts";

process.exitCode = await runTocsin(process.argv.slice(2), {
  say: (text) => console.log(text),
  complain: (text) => console.error(text),
});

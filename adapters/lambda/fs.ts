/** Stands in bundles for node:fs, whose import statement would load streams, watchers and promises of files. */
const fs = process.getBuiltinModule("node:fs");

export const { createReadStream, fstatSync, lstatSync } = fs;
/** The SDK asks whether a body is one, to tell its length; no function sends a file. */
export class ReadStream {}
export * as promises from "./fsPromises.ts";

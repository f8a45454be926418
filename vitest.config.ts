import { defineConfig } from "vitest/config";

export default defineConfig({
  // Node loads the package's CommonJS form for everybody; Vite would take the other one for this project's own files.
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  test: {
    include: ["test/**/*.test.ts"],
    // Each file starts its own engine or host; more at once than cores only makes all of them slow.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: process.env["CI"]
      ? ["default", ["json", { outputFile: "coverage/results.json" }]]
      : ["default"],
  },
});

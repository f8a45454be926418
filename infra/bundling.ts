import { fileURLToPath } from "node:url";
import {
  type BundlingOptions,
  LogLevel,
  OutputFormat,
  SourceMapMode,
} from "aws-cdk-lib/aws-lambda-nodejs";

/** The folder that entries and the lock file lie in, wherever the command is run. */
export const projectRoot: string = fileURLToPath(new URL("..", import.meta.url));

/** Where the source of a function lies, from the project's root. */
export const entryOf = (name: string): string => `functions/${name}/handler.ts`;

const lambda = (file: string) => `${projectRoot}adapters/lambda/${file}.ts`;

/** What is left out or loaded later, since every cold start would pay for it; each file says why. */
const aliases = (stubs: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(stubs).map(([name, file]) => [`--alias:${name}`, lambda(file)]),
  );
const everywhere = aliases({
  "@aws-sdk/credential-provider-node": "credentials",
  "@aws-sdk/middleware-endpoint-discovery": "endpointDiscovery",
  "@smithy/core/event-streams": "eventStreams",
  "node:crypto": "crypto",
  "node:fs": "fs",
  "node:fs/promises": "fsPromises",
  "node:http": "http",
  "node:process": "process",
  "node:util": "util",
});
const inGraphql = aliases({
  "@fastify/busboy": "busboy",
  "@whatwg-node/fetch": "fetch",
  "lru-cache": "lruCache",
  "node:zlib": "zlib",
});

/**
 * One small module with the SDK inside: it starts faster than the runtime's own copy and cannot change under us.
 * The source map lies beside it and is not loaded: reading it would cost every cold start.
 */
const bundling: BundlingOptions = {
  format: OutputFormat.ESM,
  target: "node24",
  mainFields: ["module", "main"],
  minify: true,
  sourceMap: true,
  sourceMapMode: SourceMapMode.EXTERNAL,
  externalModules: [],
  bundleAwsSDK: true,
  // Zod would compile each schema before its first use, which is most often the only one.
  banner: "globalThis.__zod_globalConfig={jitless:true};",
  define: {
    "process.env.NODE_ENV": '"production"',
    // The SDK asks whether a body is one of these; with Node's handler it never is, and to ask loads them.
    ReadableStream: "undefined",
    Blob: "undefined",
  },
  esbuildArgs: everywhere,
  logLevel: LogLevel.WARNING,
};

const graphqlBundling: BundlingOptions = {
  ...bundling,
  define: { "process.env.NODE_ENV": '"production"', "globalThis.Request": "undefined" },
  inject: [lambda("fetch")],
  esbuildArgs: { ...everywhere, ...inGraphql },
};

/** The parser of mails asks for the web's classes, so they have to be there. */
const inboxBundling: BundlingOptions = {
  ...bundling,
  define: { "process.env.NODE_ENV": '"production"' },
};

export function bundlingOf(name: string): BundlingOptions {
  if (name === "graphql") return graphqlBundling;
  return name === "inbox" ? inboxBundling : bundling;
}

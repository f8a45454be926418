/** The import rules of CONTRIBUTING.md. Everything points inwards: domain knows nothing, nobody knows local or test. */
const only = (from, allowed) => ({
  name: `${from}-imports`,
  comment: `${from}/ may import ${allowed.length ? allowed.join(", ") : "nothing"} of this project`,
  severity: "error",
  from: { path: `^${from}/` },
  to: {
    path: "^(domain|app|adapters|functions|graphql|infra|local|test|scripts)/",
    pathNot: [from, ...allowed].map((room) => (room.includes("$") ? room : `^${room}/`)),
  },
});

module.exports = {
  forbidden: [
    only("domain", []),
    only("app", ["domain"]),
    only("adapters", ["^app/[A-Za-z/]*[pP]orts[.]ts$", "domain"]),
    only("graphql", ["app", "domain"]),
    only("functions", ["app", "adapters", "graphql", "domain"]),
    only("infra", ["^functions/[a-z]+/env[.]ts$"]),
    {
      name: "functions-are-strangers",
      comment: "a function does not import another function's folder",
      severity: "error",
      from: { path: "^functions/([^/]+)/" },
      to: { path: "^functions/", pathNot: "^functions/$1/" },
    },
    {
      name: "domain-has-no-packages",
      comment: "the rules need nothing but the language",
      severity: "error",
      from: { path: "^domain/" },
      to: { dependencyTypes: ["npm", "core"] },
    },
    {
      name: "nobody-imports-the-workbench",
      severity: "error",
      from: { pathNot: "^(local|test|scripts)/" },
      to: { path: "^(local|test|scripts)/" },
    },
    {
      name: "no-circles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "every-import-resolves",
      comment: "aws-lambda is types only",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^aws-lambda$" },
    },
  ],
  options: {
    // The typescript package is the native compiler, which has no API to parse with; swc reads the sources instead.
    doNotFollow: { path: "node_modules" },
    parser: "swc",
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: [".ts", ".js", ".cjs", ".mjs", ".json"] },
    tsConfig: { fileName: "tsconfig.json" },
  },
};

/**
 * Stands in bundles for node:http. An import statement evaluates every getter of a built-in module, and one of this
 * module's loads all of Node's fetch: half of a cold start for something that the SDK never uses.
 */
const http = process.getBuiltinModule("node:http");

export const { Agent, request, STATUS_CODES } = http;
export default http;

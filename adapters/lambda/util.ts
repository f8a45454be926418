/** Stands in bundles for node:util, whose import statement would load workers, assertions and a parser of arguments. */
export const { inspect } = process.getBuiltinModule("node:util");

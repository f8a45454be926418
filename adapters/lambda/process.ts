/** Stands in bundles for node:process, whose import statement would open the standard streams and build a report. */
export const { env, versions } = process;

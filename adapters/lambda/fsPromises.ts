/**
 * Stands in bundles for node:fs/promises. The SDK looks for each setting that the environment does not hold in the
 * files of a home folder, which a function does not have, and takes this error as the answer that it is.
 */
export const readFile = async (path: string): Promise<never> => {
  throw Object.assign(new Error(`a function reads no files: ${path}`), { code: "ENOENT" });
};

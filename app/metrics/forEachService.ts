const SERVICES_AT_ONCE = 10;

/** Reads for every service, a few at a time; the answers stand in the order of the ids. */
export async function forEachService<T>(
  serviceIds: readonly string[],
  read: (serviceId: string) => Promise<T>,
): Promise<readonly T[]> {
  const answers: T[] = [];
  for (let start = 0; start < serviceIds.length; start += SERVICES_AT_ONCE) {
    const batch = serviceIds.slice(start, start + SERVICES_AT_ONCE);
    answers.push(...(await Promise.all(batch.map(read))));
  }
  return answers;
}

/** Makes `Date` of this thread tell the time that the host writes into shared memory. */
export function followClock(time: BigInt64Array): void {
  const now = (): number => Number(Atomics.load(time, 0));
  globalThis.Date = new Proxy(Date, {
    construct: (target, values, newTarget) =>
      Reflect.construct(target, values.length === 0 ? [now()] : values, newTarget),
    apply: () => new Date().toString(),
    get: (target, property, receiver) =>
      property === "now" ? now : Reflect.get(target, property, receiver),
  });
}

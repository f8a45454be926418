/** The sum of floor((step * i + first) / divisor) over i from 0 to count - 1, in logarithmic time. All are whole numbers. */
export function floorSum(count: number, divisor: number, { step, first }: Line): number {
  let sum = 0;
  let [n, m, a, b] = [count, divisor, step, first];
  for (;;) {
    sum += Math.floor(a / m) * ((n * (n - 1)) / 2) + Math.floor(b / m) * n;
    a -= Math.floor(a / m) * m;
    b -= Math.floor(b / m) * m;
    const last = a * n + b;
    if (last < m) return sum;
    n = Math.floor(last / m);
    b = last - n * m;
    [m, a] = [a, m];
  }
}

/** The whole numbers first, first + step, first + 2 * step … */
export interface Line {
  readonly step: number;
  readonly first: number;
}

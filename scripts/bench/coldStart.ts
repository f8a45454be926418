import {
  type Bundle,
  type FirstAnswer,
  firstAnswer,
  type Surroundings,
  startSurroundings,
  synthesizeBundles,
} from "../../test/support/bundles.ts";

const TIMES = 10;

/** How long each bundle takes from its import to its first answer, each time in a fresh process. */
export async function benchColdStart(): Promise<void> {
  const bundles = synthesizeBundles();
  const surroundings = await startSurroundings();
  console.log(`\nCold starts: import to first answer, ${TIMES} fresh processes each, ms`);
  try {
    for (const bundle of bundles) await bench(bundle, surroundings);
  } finally {
    surroundings.stop();
  }
}

async function bench(bundle: Bundle, surroundings: Surroundings): Promise<void> {
  const answers: FirstAnswer[] = [];
  for (let time = 0; time < TIMES; time++) answers.push(await firstAnswer(bundle, surroundings));
  const size = (bundle.bytes / 1024).toFixed(0).padStart(4);
  const { mean, min } = summaryOf(answers.map(({ ms }) => ms));
  const cpu = summaryOf(answers.map(({ cpuMs }) => cpuMs));
  console.log(
    `  ${bundle.name.padEnd(10)} ${size} KB, mean ${mean}, min ${min} (CPU time: mean ${cpu.mean}, min ${cpu.min})`,
  );
}

const summaryOf = (values: readonly number[]) => ({
  mean: (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(0),
  min: Math.min(...values).toFixed(0),
});

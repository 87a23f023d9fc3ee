import { storm } from './storm.ts';

// npm run test:chaos [-- seed …]: 2,000 occurrences fall due within a minute and a half while everything fails. Prints its seeds.
const seeds = process.argv.slice(2).map(Number);
if (seeds.some((seed) => !Number.isInteger(seed))) {
  console.error('A seed is a whole number: npm run test:chaos -- 7 8 9');
  process.exit(2);
}
if (seeds.length === 0) seeds.push(Math.floor(Math.random() * 1_000_000));
/** A provider that is later than any of our time limits doubles what was given up. */
const LONGEST_STILL_SECONDS = 10;
for (const seed of seeds) {
  console.log(`seed ${seed}`);
  const started = performance.now();
  const { wrong, counts, stoodStillSeconds } = await storm({
    seed,
    people: 400,
    occurrences: 2_000,
    seconds: 90,
    notifiers: 3,
    // Longer than a lease, as everywhere: what a killed process held can be sent by another before its occurrence is over.
    graceMinutes: 2,
    killsDatabase: true,
    log: (line) => console.log(`  ${((performance.now() - started) / 1000).toFixed(1)} s  ${line}`),
  });
  console.log(`seed ${seed}: ${JSON.stringify(counts)}`);
  for (const line of wrong) console.error(`  WRONG: ${line}`);
  if (stoodStillSeconds > LONGEST_STILL_SECONDS) {
    console.error(
      `  The simulated provider stood still for ${stoodStillSeconds.toFixed(0)} s: this machine is too busy to say anything by it. What it took late is told as wrong.`,
    );
  }
  if (wrong.length > 0) process.exitCode = 1;
  else console.log('  nothing lost, nothing doubled, nobody wrong');
}

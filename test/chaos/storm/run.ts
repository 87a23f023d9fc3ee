import { loadavg } from 'node:os';
import { storm } from './storm.ts';

// npm run test:chaos [-- seed …]: 2,000 occurrences fall due within a minute and a half while everything fails. Prints its seeds.
const seeds = process.argv.slice(2).map(Number);
if (seeds.some((seed) => !Number.isInteger(seed))) {
  console.error('A seed is a whole number: npm run test:chaos -- 7 8 9');
  process.exit(2);
}
if (seeds.length === 0) seeds.push(Math.floor(Math.random() * 1_000_000));
/**
 * A provider that is later than any of our time limits doubles what was given up; and where it has no processor, neither have the processes that are
 * tried, which must then take each other for gone.
 */
const STILL_AT_ONCE_SECONDS = 10;
const STILL_IN_ALL_SECONDS = 30;
for (const seed of seeds) {
  console.log(`seed ${seed}`);
  const started = performance.now();
  const { wrong, counts, stoodStill } = await storm({
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
  const [load = 0] = loadavg();
  console.log(
    `  the simulated provider stood still for ${stoodStill.atOnce.toFixed(1)} s at once and ${stoodStill.inAll.toFixed(0)} s in all; load ${load.toFixed(1)}`,
  );
  if (stoodStill.atOnce > STILL_AT_ONCE_SECONDS || stoodStill.inAll > STILL_IN_ALL_SECONDS) {
    console.error('  This machine is too busy to say anything by it. What the provider took late is told as wrong.');
  }
  if (wrong.length > 0) process.exitCode = 1;
  else console.log('  nothing lost, nothing doubled, nobody wrong');
}

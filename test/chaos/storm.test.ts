import assert from 'node:assert/strict';
import { it } from 'node:test';
import { storm } from './storm/storm.ts';

// A short cut of `npm run test:chaos`: everything is killed, dropped and answered wrongly for some seconds. Its seed is always the same,
// so that what turns red is a change; chance has its place in the long run.
const seed = Number(process.env['FLUX_STORM_SEED'] ?? 7);

it(`in a storm (seed ${seed}) nothing is lost, nothing comes twice, and nobody gets what is another’s`, async () => {
  const settings = {
    seed,
    people: 20,
    occurrences: 40,
    seconds: 8,
    notifiers: 2,
    graceMinutes: 0.2,
    killsDatabase: false,
  };
  const { wrong } = await storm(settings);
  assert.deepEqual(wrong, [], `replay it with FLUX_STORM_SEED=${seed}`);
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { en } from '../locales/en/index.ts';
import { ROWS } from '../rules/index.ts';
import { read } from './read.ts';

const setting = { now: Temporal.Instant.from('2026-10-07T08:00Z'), zone: 'Europe/Berlin' };

describe('the example that stands beside a rule is read by it', () => {
  for (const { makes, symbols, example } of [...ROWS, ...en.rows]) {
    test(`${makes}: ${symbols.join(' ')} – ${example}`, () => {
      const { chart } = read(example, setting);
      const made = chart.flatMap((kinds) => kinds.get(makes) ?? []);
      assert.ok(made.length > 0, `no ${makes} in "${example}"`);
    });
  }
});

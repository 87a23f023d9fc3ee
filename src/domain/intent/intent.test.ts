import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { type Intent, intentOf } from './index.ts';

/** A Thursday at noon. */
const setting = { now: Temporal.Instant.from('2026-11-26T12:00:00Z'), zone: 'Europe/London' };
const ENOUGH = 0.97;

const table = readFileSync(new URL('intents.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .map((line) => {
    const [, intent = '', message = ''] = /^(\S+)\s+(.*)$/.exec(line) ?? [];
    return { intent: intent as Intent, message };
  });

describe('what a message is about', () => {
  for (const intent of new Set(table.map((row) => row.intent))) {
    test(`${intent}: 97 of 100 messages are sorted rightly`, () => {
      const rows = table.filter((row) => row.intent === intent);
      const wrong = rows
        .map((row) => ({ ...row, got: intentOf(row.message, setting) }))
        .filter(({ got }) => got !== intent)
        .map(({ message, got }) => `${got} <- ${message}`);
      assert.ok(
        1 - wrong.length / rows.length >= ENOUGH,
        `${wrong.length} of ${rows.length} wrong:\n${wrong.join('\n')}`,
      );
    });
  }

  test('a long message costs no more than its length', () => {
    for (const words of ['I want to ', 'learn to ', 'a goal is to ', 'remind me and ', 'how are you ', '    ']) {
      assert.ok(intentOf(words.repeat(8_000 / words.length), setting));
    }
  });
});

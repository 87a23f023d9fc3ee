import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Setting } from '../language/index.ts';
import { QUESTIONS, readAsked } from './asked.ts';

const setting: Setting = { now: Temporal.Instant.from('2026-11-26T12:00:00Z'), zone: 'Europe/London' };

const TABLE: [string, string][] = [
  ['which ones are daily?', 'coming so day'],
  ['what do I have every week?', 'coming so week'],
  ['did you ring me yesterday?', 'reminded 2026-11-25'],
  ['did you remind me about the bins?', 'reminded bins'],
  ["why didn't you wake me up", 'reminded'],
  ['when did I last water the plants?', 'done last water plants'],
  ['when was the last time I called mum', 'done last called mum'],
  ['how long have I been doing yoga?', 'since when yoga'],
  ["when's the last one?", 'last to come'],
  ['when does it end?', 'last to come'],
  ['how many are left?', 'how many left'],
  ["what's on that week?", 'that time week'],
  ['anything else that day?', 'that time'],
  ["when do i need to leave? it's an hour's drive", 'when to leave 60'],
  ['what time should I leave for the dentist?', 'when to leave dentist'],
  ['i need 25 min to get there', 'when to leave 25'],
  // Another question, or none.
  ["what's on friday?", ''],
  ['when is the dentist?', ''],
  ['did I take my pills?', ''],
  ['remind me to ask how long it takes', ''],
  ['which plan is best for me?', ''],
];

describe('a question about what is on the list', () => {
  for (const [message, expected] of TABLE)
    test(message, () => {
      const asked = readAsked(message, setting);
      const said = asked && [
        asked.asks,
        asked.unit,
        asked.minutes,
        asked.week && 'week',
        asked.days?.from,
        ...asked.words,
      ];
      assert.equal(said?.filter(Boolean).join(' ') ?? '', expected);
    });

  for (const { says, example } of QUESTIONS)
    test(`${example} …`, () => {
      const asked = readAsked(`${example}${says === 'coming so' ? ' daily' : ''}?`, setting);
      assert.equal(asked?.asks, says);
    });
});

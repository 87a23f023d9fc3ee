import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refusal } from './refused.ts';

for (const message of [
  'This series comes up several times a day. Say when with a new recurrence_rule.',
  'A repeating task needs its first time: give local_time or scheduled_at.',
  'Say to when: scheduled_at is missing.',
  'A rule belongs to the series: use scope=future or scope=series.',
])
  test(`"${message}" reaches nobody's chat as it is`, () => {
    const said = refusal(message);
    assert.match(said, /^Nothing was changed: .* (?:Say|I need)/);
    assert.ok(!/_|scope=/.test(said), said);
  });

test('what is a sentence for people stays', () =>
  assert.equal(
    refusal('That time has passed already. Choose one that is still ahead.'),
    'Nothing was changed: That time has passed already. Choose one that is still ahead.',
  ));

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { mayJoin } from './together.ts';
import type { LadderFacts } from './types.ts';

const at = (time: string) => Temporal.Instant.from(`2026-12-01T${time.length === 5 ? `${time}:00` : time}Z`);
const facts = (change: Partial<LadderFacts> = {}): LadderFacts => ({
  dueAt: at('09:00'),
  armedAt: at('08:00'),
  policy: 'aggressive',
  leadMinutes: 10,
  windowMinutes: 2,
  graceMinutes: 90,
  reach: { push: true, whatsapp: true, call: true },
  quiet: null,
  pausedUntil: null,
  choosingUntil: null,
  dayOff: false,
  left: { messages: 9, calls: 9 },
  rungs: [],
  nextDueAt: null,
  ...change,
});

const table: [
  what: string,
  facts: LadderFacts,
  now: string,
  channel: 'push' | 'whatsapp' | 'call',
  joins: string | null,
][] = [
  ['a push that is due in two minutes goes along', facts(), '08:48', 'push', 'push'],
  ['one that is due later does not', facts(), '08:47:59', 'push', null],
  ['only on the channel that it asks for', facts(), '08:48', 'whatsapp', null],
  [
    'a message waits for its quiet hours',
    facts({
      reach: { push: false, whatsapp: true, call: false },
      quiet: { start: Temporal.PlainTime.from('08:00'), end: Temporal.PlainTime.from('08:50'), zone: 'UTC' },
    }),
    '08:49',
    'whatsapp',
    null,
  ],
  [
    'no phone rings before its task is due',
    facts({ reach: { push: false, whatsapp: false, call: true } }),
    '08:59',
    'call',
    null,
  ],
  [
    'a call whose task is due goes along',
    facts({ reach: { push: false, whatsapp: true, call: true }, rungs: [sent('whatsapp', '08:50')] }),
    '09:00',
    'call',
    'call',
  ],
];

function sent(rung: 'whatsapp', time: string) {
  return { rung, state: 'sent' as const, claimedAt: at(time), retryAt: null, failedAt: null, pickedUp: false };
}

for (const [what, given, now, channel, joins] of table) {
  it(what, () => assert.equal(mayJoin(given, at(now), channel)?.rung ?? null, joins));
}

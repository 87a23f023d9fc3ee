import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CoachPerson } from '../../person.ts';
import { canReach, inQuietHours, reachWords } from './reach.ts';

describe('how a reminder reaches a person', () => {
  const person = (over: Partial<CoachPerson> = {}): CoachPerson => ({
    name: null,
    zone: 'Europe/Berlin',
    zoneAt: () => 'Europe/Berlin',
    profile: {},
    waking: null,
    work: null,
    goals: [],
    hour12Told: null,
    hour12: false,
    leadMinutes: 10,
    quiet: null,
    pausedUntil: null,
    reach: { push: true, whatsapp: true, call: true },
    phoneVerified: true,
    optedOut: false,
    callsRefused: false,
    onboarded: true,
    onboarding: null,
    ...over,
  });
  const none = { push: false, whatsapp: false, call: false };
  const rows: [string, string, RegExp][] = [
    [
      'everything, strict',
      reachWords(person(), 'aggressive'),
      /^You get a push 10 minutes before, a WhatsApp if you don't answer, and then a phone call\.$/,
    ],
    [
      'everything, normal',
      reachWords(person(), 'standard'),
      /^You get a push 10 minutes before and a WhatsApp if you don't answer\.$/,
    ],
    ['quietly', reachWords(person(), 'silent'), /^You get a push 10 minutes before\.$/],
    ['soon', reachWords(person(), 'silent', true), /when it is due/],
    [
      'no phone',
      reachWords(person({ reach: { ...none, push: true }, phoneVerified: false }), 'aggressive'),
      /verify your phone number/,
    ],
    [
      'nothing',
      reachWords(person({ reach: none, phoneVerified: false }), 'standard'),
      /cannot reach you yet.*no browser|cannot reach you yet.*phone number is verified/,
    ],
    [
      'stopped',
      reachWords(person({ reach: { ...none, push: true }, optedOut: true }), 'standard'),
      /you stopped messages/,
    ],
    [
      'only a call',
      reachWords(person({ reach: { ...none, call: true } }), 'aggressive'),
      /^You get a phone call when it is due\./,
    ],
    [
      'strict, and no calls',
      reachWords(person({ reach: { push: true, whatsapp: true, call: false }, callsRefused: true }), 'aggressive'),
      /^You get a push 10 minutes before and a WhatsApp if you don't answer\. I do not ring, as you asked me not to; say "you can call me again"/,
    ],
    [
      'strict, no calls and no WhatsApp',
      reachWords(person({ reach: { ...none, push: true }, callsRefused: true }), 'aggressive'),
      /^You get a push 10 minutes before\. I do not ring,.*switch WhatsApp on/,
    ],
    [
      'paused',
      reachWords(person({ pausedUntil: Temporal.Instant.from('2026-12-01T10:00:00Z') }), 'silent'),
      /paused until 1 December/,
    ],
  ];
  for (const [name, words, expected] of rows) test(name, () => assert.match(words, expected));
  test('a call alone does not reach somebody who wants no call', () => {
    assert.equal(canReach(person({ reach: { ...none, call: true } }), 'standard'), false);
  });
  test('quiet hours run over midnight', () => {
    const quiet = { start: Temporal.PlainTime.from('22:00'), end: Temporal.PlainTime.from('07:00') };
    const at = (time: string) => inQuietHours(person({ quiet }), Temporal.PlainTime.from(time));
    assert.deepEqual([at('21:59'), at('22:00'), at('03:00'), at('07:00')], [false, true, true, false]);
  });
});

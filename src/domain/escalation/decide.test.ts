import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decide } from './decide.ts';
import type { LadderFacts, RungRecord } from './types.ts';

const at = (time: string, day = '2026-12-01') =>
  Temporal.Instant.from(`${day}T${time.length === 5 ? `${time}:00` : time}Z`);

const facts = (change: Partial<LadderFacts> = {}): LadderFacts => ({
  dueAt: at('09:00'),
  armedAt: at('08:00', '2026-11-30'),
  policy: 'aggressive',
  leadMinutes: 10,
  windowMinutes: 2,
  graceMinutes: 90,
  reach: { push: true, whatsapp: true, call: true },
  quiet: null,
  pausedUntil: null,
  choosingUntil: null,
  dayOff: false,
  left: { messages: 50, calls: 10 },
  rungs: [],
  nextDueAt: null,
  ...change,
});

const rung = (name: RungRecord['rung'], time: string, change: Partial<RungRecord> = {}): RungRecord => ({
  rung: name,
  state: 'delivered',
  claimedAt: at(time),
  retryAt: null,
  failedAt: null,
  pickedUp: false,
  ...change,
});

const quiet = { start: Temporal.PlainTime.from('22:00'), end: Temporal.PlainTime.from('07:00'), zone: 'UTC' };
const push = rung('push', '08:50');
const whatsapp = rung('whatsapp', '09:02');
const call = rung('call', '09:04');
const all = [push, whatsapp, call, rung('call_again', '09:14')];

/** "send push", "wait 08:50", "miss ignored" … */
function said(change: Partial<LadderFacts>, now: string): string {
  const decision = decide(facts(change), at(now));
  const minute = (instant: Temporal.Instant) => instant.toString().slice(11, 16);
  if (decision.do === 'send')
    return `send ${decision.rung}${decision.retry ? ' again' : ''}${decision.passed.length ? ` (not ${decision.passed})` : ''}`;
  if (decision.do === 'wait')
    return `wait ${minute(decision.wakeAt)}${decision.unreachable ? ' unreachable' : ''}${decision.held.map((one) => ` ${one.rung} held: ${one.because}`).join('')}`;
  if (decision.do === 'miss') return `miss ${decision.reason}`;
  return decision.do;
}

type Row = [what: string, change: Partial<LadderFacts>, now: string, expected: string];

const table: Row[] = [
  // the plain climb
  ['nothing happens before the lead', {}, '08:49', 'wait 08:50'],
  ['a push at T−L', {}, '08:50', 'send push'],
  ['then it waits for T+W', { rungs: [push] }, '08:51', 'wait 09:02'],
  ['WhatsApp at T+W', { rungs: [push] }, '09:02', 'send whatsapp'],
  ['a call at T+2W', { rungs: [push, whatsapp] }, '09:04', 'send call'],
  ['a second call ten minutes after an unanswered one', { rungs: [push, whatsapp, call] }, '09:14', 'send call_again'],
  [
    'no second call when somebody picked up',
    { rungs: [push, whatsapp, { ...call, pickedUp: true }] },
    '09:14',
    'wait 10:30',
  ],
  ['unanswered at T+G is a miss', { rungs: all }, '10:30', 'miss ignored'],
  ['silent stops after the push', { policy: 'silent', rungs: [push] }, '09:30', 'wait 10:30'],
  ['standard stops after WhatsApp', { policy: 'standard', rungs: [push, whatsapp] }, '09:30', 'wait 10:30'],
  // channels that cannot reach the person
  [
    'without push WhatsApp takes its time',
    { reach: { push: false, whatsapp: true, call: true } },
    '08:50',
    'send whatsapp',
  ],
  [
    'without push the call takes WhatsApp’s time',
    { reach: { push: false, whatsapp: true, call: true }, rungs: [rung('whatsapp', '08:50')] },
    '09:02',
    'send call',
  ],
  [
    'a phone never rings before the task is due',
    { reach: { push: false, whatsapp: false, call: true } },
    '08:52',
    'wait 09:00',
  ],
  ['with a phone alone it rings at T', { reach: { push: false, whatsapp: false, call: true } }, '09:00', 'send call'],
  [
    'nobody reachable is known as such',
    { reach: { push: false, whatsapp: false, call: false } },
    '08:50',
    'wait 09:02 unreachable',
  ],
  [
    'nobody reached is not ignored',
    { reach: { push: false, whatsapp: false, call: false } },
    '10:30',
    'miss unreachable',
  ],
  [
    'a silent task without push is unreachable, and no phone rings',
    { policy: 'silent', reach: { push: false, whatsapp: true, call: true } },
    '09:10',
    'wait 10:30 unreachable',
  ],
  // failures
  [
    'a failed push brings WhatsApp forward',
    { rungs: [rung('push', '08:50', { state: 'failed', failedAt: at('08:51') })] },
    '08:51',
    'send whatsapp',
  ],
  [
    'a failed WhatsApp brings the call forward, not before T',
    { rungs: [push, rung('whatsapp', '08:55', { state: 'failed', failedAt: at('08:55') })] },
    '08:56',
    'wait 09:00',
  ],
  [
    'a passing failure is tried again',
    {
      policy: 'standard',
      rungs: [push, rung('whatsapp', '09:02', { state: 'failed', failedAt: at('09:02'), retryAt: at('09:03') })],
    },
    '09:03',
    'send whatsapp again',
  ],
  [
    'a fresh rung comes before a retry',
    { rungs: [push, rung('whatsapp', '09:02', { state: 'failed', failedAt: at('09:02'), retryAt: at('09:03') })] },
    '09:03',
    'send call',
  ],
  [
    'what failed is not tried again over a channel that has gone',
    {
      policy: 'standard',
      reach: { push: true, whatsapp: false, call: false },
      rungs: [push, rung('whatsapp', '09:02', { state: 'failed', failedAt: at('09:02'), retryAt: at('09:03') })],
    },
    '09:03',
    'wait 10:30',
  ],
  [
    'nor beyond the day’s ceiling',
    {
      policy: 'standard',
      left: { messages: 0, calls: 5 },
      rungs: [push, rung('whatsapp', '09:02', { state: 'failed', failedAt: at('09:02'), retryAt: at('09:03') })],
    },
    '09:03',
    'wait 10:30 whatsapp held: daily_limit',
  ],
  [
    'a second call takes the place of a first one that is still to be tried again',
    {
      rungs: [
        push,
        whatsapp,
        rung('call', '09:04', { state: 'failed', failedAt: at('09:04'), retryAt: at('09:05') }),
        rung('call_again', '09:14'),
      ],
    },
    '09:15',
    'wait 10:30',
  ],
  [
    'everything failed: a miss, but not an ignored one',
    { policy: 'silent', rungs: [rung('push', '08:50', { state: 'failed', failedAt: at('08:50') })] },
    '10:30',
    'miss unreachable',
  ],
  [
    'a message that was sent but never arrived is not ignored',
    {
      policy: 'standard',
      reach: { push: false, whatsapp: true, call: false },
      rungs: [rung('whatsapp', '08:50', { state: 'sent' })],
    },
    '10:30',
    'miss unreachable',
  ],
  [
    'when everything has failed, nobody can be reached',
    { policy: 'silent', rungs: [rung('push', '08:50', { state: 'failed', failedAt: at('08:50') })] },
    '08:51',
    'wait 10:30 unreachable',
  ],
  [
    'a failure that may pass is not yet that',
    {
      policy: 'silent',
      rungs: [rung('push', '08:50', { state: 'failed', failedAt: at('08:50'), retryAt: at('08:53') })],
    },
    '08:51',
    'wait 08:53',
  ],
  // claims
  ['a fresh claim is left alone', { rungs: [rung('push', '08:50', { state: 'claimed' })] }, '08:50:30', 'wait 08:51'],
  [
    'a rung in doubt does not stop the ladder',
    { rungs: [push, rung('whatsapp', '09:02', { state: 'claimed' })] },
    '09:05',
    'send call',
  ],
  [
    'nor the end of the grace',
    { rungs: [push, whatsapp, rung('call', '10:29:30', { state: 'claimed', firstClaimedAt: at('09:04') })] },
    '10:30',
    'miss ignored',
  ],
  [
    'a claim that came to nothing is decided anew at its time',
    { policy: 'standard', rungs: [push, rung('whatsapp', '09:02', { state: 'lost' })] },
    '09:03',
    'send whatsapp',
  ],
  [
    'also against what holds it back by now',
    {
      policy: 'standard',
      rungs: [push, rung('whatsapp', '09:02', { state: 'lost' })],
      left: { messages: 0, calls: 0 },
    },
    '09:03',
    'wait 10:30 whatsapp held: daily_limit',
  ],
  [
    'a phone that rings for something else is not called at once',
    { rungs: [push, whatsapp], lineBusyUntil: at('09:06') },
    '09:04',
    'wait 09:06',
  ],
  [
    'a device that did not take the push has it again',
    { policy: 'silent', rungs: [rung('push', '08:50', { state: 'sent', retryAt: at('08:51') })] },
    '08:51',
    'send push again',
  ],
  // downtime
  ['after downtime only the rung that is right for now', {}, '09:30', 'send call (not push,whatsapp)'],
  ['an outage beyond the grace still reminds', {}, '11:00', 'send call (not push,whatsapp)'],
  ['and leaves time to answer', { rungs: [rung('call', '11:00')] }, '11:05', 'wait 11:10'],
  ['then it is a miss', { rungs: [rung('call', '11:00'), rung('call_again', '11:10')] }, '11:30', 'miss ignored'],
  [
    'a whole day later it says nothing any more',
    { nextDueAt: at('09:00', '2026-12-01').add({ hours: 1 }) },
    '10:30',
    'miss unreachable',
  ],
  // armed late
  ['a snooze of ten minutes lasts ten minutes', { armedAt: at('08:55') }, '08:56', 'wait 09:00'],
  ['planned just a lead ahead, it comes at its time', { armedAt: at('08:50') }, '08:50', 'wait 09:00'],
  ['and rings at its end', { armedAt: at('08:55') }, '09:00', 'send push'],
  ['planned for a moment ago, it begins with its first rung', { armedAt: at('09:20') }, '09:20', 'send push'],
  ['and climbs from there', { armedAt: at('09:20'), rungs: [rung('push', '09:20')] }, '09:21', 'wait 09:22'],
  [
    'with its whole grace',
    { armedAt: at('09:20'), policy: 'silent', rungs: [rung('push', '09:20')] },
    '10:31',
    'wait 10:50',
  ],
  ['a note about the past reminds of nothing', { armedAt: at('10:30') }, '10:30', 'miss unreachable'],
  // frequent series
  [
    'every 15 minutes: the next one ends the grace of this one',
    { nextDueAt: at('09:15'), rungs: all },
    '09:15',
    'miss ignored',
  ],
  ['what was moved past the next one is reminded of', { nextDueAt: at('08:00') }, '08:50', 'send push'],
  ['and has its whole grace', { nextDueAt: at('08:00'), rungs: all }, '10:29', 'wait 10:30'],
  // quiet hours
  ['in quiet hours a push goes', { dueAt: at('23:00'), armedAt: at('08:00'), quiet }, '22:50', 'send push'],
  [
    'in quiet hours WhatsApp waits',
    { dueAt: at('06:00'), quiet, policy: 'standard', rungs: [rung('push', '05:50')] },
    '06:02',
    'wait 07:00 whatsapp held: quiet_hours',
  ],
  [
    'and goes when they end',
    { dueAt: at('06:00'), quiet, policy: 'standard', rungs: [rung('push', '05:50')] },
    '07:00',
    'send whatsapp',
  ],
  [
    'a task with leave rings at night',
    { dueAt: at('06:00'), quiet: null, rungs: [rung('push', '05:50'), rung('whatsapp', '06:02')] },
    '06:04',
    'send call',
  ],
  // ceilings and pauses
  [
    'a used-up message ceiling lets the call take its time',
    { left: { messages: 0, calls: 5 }, rungs: [push] },
    '09:02',
    'send call',
  ],
  [
    'used-up ceilings are said',
    { left: { messages: 0, calls: 0 }, rungs: [push] },
    '09:04',
    'wait 10:30 whatsapp held: daily_limit call held: daily_limit',
  ],
  [
    'what is limited is not called unreachable, and is said when its time has come',
    { policy: 'standard', reach: { push: false, whatsapp: true, call: false }, left: { messages: 0, calls: 0 } },
    '08:50',
    'wait 09:02 whatsapp held: daily_limit',
  ],
  [
    'a second call that the limit holds back is said too',
    { left: { messages: 5, calls: 0 }, rungs: [push, whatsapp, call] },
    '09:14',
    'wait 10:30 call_again held: daily_limit',
  ],
  // choosing another time
  [
    'while the person chooses another time nothing rings',
    { choosingUntil: at('09:10'), rungs: [push] },
    '09:04',
    'wait 09:10',
  ],
  ['not even the grace ends', { choosingUntil: at('10:40'), rungs: all }, '10:30', 'wait 10:40'],
  [
    'who has not chosen is reminded again',
    { choosingUntil: at('09:10'), rungs: [push] },
    '09:10',
    'send call (not whatsapp)',
  ],
  [
    'a pause holds everything',
    { pausedUntil: at('10:00') },
    '09:02',
    'wait 09:04 push held: paused whatsapp held: paused',
  ],
  ['a pause through the grace is a skip, not a miss', { pausedUntil: at('12:00') }, '10:30', 'skip'],
  [
    'on a day off nothing is sent',
    { dayOff: true },
    '09:04',
    'wait 10:30 push held: paused whatsapp held: paused call held: paused',
  ],
  ['not even after an outage', { dayOff: true }, '11:00', 'skip'],
  [
    'what is due on a day off is skipped, though a push went before it was taken',
    { dayOff: true, rungs: [push] },
    '10:30',
    'skip',
  ],
];

describe('the ladder, at a moment, does', () => {
  for (const [what, change, now, expected] of table) it(what, () => assert.equal(said(change, now), expected));
});

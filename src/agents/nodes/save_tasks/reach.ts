import { sayDuration } from '../../../domain/language/index.ts';
import type { Policy } from '../../../services/tasks/index.ts';
import type { CoachPerson } from '../../person.ts';

const CHANNELS: Record<Policy, ('push' | 'whatsapp' | 'call')[]> = {
  silent: ['push'],
  standard: ['push', 'whatsapp'],
  aggressive: ['push', 'whatsapp', 'call'],
};
const NAMES = { push: 'a push', whatsapp: 'a WhatsApp', call: 'a phone call' };

/** Whether anything at all would reach the person about a task of that policy. */
export function canReach(person: CoachPerson, policy: Policy): boolean {
  return CHANNELS[policy].some((channel) => person.reach[channel]);
}

/** How the reminder comes, and what stands in its way, in plain words. `soon`: it is due before the usual lead. */
export function reachWords(person: CoachPerson, policy: Policy, soon = false): string {
  const wanted = CHANNELS[policy];
  const ways = wanted.filter((channel) => person.reach[channel]).map((channel) => NAMES[channel]);
  const early =
    person.leadMinutes >= 1 && !soon ? `${sayDuration(Math.round(person.leadMinutes))} before` : 'when it is due';
  const paused = person.pausedUntil ? pausedWords(person) : null;
  if (ways.length === 0)
    return `I cannot reach you yet, though: ${whyNot(person, policy)}. Until that changes it only stands in your list.`;
  const [first = '', second, third] = ways;
  // A phone never rings before the task is due.
  const when = first === NAMES.call ? 'when it is due' : early;
  const climb = second
    ? `${third ? ',' : ' and'} ${second} if you don't answer${third ? `, and then ${third}` : ''}`
    : '';
  const missing = missingWords(person, policy);
  return [`You get ${first} ${when}${climb}.`, missing, paused].filter(Boolean).join(' ');
}

/** What stands in the way of a push, a WhatsApp or a call as it is now; null: nothing does. */
export function inTheWay(person: CoachPerson): string | null {
  if (!canReach(person, 'aggressive')) return `As it stands, I cannot reach you: ${whyNot(person, 'aggressive')}.`;
  return missingWords(person, 'aggressive');
}

function whyNot({ phoneVerified, optedOut, reach }: CoachPerson, policy: Policy): string {
  const push = reach.push ? null : 'notifications are not allowed in any browser';
  if (policy === 'silent') return push ?? '';
  const phone = optedOut
    ? 'you stopped messages (write START to get them again)'
    : phoneVerified
      ? 'WhatsApp is not switched on'
      : 'no phone number is verified';
  return [push, phone].filter(Boolean).join(' and ');
}

function missingWords({ reach, phoneVerified, optedOut, callsRefused }: CoachPerson, policy: Policy): string | null {
  if (policy === 'silent' || (reach.whatsapp && (policy === 'standard' || reach.call))) return null;
  const more =
    policy === 'aggressive' && !reach.call && !callsRefused ? 'message or call you' : 'message you on WhatsApp';
  if (optedOut) return `I cannot ${more}: you stopped messages (write START to get them again).`;
  if (!phoneVerified) return `To let me ${more}, verify your phone number in the settings.`;
  const whatsapp = reach.whatsapp ? null : 'To let me message you too, switch WhatsApp on in the settings.';
  const calls =
    policy === 'aggressive' && callsRefused
      ? 'I do not ring, as you asked me not to; say "you can call me again" to change that.'
      : null;
  return [calls, whatsapp].filter(Boolean).join(' ') || null;
}

function pausedWords({ pausedUntil, zone }: CoachPerson): string | null {
  const until = pausedUntil?.toZonedDateTimeISO(zone).toPlainDate();
  return until
    ? `Your reminders are paused until ${until.toLocaleString('en-GB', { day: 'numeric', month: 'long' })}.`
    : null;
}

/** Whether a time of day lies in the quiet hours, in which only a push comes. */
export function inQuietHours({ quiet }: CoachPerson, time: Temporal.PlainTime): boolean {
  if (!quiet) return false;
  const after = Temporal.PlainTime.compare(time, quiet.start) >= 0;
  const before = Temporal.PlainTime.compare(time, quiet.end) < 0;
  return Temporal.PlainTime.compare(quiet.start, quiet.end) > 0 ? after || before : after && before;
}

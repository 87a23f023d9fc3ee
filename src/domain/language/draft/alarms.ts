import { numberOf } from '../../number-words.ts';
import { readValues } from '../found.ts';
import { ALARMS_APART, IF_NOT_DONE } from '../locales/en/plainer.ts';
import { placeOf } from '../phrases/place.ts';
import { tableOf } from '../phrases/table.ts';
import type { Setting } from '../types.ts';

/** Alarms that are said by how they stand to each other, to something else or to an answer, in the words that the grammar reads. */
export const withAlarms = (text: string, setting: Setting): string =>
  withoutIfNotDone(wokenBefore(apart(withHours(text), setting)));

const AND_AGAIN = /\band (?:then )?again at (?=\d\S* ?(to\b)?)/gi;
const EVERY_HOURS = /\bevery (?:\S{1,7} )?(?:hours?|minutes?|mins?)(?: on the hour)?,? (?=\d)/i;
const TO_HOUR = /^(\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?) ?(?:to|-|–|till|until) ?(?=\d{1,2}\b)/i;

/** "At 2 and again at 8" are two hours; "every hour 9 to 5" is from the one to the other. */
function withHours(written: string): string {
  // "At 7:50 tomorrow and again at 8 to leave": something stands between them.
  const text = written.replace(AND_AGAIN, (_, to: string | undefined, at: number) =>
    to === undefined && /\d(?: ?[ap]m)? $/i.test(written.slice(0, at)) ? 'and ' : 'and at ',
  );
  const every = EVERY_HOURS.exec(text);
  const at = every ? every.index + every[0].length : 0;
  return every ? text.slice(0, at) + text.slice(at).replace(TO_HOUR, 'from $1 to ') : text;
}

const [APART, IF_NOT] = [tableOf(ALARMS_APART), tableOf(IF_NOT_DONE)];
const countIn = (word = '') => numberOf(word) ?? Number.NaN;

/** "Set two alarms ten minutes apart at 6": wake me at 6 and 6:10. */
function apart(text: string, setting: Setting): string {
  if (!/\b(?:apart|between them|after each other)\b/i.test(text)) return text;
  const place = placeOf(APART, text);
  const words = place ? text.slice(place.start, place.end).split(/\s+/) : [];
  const unit = words.findIndex((word) => /^(?:min|hour)/i.test(word));
  const what = words.findIndex((word) => /^(?:alarm|reminder|alert|call|wake)/i.test(word));
  const [n, length] = [countIn(words[what - 1]), countIn(words[unit - 1])];
  const step = length * (/^hour/i.test(words[unit] ?? '') ? 60 : 1);
  if (!place || !(n >= 2 && n <= 5) || !(step >= 1 && step <= 360)) return text;
  const left = `${text.slice(0, place.start)}${text.slice(place.end)}`;
  const [clock, second] = readValues(left, setting).filter(({ kind }) => kind === 'clock');
  if (clock?.kind !== 'clock' || second) return text;
  const times = Array.from({ length: n }, (_, i) => clock.time.add({ minutes: step * i }));
  const said = times.map((time) => clockSaid(time, clock.sure));
  const around = `${left.slice(0, clock.start)} ${left.slice(clock.end)}`.replace(
    /\b(?:from|starting|beginning)\b/gi,
    ' ',
  );
  const lead = /^(?:alarm|wake|call)/i.test(words[what] ?? '') ? 'wake me' : 'remind me';
  return `${lead} ${around} at ${said.slice(0, -1).join(', ')} and ${said.at(-1)}`.replace(/\s+/g, ' ').trim();
}

const two = (n: number) => String(n).padStart(2, '0');
const clockSaid = ({ hour, minute }: Temporal.PlainTime, sure: boolean) =>
  `${sure ? two(hour) : hour % 12 || 12}:${two(minute)}`;

const LEAVING = /^\s*(?:i|we) (?:have|need) to ([^,;]{2,60}?),? (?:so )?wake me (?:up )?/i;
const BEFORE = /^(\S[^,;]{1,30}?) (?:before|earlier|ahead)(?: that| then| it)?[.!\s]*$/i;

/** "I have to leave at 7:45, wake me an hour before": it is the waking that is asked for. */
function wokenBefore(text: string): string {
  const leaving = LEAVING.exec(text);
  const length = leaving && BEFORE.exec(text.slice(leaving[0].length))?.[1];
  return length ? `wake me ${length} before I ${leaving[1]}` : text;
}

/** "Ring me if I've not done it by 5": until an answer the reminders go on by themselves; that a call is among them is what it says. */
function withoutIfNotDone(text: string): string {
  if (!/\b(?:if|unless|until|in case)\b/i.test(text)) return text;
  const place = placeOf(IF_NOT, text);
  if (!place || place.start < 6 || /\S/.test(text.slice(place.end).replace(/[.!]+/g, ''))) return text;
  return `${text.slice(0, place.start).trimEnd()}${/\b(?:ring|call|phone) me/i.test(text.slice(place.start, place.end)) ? ', call me' : ''}`;
}

import { monthName, weekdayName, weekdayOfCode } from '../calendar-names.ts';
import { numberOf } from '../number-words.ts';
import { readDraft } from './draft/draft.ts';
import { readValues } from './found.ts';
import { clockWords, momentWords, onDate } from './say-back.ts';
import { longDate, sayTime } from './speak.ts';
import { type Setting, shows12, type TaskWish } from './types.ts';

type Understand = (text: string, setting: Setting) => { kind: string; tasks?: TaskWish[] } | null;
/** So far before it, and at which part of that day or hour, where one was said. */
type Ahead = { months: number; days: number; minutes: number; part: string; clock: string };
type Said = { aheads: Ahead[]; task: string; every: string; rest: string };

/**
 * "MOT on the 8th, remind me the night before", "rent goes out on the 1st, ping me two days before every month": each reminder that is asked for, as a
 * sentence of its own, with the event beside its name. Null where nothing is told that something comes before, or the grammar reads it as it stands.
 */
export function aheadOfTold(text: string, setting: Setting, understand: Understand): string | null {
  if (!BEFORE.test(inEnglish(text))) return null;
  const [before, behind, lead] = parted(inEnglish(text));
  const [told, asked] = lead ? aheadFirst(before, behind) : [before, behind];
  const said = readAheads(asked, setting);
  if (!said) return null;
  const [event, task] = told ? [told.replace(ITS, ''), said.task] : eventAndTask(said.rest, said.task);
  if (event === '' || (told !== '' && said.rest !== '')) return null;
  // "The evening before 20 October to pack": what it comes before is no more than a day.
  if (told === '' && readDraft(event.replace(/\s+to\s+\p{L}.*$/u, ''), setting).title === '') return null;
  const own = `${event} ${said.every}`.trim();
  const wish = eventOf(own, setting, understand);
  if (!wish || wish.when.kind === 'todo') return null;
  const timed = isTimed(own, setting);
  const [only, ...more] = said.aheads;
  // One length before what happens once, at an hour, is read as it stands.
  const isEnglish = !FOREIGN.test(text);
  if (
    (timed || only?.clock !== '') &&
    lead &&
    asked === behind &&
    isEnglish &&
    wish.when.kind === 'once' &&
    more.length === 0 &&
    only?.part === '' &&
    only.months === 0
  )
    return null;
  const usual = timed ? '' : 'in the morning';
  const lines = said.aheads.map((ahead) => {
    const when = whenOf({ ...ahead, part: ahead.part || usual }, wish, timed, setting);
    const name = (task || nameOf(wish, ahead.days, timed, setting)).replaceAll('"', "'");
    return when === null ? null : `Remind me to "${name}" ${when}`;
  });
  return lines.includes(null) ? null : lines.join('\n');
}

/** "Two days before mum's birthday on 9 December to buy flowers": what is to be done stands behind the event. */
function eventAndTask(rest: string, task: string): [event: string, task: string] {
  const [whole = '', behind = ''] = task === '' ? (/\s+to (\p{L}.*)$/iu.exec(rest) ?? []) : [];
  return whole === '' ? [rest, task] : [rest.slice(0, -whole.length), capital(behind)];
}

/** The one thing that is told, on its day or its days; null where it is none, or several. */
function eventOf(own: string, setting: Setting, understand: Understand): TaskWish | null {
  const timed = isTimed(own, setting) ? own : `${own} at 09:00`;
  const reads = [timed, `Remind me to ${timed}`].map((text) => understand(text, setting));
  const read = reads.find((one) => one?.kind === 'new_tasks');
  const [wish, ...others] = read?.tasks ?? [];
  return others.length === 0 ? (wish ?? null) : null;
}

/** "It's our anniversary on the 20th". */
const ITS = /^\s*(?:it'?s|it is|that'?s|there'?s)\s+/i;
const BEFORE = /\b(?:before|beforehand|ahead|in advance|prior)\b/i;
const isTimed = (text: string, setting: Setting) =>
  readValues(text, setting).some(({ kind }) => kind === 'clock' || kind === 'clock_range');

/** How German and Spanish say that something comes before; the event stays as it was said. */
const IN_ENGLISH: [RegExp, string][] = [
  [/\b(?:beforehand|in advance)\b/gi, 'before'],
  [/\b(?:vorher|davor|zuvor|antes)\b(?! del? )/gi, 'before'],
  [/\b(?:bitte )?(?:erinnere?(?:st du)? mich|(?:sag|gib) mir bescheid)\b/gi, 'remind me'],
  [/(?<!\p{L})(?:recuérdame(?:lo)?|avísame|recuerdame|avisame)(?!\p{L})/giu, 'remind me'],
  [/\b(?:am|den) (?:tag|vortag)(?= before)|\bel día(?= before)/gi, 'the day'],
  [/\b(?:am|den) abend(?= before)|\bla (?:tarde|noche)(?= before)/gi, 'the evening'],
  [/\b(?:einen|ein|un) (?:tag|día)(?= before)/gi, 'a day'],
  [/\b(?:eine|una) (?:woche|semana)(?= before)/gi, 'a week'],
  [/\b(?:eine|una) (?:stunde|hora)(?= before)/gi, 'an hour'],
  [/\b(?:eine halbe|media) (?:stunde|hora)(?= before)/gi, 'half an hour'],
  [/\b(?:zwei|dos) (?:tage|días)(?= before)/gi, '2 days'],
  [/\b(?:drei|tres) (?:tage|días)(?= before)/gi, '3 days'],
  [/\b(?:zwei|dos) (?:stunden|horas)(?= before)/gi, '2 hours'],
  [/(?<=\d )(?:minuten|minutos)(?= before)/gi, 'minutes'],
];
const FOREIGN = /\b(?:vorher|davor|zuvor|antes)\b/i;
const inEnglish = (text: string) => IN_ENGLISH.reduce((said, [words, plain]) => said.replace(words, plain), text);

const LENGTH = /,? ((?:the|an?|half an|two|three|\d{1,2}) ?[a-z]+) (?:before(?:hand)?|ahead)\b/i;
const EVENT = /^ (?:(?:my|our|the|his|her|their)|\p{L}+'s) \S/iu;
const GOES_ON = /^ (?:that|it|its|i|we|you|he|she|they|\d)\b/i;
const AND_SO = /^ and (?=\S)/i;

/** "To iron a shirt the night before": the length first, as it is read. "To pack the night before my flight on the 12th" tells of the event behind it. */
function aheadFirst(told: string, asked: string): [told: string, asked: string] {
  const found = /^\s*to /i.test(asked) ? LENGTH.exec(asked) : null;
  const [whole = '', length = ''] = found ?? [];
  const task = asked.slice(0, found?.index ?? 0).trim();
  const rest = asked.slice((found?.index ?? 0) + whole.length);
  if (!found || task.length < 6 || GOES_ON.test(rest)) return [told, asked];
  if (EVENT.test(rest))
    return told === '' && /night|evening|morning/i.test(length)
      ? [rest.trim(), `${length} before ${task}`]
      : [told, asked];
  const more = AND_SO.exec(rest);
  const joined = more && !LENGTH.test(rest) ? rest : '';
  return [told, `${length} before${rest.slice(joined.length)} ${task}${joined}`];
}

/** What is told, what is asked for, and whether it says "remind me". */
function parted(text: string): [told: string, asked: string, lead: boolean] {
  const lead = LEAD.exec(text);
  if (lead && !OTHERS.test(text.slice(0, lead.index)))
    return [text.slice(0, lead.index).replace(LEFT, ''), text.slice(lead.index + lead[0].length), true];
  const joint = Math.max(text.lastIndexOf(', '), text.lastIndexOf('. '), text.lastIndexOf(' - '));
  return [text.slice(0, Math.max(joint, 0)), joint < 0 ? '' : text.slice(joint + 2), false];
}
const LEAD = /\b(?:remind|ping|nudge|alert|text|message) me\b/i;
/** Somebody else is to: "ask Bob to remind me". */
const OTHERS = /\b(?:to|he|she|they|him|her|them|must|should|didn't|don't)\s$/i;
const LEFT = /(?:[\s,.;:-]+(?:and|so|but|please|pls|can|could|would|will|you|u)\b){0,5}[\s,.;:-]*$/i;

const JOINTS = /^(?:[\s,;&.!-]|(?:and|then|again|also|plus|both|each|please|too|as well|und|y)\b)+/i;
const OF_IT = /^(?:of it|every time|each time|(?:that|it)(?=$|[\s.,]))/i;
const AHEAD = /^(?:on |in )?(the|half an?|\d{1,3}|[a-z]{1,9}) ?([a-z]+?)s? (?:before|ahead|prior)\b/i;
const ON_THE_DAY = /^(?:on|in) the (day|morning)(?: itself| of)?\b/i;
const EVERY = /^(?:every|each) (?:year|month|week)\b/i;
const PARTS: Record<string, string> = {
  night: 'at night',
  evening: 'in the evening',
  morning: 'in the morning',
  afternoon: 'in the afternoon',
};
const DAYS: Record<string, number> = { day: 1, week: 7, fortnight: 14, night: 1, evening: 1, morning: 1, afternoon: 1 };
const MINUTES: Record<string, number> = { hour: 60, hr: 60, h: 60, minute: 1, min: 1, m: 1 };

/** "A week before and the day before at 9 to pack"; null where a word is left that says something else. */
function readAheads(asked: string, setting: Setting): Said | null {
  const aheads: Ahead[] = [];
  let [rest, every, clock, task] = [asked, '', '', ''];
  for (let round = 0; round < 12; round++) {
    rest = rest.replace(JOINTS, '');
    const ahead = aheadOf(rest);
    const ofIt = aheads.length > 0 ? (OF_IT.exec(rest)?.[0] ?? '') : '';
    const [time] = readValues(rest, setting);
    const repeat = EVERY.exec(rest)?.[0] ?? '';
    const to = /^(?:to|about) (\S.*)$/i.exec(rest)?.[1];
    if (ofIt) {
      rest = rest.slice(ofIt.length);
      continue;
    }
    if (ahead) aheads.push(ahead.value);
    else if (repeat) every = repeat;
    else if (time?.kind === 'clock' && time.start === 0) clock = rest.slice(0, time.end);
    else if (to && aheads.length > 0) task = to.replace(/[\s.!]+$/, '');
    else break;
    rest = rest.slice(ahead?.end ?? (repeat.length || (task ? rest.length : (time?.end ?? 0))));
  }
  if (aheads.length === 0 || (task !== '' && readValues(task, setting).length > 0)) return null;
  return { aheads: aheads.map((one) => ({ ...one, clock })), task: capital(task), every, rest: rest.trim() };
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function aheadOf(rest: string): { value: Ahead; end: number } | null {
  const day = ON_THE_DAY.exec(rest);
  if (day) return { value: { months: 0, days: 0, minutes: 0, part: 'in the morning', clock: '' }, end: day[0].length };
  const [said = '', count = '', written = ''] = AHEAD.exec(rest) ?? [];
  const unit = written.toLowerCase();
  const half = /^half/i.test(count);
  const n = /^the$/i.test(count) ? 1 : half ? 0.5 : (numberOf(count.toLowerCase()) ?? 0);
  const [days, minutes, months] = [(DAYS[unit] ?? 0) * n, (MINUTES[unit] ?? 0) * n, unit === 'month' ? n : 0];
  if (!Number.isInteger(days) || !Number.isInteger(months) || days + minutes + months <= 0) return null;
  return { value: { months, days, minutes, part: PARTS[unit] ?? '', clock: '' }, end: said.length };
}

/** "Mot (Tuesday 8 December at 10:00)", "Black bin (tomorrow)" of what comes again. */
function nameOf({ title, when }: TaskWish, days: number, timed: boolean, setting: Setting): string {
  const name = title.replace(/\s+(?:is|are|is due)$/i, '').replace(/'s$/, '');
  if (when.kind !== 'once') return days === 0 ? name : `${name} (${days === 1 ? 'tomorrow' : `in ${days} days`})`;
  const today = setting.now.toZonedDateTimeISO(setting.zone).toPlainDate();
  const hour = timed ? ` at ${sayTime(when.local, shows12(setting, false))}` : '';
  return `${name} (${longDate(when.local.toPlainDate(), today)}${hour})`;
}

/** When the reminder comes, in words; null where they would not say it. */
function whenOf(
  { months, days, minutes, part, clock }: Ahead,
  { when }: TaskWish,
  timed: boolean,
  setting: Setting,
): string | null {
  if (when.kind === 'todo' || (minutes > 0 && !timed)) return null;
  const event = when.kind === 'once' ? when.local : when.first.local;
  const at = event.subtract({ months, days, minutes });
  // So far before each of a series is no rule of its own.
  if (when.kind === 'series' && months > 0) return null;
  if (when.kind === 'series' && minutes > 0 && !at.toPlainDate().equals(event.toPlainDate())) return null;
  const own = timed && part === '' ? clockWords(at) : '';
  const hour = clock ? `${/^\d/.test(clock) ? 'at ' : ''}${clock} ${part}`.trim() : part || own;
  if (when.kind === 'once') return minutes > 0 ? momentWords(at) : `${onDate(at.toPlainDate())} ${hour}`.trim();
  const every = daysBefore(when.series.rrule ?? '', event, days, setting);
  return every && `${every} ${hour}`.trim();
}

/** The days so far before those of a rule: "every Wednesday" before every Thursday, "the last day of each month" before the 1st. */
function daysBefore(rrule: string, event: Temporal.PlainDateTime, days: number, { now, zone }: Setting): string | null {
  const rule = Object.fromEntries(rrule.split(';').map((part) => part.split('=') as [string, string]));
  const { FREQ, INTERVAL = '1', BYDAY, BYMONTHDAY, BYMONTH, ...more } = rule;
  if (Object.keys(more).length > 0) return null;
  const first = event.toPlainDate().subtract({ days });
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const n = Number(INTERVAL);
  if (FREQ === 'WEEKLY' && !BYMONTHDAY && days <= 7) {
    const named = (BYDAY ?? '').split(',').map(weekdayOfCode);
    const names = (named[0] ? named : [event.dayOfWeek]).map((day) => weekdayName(((day - days + 13) % 7) + 1));
    const from = Temporal.PlainDate.compare(first, today) < 0 ? first.add({ weeks: n }) : first;
    return n === 1
      ? `every ${names.join(' and ')}`
      : `every ${n} weeks on ${names.join(' and ')} starting ${onDate(from)}`;
  }
  if (FREQ === 'YEARLY' && n === 1 && BYMONTH && BYMONTHDAY)
    return `every year on ${first.day} ${monthName(first.month)}`;
  const day = Number(BYMONTHDAY);
  if (FREQ !== 'MONTHLY' || n !== 1 || BYDAY || !(day >= 1 && day <= 28)) return null;
  const left = day - days;
  if (left >= 1) return `on the ${ordinal(left)} of each month`;
  return left === 0
    ? 'on the last day of each month'
    : left > -5
      ? `on the ${ordinal(1 - left)} to last day of each month`
      : null;
}

const ENDS: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const RULES = new Intl.PluralRules('en', { type: 'ordinal' });
const ordinal = (n: number) => `${n}${ENDS[RULES.select(n)]}`;

import { MONTHS } from '../calendar-names.ts';
import { readDraft } from './draft/draft.ts';
import { reworded } from './draft/reworded.ts';
import { readValues } from './found.ts';
import { EVENTS } from './locales/en/events.ts';
import { placeOf } from './phrases/place.ts';
import { tableOf } from './phrases/table.ts';
import { momentWords, onDate } from './say-back.ts';
import { longDate, sayTime } from './speak.ts';
import { aheadOfTold } from './told-ahead.ts';
import { type Setting, shows12, type TaskWish } from './types.ts';

type Understand = (text: string, setting: Setting) => { kind: string; gap?: string; tasks?: TaskWish[] } | null;

const TABLES = {
  shuts: tableOf(EVENTS.shuts),
  opens: tableOf(EVENTS.opens),
  due: tableOf(EVENTS.due),
  ends: tableOf(EVENTS.ends),
  way: tableOf(EVENTS.way),
  expires: tableOf(EVENTS.expires),
  own: tableOf(EVENTS.own),
};
const LONGEST = 200;

/**
 * What is told of an event (when a shop shuts, how long the way takes, when something expires) makes the reminder come before it: the wish in words
 * that say so, with the event beside its name. Null where a text tells nothing of the kind, or that moment has gone by.
 */
export function beforeEvent(text: string, setting: Setting, understand: Understand): string | null {
  const asked = text.replace(/\s*\?\s*$/, '');
  if (text.length > LONGEST || /["\n?]/.test(asked)) return null;
  const ahead = aheadOfTold(reworded(asked), setting, understand);
  if (ahead === null && asked !== text.trimEnd()) return null;
  const found =
    ahead ??
    onCondition(text, setting) ??
    beforeShut(text, setting) ??
    onOpening(text, setting) ??
    leavingBy(text, setting, understand) ??
    beforeExpiry(text, setting) ??
    beforeOccasion(text, setting) ??
    beforeHour(text, setting);
  const read = found === null ? null : understand(found, setting);
  return read && read.gap !== 'past' ? found : null;
}

const AS_WELL = /[,;.]? ((?:remind|ping|nudge) me [^,;.]{2,30} before) (?:too|as well)[\s.!]*$/i;

/** "Dentist on the 8th at 2:30, remind me the day before too": at its hour and before it, each on a line of its own. */
export function aheadAsWell(text: string): string | null {
  const found = text.length > LONGEST || text.includes('\n') ? null : AS_WELL.exec(text);
  const event = text.slice(0, found?.index ?? 0).replace(/[\s,;]+(?:and)?$/i, '');
  return found && event !== '' ? `${event}\n${event}, ${found[1]}` : null;
}

const IF = /^\s*if ((?:it|the|he|she|they|there)\b[^,\d]{2,40}), (.+)$/i;

/** "If it's not raining, wash the car Saturday at 3": the condition stands beside the name. */
function onCondition(text: string, setting: Setting): string | null {
  const [, so = '', wish = ''] = IF.exec(text.replaceAll('’', "'")) ?? [];
  const { title, clocks, days, repeat } = readDraft(wish, setting);
  const at = title === '' ? -1 : wish.toLowerCase().indexOf(title.toLowerCase());
  if (at < 0 || clocks.length + days.length + (repeat ? 1 : 0) === 0) return null;
  return wishOf(`${title} (if ${so})`, `${wish.slice(0, at)} ${wish.slice(at + title.length)}`);
}

const JOINTS = /\s*[,;.](?=\s)\s*|\s+(?:and|but|because|cos|as|so)\s+/i;

/** "The pharmacy shuts at 6, need to pick up my inhaler today": an hour before. */
function beforeShut(text: string, setting: Setting): string | null {
  if (!placeOf(TABLES.shuts, text)) return null;
  const clauses = text.split(JOINTS);
  const at = clauses.findIndex((clause) => placeOf(TABLES.shuts, clause));
  const told = clauses[at]?.trim() ?? '';
  const verb = placeOf(TABLES.shuts, told);
  const [clock, ...more] = verb ? readValues(`at ${told.slice(verb.end)}`, setting) : [];
  // "Before 6, they shut at 6" says the same twice.
  const rest = clauses
    .filter((_, i) => i !== at)
    .join(', ')
    .replace(BEFORE_HOUR, '');
  const { title, days, part, clocks, repeat, before } = readDraft(rest, setting);
  if (!verb || clock?.kind !== 'clock' || title === '' || clocks.length > 0 || repeat || before) return null;
  const spans = [...days.map((day) => day.at), ...(part && days.length === 0 ? [part.at] : [])];
  const own = spans.map(({ start, end }) => rest.slice(start, end)).join(' ');
  // The day may stand with the event: "the bank shuts at 4 tomorrow".
  const when = own || (more.length > 0 ? told.slice(verb.end + clock.end - 'at '.length) : '');
  const hour = told.slice(verb.end, verb.end + clock.end - 'at '.length);
  return wishOf(`${title} (${told})`, `${when} an hour before ${hour.trim()}`);
}

/** "Ring the doctors on Monday, they open at 8": at eight. */
function onOpening(text: string, setting: Setting): string | null {
  const verb = placeOf(TABLES.opens, text);
  const before = text.slice(0, verb?.start ?? 0).replace(/[\s,;.]+(?:(?:as|because|cos|and)\s+)?$/i, '');
  if (!verb || before === '') return null;
  const { title, clocks, repeat } = readDraft(before, setting);
  const at = text.slice(verb.start).replace(/^.*?(?=\d|\b(?:half|noon)\b)/i, '');
  return title !== '' && clocks.length === 0 && !repeat ? `${before} at ${at}` : null;
}

/** "Vet on Saturday at 11, it's an hour's drive": an hour before, and the time of the event beside its name. */
function leavingBy(text: string, setting: Setting, understand: Understand): string | null {
  const way = placeOf(TABLES.way, text);
  const minutes = way ? minutesIn(text.slice(way.start, way.end)) : 0;
  if (!way || minutes === 0 || minutes > 600) return null;
  const rest = `${text.slice(0, way.start)} ${text.slice(way.end)}`.replace(/[\s,;.]+$/, '').trim();
  const own = placeOf(TABLES.own, rest);
  const read = understand(
    own ? `${rest.slice(0, own.start).replace(/[\s,]+$/, '')} ${rest.slice(own.end)}` : rest,
    setting,
  );
  const [only, ...others] = read?.kind === 'new_tasks' ? (read.tasks ?? []) : [];
  if (!only || others.length > 0 || only.when.kind !== 'once') return null;
  const { local } = only.when;
  const name = `${only.title} (at ${sayTime(local, shows12(setting, false))})`;
  return wishOf(name, momentWords(local.subtract({ minutes })));
}

/** "It's a 15 minute walk", and nothing else: how many minutes. */
export function wayIn(message: string): number | null {
  const way = placeOf(TABLES.way, message);
  const rest = way ? `${message.slice(0, way.start)}${message.slice(way.end)}` : message;
  return way && !/\p{L}{3}/u.test(rest) ? minutesIn(message.slice(way.start, way.end)) || null : null;
}

const COUNT: Record<string, number> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4 };
const LENGTH = /(half )?\b(?:(an?|one|two|three|four|\d{1,3}) ?)?(h|m)(?=[oir])/i;

function minutesIn(words: string): number {
  const [, half, count = '', unit = ''] = LENGTH.exec(words) ?? [];
  const n = count === '' ? 1 : (COUNT[count.toLowerCase()] ?? Number(count));
  return n * (half ? 0.5 : 1) * (/h/i.test(unit) ? 60 : 1) + (/ and a half/i.test(words) ? 30 : 0);
}

/** "My passport expires on 9 March": in good time before, the further off the longer. */
function beforeExpiry(text: string, setting: Setting): string | null {
  const ends = placeOf(TABLES.expires, text);
  const verb = ends ?? placeOf(TABLES.due, text);
  const after = verb ? text.slice(verb.end) : '';
  const day = readValues(after, setting).find(({ kind }) => kind === 'date');
  const what = text
    .slice(0, verb?.start ?? 0)
    .trim()
    .replace(/^(?:my|the|our)\s+/i, '');
  if (what === '' || day?.kind !== 'date' || /\b(?:remind|before|every|each)\b/i.test(text)) return null;
  return after.slice(day.end).replace(/[\s.!,]+/g, '') === ''
    ? inGoodTime(`${what} ${ends ? 'expires' : 'due'}`, day.date, setting)
    : null;
}

const OCCASION = /[,;.] (?:it'?s )?(?:\p{L}{2,5}|\p{L}+'s) (\p{L}+?)(?:'?s| is)?(?: on)? (?=\S)/iu;
const OCCASIONS = new Set('birthday bday anniversary wedding christening party exam trip holiday flight'.split(' '));

/** "Buy a gift for Lisa, her birthday is on the 12th": in good time before. */
function beforeOccasion(text: string, setting: Setting): string | null {
  const found = OCCASION.exec(text);
  const told = found && OCCASIONS.has(found[1]?.toLowerCase() ?? '') ? text.slice(found.index + found[0].length) : '';
  const [day, ...more] = told === '' ? [] : readValues(told, setting);
  if (!found || day?.kind !== 'date' || day.start > 3 || more.length > 0 || /\p{L}/u.test(told.slice(day.end)))
    return null;
  const { title, days, clocks, repeat, before, part, minutesFromNow } = readDraft(text.slice(0, found.index), setting);
  if (title === '' || days.length + clocks.length > 0 || repeat || before || part || minutesFromNow) return null;
  return inGoodTime(`${title} (${told.slice(0, day.end).trim()})`, day.date, setting);
}

const BEFORE_HOUR = /\bbefore ((?:\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?|noon|midday))(?=[\s,.;!]|$)/i;
/** "Two hours before 3" says itself how long, "before 3 December" is a day. */
const LENGTH_BEFORE = /(?:hours?|hrs?|minutes?|mins?|days?|weeks?|while|bit|day|night|morning|evening)\s*$/i;
const COUNTED = new Set('st nd rd th day days week weeks month months of'.split(' '));
const isCounted = (after: string): boolean => {
  const word = /^\s?(\p{L}+)/u.exec(after)?.[1]?.toLowerCase() ?? '';
  return COUNTED.has(word) || (word.length > 2 && MONTHS.some((month) => month.toLowerCase().startsWith(word)));
};

/** "Move the car before 8 tomorrow": half an hour before. */
function beforeHour(text: string, setting: Setting): string | null {
  const found = BEFORE_HOUR.exec(text);
  const after = found ? text.slice(found.index + found[0].length) : '';
  if (!found || LENGTH_BEFORE.test(text.slice(0, found.index)) || isCounted(after)) return null;
  const rest = `${text.slice(0, found.index)}${after}`;
  const { title, days, clocks, repeat, before, part, lead } = readDraft(rest, setting);
  const isWish = lead !== 'none' || days.length > 0;
  if (!isWish || title === '' || title.length > 60 || clocks.length > 0 || repeat || before || part?.today) return null;
  const when = days.map(({ at }) => rest.slice(at.start, at.end)).join(' ');
  return wishOf(`${title} (before ${found[1]})`, `${when} half an hour before ${found[1]}`);
}

/** "It expires on the 9th", said of a wish: the day, where it says nothing else. */
export function expiryIn(message: string, setting: Setting): Temporal.PlainDate | null {
  const verb = placeOf(TABLES.expires, message) ?? placeOf(TABLES.ends, message);
  if (!verb || message.slice(0, verb.start).trim().split(/\s+/).length > 2) return null;
  const day = readValues(message.slice(verb.end), setting).find(({ kind }) => kind === 'date');
  return day?.kind === 'date' ? day.date : null;
}

/** A reminder ahead of what ends on a day, which is told beside its name; null where that day is (nearly) there. */
export function inGoodTime(name: string, day: Temporal.PlainDate, setting: Setting): string | null {
  const today = setting.now.toZonedDateTimeISO(setting.zone).toPlainDate();
  const left = today.until(day).days;
  const ahead = left > 60 ? 28 : left > 20 ? 7 : left > 5 ? 3 : left > 1 ? 1 : 0;
  if (ahead === 0) return null;
  const told = name.endsWith(')') ? name : `${name} ${longDate(day, today)}`;
  return wishOf(told, `${onDate(day.subtract({ days: ahead }))} in the morning`);
}

function wishOf(title: string, when: string): string {
  const name = title.replace(/^need to /i, '').replaceAll('"', "'");
  return `Remind me to "${name.charAt(0).toUpperCase()}${name.slice(1)}" ${when.trim()}`;
}

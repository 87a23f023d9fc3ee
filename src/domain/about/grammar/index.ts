import { readValues, type Setting } from '../../language/index.ts';
import { exchangedIn } from '../exchanged.ts';
import { oftenIn } from '../often.ts';
import { plainly } from '../plain.ts';
import { ALL, BY_WEEKDAY } from '../read.ts';
import { reasonedIn } from '../reasoned.ts';
import { slotIn } from '../slot.ts';
import { supposed } from '../supposed.ts';
import { type Times, timesIn } from '../times-said.ts';
import { type Days, NOTHING_SAID, type Said } from '../types.ts';
import { type Aside, asideIn } from './asides.ts';
import { clausesOf } from './clauses.ts';
import { type Change, firstOf } from './row.ts';
import { ROWS } from './rows.ts';
import { apart, type Token, tokensOf } from './tokens.ts';

/** What was said, and whether it holds of what repeats alone. `otherwise`: the same where the day of its reason is none of it. */
export type ByRows = { said: Said; seriesOnly: boolean; otherwise?: Said };

type Spoken = Pick<Said, 'slot' | 'which'> & { weekdays: number[] };
type Read =
  /** `bare`: a name and a time, and no word of a change. */
  | { kind: 'change'; change: Change; spoken: Spoken; words: string[]; bare: boolean }
  /** Only which one is meant: "the 7 one – make it 6:45". */
  | { kind: 'which'; spoken: Spoken; words: string[] }
  | ({ kind: 'aside'; words: string[]; spoken: Spoken } & Aside);

const LONGEST = 160;

/**
 * A change of something on the list, read clause by clause by rows each of which accounts for every word; the clauses beside it tell why. `names`:
 * words of the titles that are there. Null: a clause is none of these.
 */
export function readByRows(message: string, names: ReadonlySet<string>, setting: Setting): ByRows | null {
  const written = message.replace(/\s+/g, ' ').trim();
  if (written.length > LONGEST || /["“]/.test(written) || supposed(written) || OWN_WISH.test(written)) return null;
  if (written.includes('?') && !PUT_SO.test(written)) return null;
  const lower = plainly(written);
  const ended = lower.replace(/[\s.!]+$/, '');
  const exchanged = exchangedIn(ended, setting);
  const plain = apart(exchanged && !exchanged.asks ? exchanged.said : (reasonedIn(ended, setting) ?? lower));
  const text = withDates(plain.replace(SHORT, (day) => LONG[day] ?? day).replace(TWO_DAYS, '$1 and '), setting);
  const clauses = clausesOf(text);
  const read = clauses.map((clause) => readClause(clause, clauses.length > 1, names, setting));
  if (read.some((one) => one === null) || read.length === 0) return null;
  return together(read as Read[], text, setting);
}

/** A wish of its own, whatever stands before it. */
const OWN_WISH = /\b(?:remind|tell|ask|wake|call) me (?:to|about|of) (?!(?:it|that|this|them)\b)\p{L}/iu;

const PUT_SO = /^\W*(?:(?:hey|ok|oh|and|so|hm+|sorry)[ ,]+)*(?:can|could|would|will|how about|what about|maybe)\b/i;

/** "Wed clashes with band". */
const SHORT = /\b(?:mon|tues?|weds?|thurs?|thu|fri)\b/g;
const LONG: Record<string, string> = {
  mon: 'monday',
  tue: 'tuesday',
  tues: 'tuesday',
  wed: 'wednesday',
  weds: 'wednesday',
  thu: 'thursday',
  thur: 'thursday',
  thurs: 'thursday',
  fri: 'friday',
};
/** "Tuesday Thursday". */
const WEEKDAY = '(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*';
const TWO_DAYS = new RegExp(`\\b(${WEEKDAY}) (?=${WEEKDAY}\\b)`, 'g');

/** "The next two weeks" by their days. */
function withDates(text: string, { now, zone }: Setting): string {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const spans = readValues(text, { now, zone }).filter(({ kind }) => kind === 'span');
  return spans.reduceRight((all, span) => {
    const days = span.kind === 'span' && /\bnext\b/.test(all.slice(span.start, span.end)) ? span.days : 0;
    return days === 0
      ? all
      : `${all.slice(0, span.start)}from ${today} to ${today.add({ days: days - 1 })}${all.slice(span.end)}`;
  }, text);
}

function readClause(clause: string, besideOthers: boolean, names: ReadonlySet<string>, setting: Setting): Read | null {
  // "The wednesday one", "the evening one".
  const { slot, which, weekdays, rest } = slotIn(clause, setting);
  const spoken = { slot, which, weekdays };
  const tokens = tokensOf(rest, names, setting);
  if (tokens.length === 0) return { kind: 'aside', days: [], weekdays: [], loose: [], too: false, words: [], spoken };
  const words = tokens.filter(({ type }) => type === 'NAME').map(({ text }) => text);
  // "8", and nothing before it that tells what it is.
  if (!besideOthers && tokens.length === 1 && /^\W*\w+\W*$/.test(clause)) return null;
  const times = (some: readonly Token[]): Times | null => timesIn(wordsOf(some), setting);
  const change = firstOf(ROWS, { tokens, text: rest, times, often: (some) => oftenIn(some, setting)?.often ?? null });
  if (change)
    return { kind: 'change', change, spoken, words, bare: tokens.every(isBare) && !spoken.slot && !spoken.which };
  if (tokens.every(({ type, text }) => WHICH.has(type) || PROPOSES.test(text))) return { kind: 'which', spoken, words };
  const aside = asideIn(tokens, times);
  return aside && { kind: 'aside', ...aside, words, spoken };
}

/** "Dentist appointment on Tuesday at 3" may be another one. */
const BARE = new Set<Token['type']>(['NAME', 'KIND', 'CLOCK', 'N', 'DATE', 'DAYS', 'PART', 'OFTEN']);
const isBare = ({ type, text }: Token): boolean => BARE.has(type) || /^(?:at|for|on|of)$/.test(text);

/** "And what about the morning one, could that be half 7". */
const PROPOSES = /^(?:what|how) about$/;
const WHICH = new Set<Token['type']>(['SLOT', 'NAME', 'DET', 'KIND', 'TO', 'DAYS']);

/** A number alone is an hour. */
const wordsOf = (tokens: readonly Token[]): string =>
  tokens
    .map(({ type, text }) => (type === 'N' || (type === 'CLOCK' && /^\d/.test(text)) ? `at ${text}` : text))
    .join(' ');

function together(read: Read[], text: string, setting: Setting): ByRows | null {
  const changes = read.flatMap((one) => (one.kind === 'change' ? [one] : []));
  const asides = read.flatMap((one) => (one.kind === 'aside' ? [one] : []));
  const whiches = read.flatMap((one) => (one.kind === 'which' ? [one] : []));
  const [first, second, ...more] = changes;
  if (!first || more.length > 0) return null;
  const change = second ? asOne(first.change, second.change) : first.change;
  if (!change) return null;
  const named = [...changes, ...whiches];
  const spoken = [...named, ...asides].map((one) => one.spoken);
  const slots = [change.slot, ...spoken.map(({ slot }) => slot)].filter(Boolean);
  const which = [change.which, ...spoken.map((one) => one.which)].filter(Boolean);
  const days = daysOf(change, asides, setting);
  if (!days || slots.length > 1 || which.length > 1) return null;
  const { ofThose: _ofThose, seriesOnly = false, extra, ...what } = change;
  const said: Said = {
    ...NOTHING_SAID,
    ...what,
    slot: slots[0] ?? null,
    which: which[0] ?? null,
    whichLoose: which.length > 0 && BY_WEEKDAY.test(text),
    weekdays: [
      ...new Set([...(what.weekdays ?? []), ...(days.weekdays ?? []), ...spoken.flatMap((one) => one.weekdays)]),
    ],
    ...(days.once && { once: days.once }),
    ...(extra && { once: [...(what.once ?? []), ...next(what.loose ?? [], setting)], loose: [] }),
    all: ALL.test(text),
    changes: !(first.bare && first.words.length > 0 && read.length === 1),
    moves: true,
    words: named.flatMap(({ words }) => words),
    aside: asides.flatMap(({ words }) => words),
  };
  const instead = days.which && !said.which ? { which: days.which, whichLoose: days.whichLoose ?? false } : null;
  return {
    seriesOnly,
    said: instead ? { ...said, ...instead } : said,
    ...(instead && days.mayPass && { otherwise: said }),
  };
}

/** The coming ones of some weekdays. */
function next(weekdays: readonly number[], { now, zone }: Setting): Days[] {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const days = weekdays.map((day) => today.add({ days: (day - today.dayOfWeek + 7) % 7 }));
  return days.map((day) => ({ from: day, to: day }));
}

type DaysBeside = { once?: Days[]; weekdays?: number[]; which?: Days; whichLoose?: boolean; mayPass?: boolean };

/**
 * What the days of a reason come to: those that are left out ("she's away next week so not then"), the day that gives way ("I'm off on Friday, make
 * it Thursday"), the weekdays for which it holds ("Wednesday's always too early"). Null: it cannot be told.
 */
function daysOf(change: Change, asides: Extract<Read, { kind: 'aside' }>[], setting: Setting): DaysBeside | null {
  const once = asides.flatMap(({ days }) => days);
  const loose = asides.flatMap((one) => one.loose);
  const weekdays = asides.flatMap((one) => one.weekdays);
  const all = [...once, ...next(loose, setting)];
  if (change.ofThose) return all.length > 0 ? { once: all } : null;
  const own = (change.once?.length ?? 0) + (change.loose?.length ?? 0);
  const hasDays = own + (change.weekdays?.length ?? 0) > 0 || Boolean(change.from ?? change.until ?? change.often);
  const [only, ...others] = all;
  const gives =
    only && others.length === 0 && only.from.equals(only.to) ? { which: only, whichLoose: once.length === 0 } : null;
  if (hasDays) return own === 1 && gives && change.act === 'set' ? { ...gives, mayPass: true } : {};
  if (all.length === 0) return { weekdays: asides.some(({ too }) => too) ? weekdays : [] };
  return gives && asides.every(({ too }) => too) ? gives : null;
}

/** "Not Thursday, Friday": the one for the other; "not then, 11": the other alone. */
function asOne(no: Change, yes: Change): Change | null {
  if (no.act !== 'skip' || yes.act !== 'set') return null;
  if (no.ofThose) return yes;
  const [day, ...others] = no.once ?? [];
  const isDay = (no.loose ?? []).length + (no.weekdays ?? []).length + others.length === 0;
  return day && isDay && (yes.once?.length ?? 0) + (yes.loose?.length ?? 0) === 1 ? { ...yes, which: day } : null;
}

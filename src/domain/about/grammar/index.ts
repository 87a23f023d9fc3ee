import { readValues, type Setting } from '../../language/index.ts';
import { withApostrophes } from '../../text/index.ts';
import { ALL } from '../read.ts';
import { slotIn } from '../slot.ts';
import { supposed } from '../supposed.ts';
import { type Times, timesIn } from '../times-said.ts';
import { type Days, NOTHING_SAID, type Said } from '../types.ts';
import { asideIn } from './asides.ts';
import { clausesOf } from './clauses.ts';
import { type Change, firstOf } from './row.ts';
import { ROWS } from './rows.ts';
import { apart, type Token, tokensOf } from './tokens.ts';

/** What was said, and whether it holds of what repeats alone. */
export type ByRows = { said: Said; seriesOnly: boolean };

type Spoken = Pick<Said, 'slot' | 'which'> & { weekdays: number[] };
type Read =
  | { kind: 'change'; change: Change; spoken: Spoken; words: string[] }
  /** Only which one is meant: "the 7 one – make it 6:45". */
  | { kind: 'which'; spoken: Spoken; words: string[] }
  | { kind: 'aside'; days: Days[]; weekdays: number[]; words: string[] };

const LONGEST = 160;

/**
 * A change of something on the list, read clause by clause by rows each of which accounts for every word; the clauses beside it tell why. `names`:
 * words of the titles that are there. Null: a clause is none of these.
 */
export function readByRows(message: string, names: ReadonlySet<string>, setting: Setting): ByRows | null {
  const written = message.replace(/\s+/g, ' ').trim();
  if (written.length > LONGEST || /["“]/.test(written) || supposed(written)) return null;
  if (written.includes('?') && !PUT_SO.test(written)) return null;
  const plain = apart(withApostrophes(written.toLowerCase()).replace(DAYS, "$1's"));
  const text = withDates(plain.replace(TWO_DAYS, '$1 and '), setting);
  const clauses = clausesOf(text);
  const read = clauses.map((clause) => readClause(clause, clauses.length > 1, names, setting));
  if (read.some((one) => one === null) || read.length === 0) return null;
  return together(read as Read[], text);
}

const PUT_SO = /^\W*(?:(?:hey|ok|oh|and|so|hm+|sorry)[ ,]+)*(?:can|could|would|will|how about|what about|maybe)\b/i;
/** "Tonights". */
const DAYS = /\b(today|tonight|tomorrow)s\b/g;

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
  if (tokens.length === 0) return { kind: 'aside', days: [], weekdays: [], words: [] };
  const words = tokens.filter(({ type }) => type === 'NAME').map(({ text }) => text);
  // "8", and nothing before it that tells what it is.
  if (!besideOthers && tokens.length === 1 && /^\W*\w+\W*$/.test(clause)) return null;
  const times = (some: readonly Token[]): Times | null => timesIn(wordsOf(some), setting);
  const change = firstOf(ROWS, { tokens, text: rest, times });
  if (change) return { kind: 'change', change, spoken, words };
  if (tokens.every(({ type }) => WHICH.has(type))) return { kind: 'which', spoken, words };
  const aside = asideIn(tokens, times);
  return aside && !slot && !which ? { kind: 'aside', ...aside, words } : null;
}

const WHICH = new Set<Token['type']>(['SLOT', 'NAME', 'DET', 'KIND', 'TO', 'DAYS']);

/** A number alone is an hour. */
const wordsOf = (tokens: readonly Token[]): string =>
  tokens
    .map(({ type, text }) => (type === 'N' || (type === 'CLOCK' && /^\d/.test(text)) ? `at ${text}` : text))
    .join(' ');

function together(read: Read[], text: string): ByRows | null {
  const changes = read.flatMap((one) => (one.kind === 'change' ? [one] : []));
  const asides = read.flatMap((one) => (one.kind === 'aside' ? [one] : []));
  const whiches = read.flatMap((one) => (one.kind === 'which' ? [one] : []));
  const [first, second, ...more] = changes;
  if (!first || more.length > 0) return null;
  const change = second ? asOne(first.change, second.change) : first.change;
  if (!change) return null;
  const days = asides.flatMap((one) => one.days);
  const { ofThose, seriesOnly = false, ...said } = change;
  if (ofThose && days.length === 0) return null;
  // A day in a reason may be the day that is meant.
  if (!ofThose && days.length > 0) return null;
  const weekdays = [...new Set([...(said.weekdays ?? []), ...asides.flatMap((one) => one.weekdays)])];
  const named = [...changes, ...whiches];
  const spoken = named.map((one) => one.spoken);
  const slots = [said.slot, ...spoken.map(({ slot }) => slot)].filter(Boolean);
  const which = [said.which, ...spoken.map((one) => one.which)].filter(Boolean);
  if (slots.length > 1 || which.length > 1) return null;
  return {
    seriesOnly,
    said: {
      ...NOTHING_SAID,
      ...said,
      ...(ofThose && { once: days }),
      slot: slots[0] ?? null,
      which: which[0] ?? null,
      weekdays: [...weekdays, ...spoken.flatMap((one) => one.weekdays)],
      all: ALL.test(text),
      changes: true,
      moves: true,
      words: named.flatMap(({ words }) => words),
      aside: asides.flatMap(({ words }) => words),
    },
  };
}

/** "Not Thursday, Friday": the one for the other; "not then, 11": the other alone. */
function asOne(no: Change, yes: Change): Change | null {
  if (no.act !== 'skip' || yes.act !== 'set') return null;
  if (no.ofThose) return yes;
  const [day, ...others] = no.once ?? [];
  const isDay = (no.loose ?? []).length + (no.weekdays ?? []).length + others.length === 0;
  return day && isDay && (yes.once?.length ?? 0) + (yes.loose?.length ?? 0) === 1 ? { ...yes, which: day } : null;
}

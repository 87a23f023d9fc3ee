import type { Times } from '../times-said.ts';
import type { Days } from '../types.ts';
import type { Token } from './tokens.ts';

/** They begin what tells why, and never an order. */
const TELLS = new Set<Token['type']>(['SUBJ', 'IT', 'TOO', 'STATE', 'BECAUSE']);
/** Behind a day or an hour. */
const TELLS_OF_IT = new Set<Token['type']>(['BE', 'EARLY', 'TOO', 'SUBJ', 'NOT']);
/** Behind a noun they make it a sentence that tells. */
const VERBS = new Set<Token['type']>(['STATE', 'BE', 'HAVE', 'WANT', 'MOVED', 'DOES', 'NOT']);
/** "The receptionist rang", "grandma naps". */
const PAST = /(?:ed|s|ang|ung|ote|old|aid|ame|ent|ook|ave|ot)$/;
const ALWAYS = /\b(?:always|usually|mostly|every)\b/;

/** Days that a reason names: once, on these weekdays of every week, or weekdays said like a single day; `too`: it does not do then. */
export type Aside = { days: Days[]; weekdays: number[]; loose: number[]; too: boolean };

/** What stands beside a change and tells why, with the days that it names: "I'm in bed by then", "they changed the collection", "too late". Null: it may be a wish of its own. */
export function asideIn(tokens: readonly Token[], times: (tokens: readonly Token[]) => Times | null): Aside | null {
  const isEvent = tokens.length <= 5 && tokens.at(-1)?.type === 'DATE' && tokens.slice(0, -1).every(isNoun);
  const too = tokens.some(isNo);
  if (!isEvent && !tells(tokens)) return null;
  const read = times(tokens);
  if (!read) return tokens.some(({ type }) => VALUES.has(type)) ? null : { days: [], weekdays: [], loose: [], too };
  const { once, loose, weekdays, from, until } = read;
  if ((from === null) !== (until === null)) return null;
  // "Wednesday's always too early".
  const isAlways = tokens.some(({ text }) => ALWAYS.test(text));
  const days = from && until ? [{ from, to: until }, ...once] : once;
  return isAlways ? { days, weekdays: [...weekdays, ...loose], loose: [], too: true } : { days, weekdays, loose, too };
}

const VALUES = new Set<Token['type']>(['DATE', 'DAYS', 'UNTIL', 'SPAN', 'OFTEN']);
const isNo = ({ type }: Token) => type === 'TOO' || type === 'EARLY' || type === 'NOT';
const isNoun = ({ type }: Token) => type === 'DET' || type === 'X' || type === 'NAME' || type === 'KIND';

function tells(tokens: readonly Token[]): boolean {
  const [first, ...rest] = tokens;
  if (!first) return false;
  if (TELLS.has(first.type)) return true;
  // "Not with breakfast", "can't do this saturday".
  if (first.type === 'NOT' || first.type === 'NONE') return true;
  // "6 is killing me", "Wednesday's always too early".
  if (['N', 'CLOCK', 'SLOT', 'DATE', 'DAYS', 'PART'].includes(first.type))
    return (
      rest[0] !== undefined &&
      (TELLS_OF_IT.has(rest[0].type) || /^(?:i|we) 'll$/.test(rest[0].text)) &&
      (rest.some(isNo) || !rest.some(({ type }) => type === 'BETTER'))
    );
  // "My wife works late", "the receptionist rang": who it is, and then what they do.
  const verb = tokens.findIndex(({ type, text }, i) => i > 0 && (VERBS.has(type) || (type === 'X' && PAST.test(text))));
  const subject = tokens.slice(0, verb < 0 ? 0 : verb);
  const isShort = subject.length > 0 && subject.length <= (first.type === 'DET' ? 4 : 2);
  return isShort && subject.every(isNoun) && (first.type === 'DET' || VERBS.has(tokens[verb]?.type ?? 'X'));
}

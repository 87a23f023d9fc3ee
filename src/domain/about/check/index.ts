import { readValues, type Setting } from '../../language/index.ts';
import { plainly } from '../plain.ts';
import { isNoOrder, mayEndThen, putsRight, saysElsewhen, saysItStays } from './asks.ts';
import { ordered } from './clauses.ts';
import { othersIn } from './others.ts';
import type { Doubt, Listed, Touched } from './types.ts';
import { unread } from './values.ts';
import { stem, tellingOf, wordsOf } from './words.ts';

export type { Doubt, Listed, Standing, Touched } from './types.ts';

/** "30 minutes is enough" is a length. */
const ENOUGH = /\b(?<!for )(\d{1,3} ?(?:minutes?|mins?|hours?|hrs?))(?= (?:is|are|will|would)\b)/;

/** What stands on the list; what was spoken of just now, and of what single times were left out just now, by their titles in small letters. */
export type Around = { listed: readonly Listed[]; recent: ReadonlySet<string>; left: ReadonlySet<string> };

/**
 * What a message says that is not in what is about to be done with the list, whoever read it: a day, a time, a number, a name, an exception; that it
 * is no order at all. Null: all of it is accounted for.
 */
export function doubtIn(
  message: string,
  touched: readonly Touched[],
  { listed, recent, left }: Around,
  setting: Setting,
): Doubt | null {
  if (touched.length === 0) return null;
  const reports = touched.every(({ act }) => act === 'done' || act === 'missed');
  if (
    touched.some(({ act }) => act !== 'adds') &&
    isNoOrder(message, { done: touched.some(({ act }) => act === 'done') })
  )
    return { kind: 'asked' };
  if (isContrary(message, touched, left)) return { kind: 'asked' };
  const order = ordered(plainly(message)).replace(ENOUGH, 'for $1');
  const others = othersIn(order, touched, listed, recent);
  if (reports) return others?.kind === 'kept' || others?.kind === 'which' ? others : null;
  // What is only added takes nothing from any other.
  if (others && touched.some(({ act }) => act !== 'adds')) return others;
  const own = new Set(touched.map(({ title }) => title.toLowerCase()));
  const words = new Set(wordsOf(order).map(stem));
  const isNamed = ({ title }: Listed) => tellingOf(title).some((word) => words.has(word));
  // "30 minutes is enough": before what was spoken of.
  const isLength = readValues(order, setting).every(({ kind }) => kind === 'length');
  const isSpoken = ({ title }: Listed) => isLength && recent.has(title.toLowerCase());
  const anchors = listed
    .filter((one) => !own.has(one.title.toLowerCase()) && (isNamed(one) || isSpoken(one)))
    .flatMap(({ times }) => times.slice(0, 8));
  const missing = unread(order, touched, anchors, setting);
  if (missing !== null) return { kind: 'unread', words: missing };
  return touched.every(({ act }) => act === 'leaves') && saysElsewhen(order) ? { kind: 'asked' } : null;
}

/** What an answer says of time that is in nothing of what it makes; null: all of it is there. */
export const unreadIn = (answer: string, made: readonly Touched[], setting: Setting): string | null =>
  unread(ordered(answer), made, [], setting);

/** What would be done is the contrary of some of its words. */
function isContrary(message: string, touched: readonly Touched[], left: ReadonlySet<string>): boolean {
  if (touched.some(({ act }) => act === 'leaves') && saysItStays(message)) return true;
  const series = touched.filter(({ act, whole }) => act === 'moves' && whole);
  if (series.some(({ title }) => left.has(title.toLowerCase())) && putsRight(message)) return true;
  const later = series.some(({ before, after }) => isLater(after?.days[0], before.days[0]));
  return later && mayEndThen(message);
}

const isLater = (a?: Temporal.PlainDate, b?: Temporal.PlainDate): boolean =>
  a !== undefined && b !== undefined && Temporal.PlainDate.compare(a, b) > 0;

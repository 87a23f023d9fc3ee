import type { Kind, Values } from '../values.ts';
import type { Shyness } from './shyness.ts';

/** Words that only join others. A locale says which of its words they are; the rules name them. */
export const JOINTS =
  'at on by in the of a and or to from until every other next this last before after past ago now for between except starting dash comma slash halves about mid early late start end per fold once countdown coming instead' as const;
export type Joint = Split<typeof JOINTS>[number];

/** A value's name, a joint, or a word of the locale itself ("=o'clock"); with "?" it may be missing. */
type Split<S extends string> = S extends `${infer Head} ${infer Tail}` ? [Head, ...Split<Tail>] : [S];
type Bare<S> = S extends `${infer K}?` ? K : S;
type Arg<S> = S extends `${infer K}?`
  ? K extends Kind
    ? [Values[K] | undefined]
    : []
  : S extends Kind
    ? [Values[S]]
    : [];
type Args<P> = P extends [infer Head, ...infer Tail] ? [...Arg<Head>, ...Args<Tail>] : [];
type Known<P> = P extends [infer Head, ...infer Tail]
  ? Bare<Head> extends Kind | Joint | `=${string}`
    ? Known<Tail>
    : { unknown: Head }
  : string;

/** What the rules may look at beside the words. */
export type Context = {
  today: Temporal.PlainDate;
  /** The time of day, to the minute. */
  clock: { hour: number; minute: number };
  /** Which of "3/4" is the month; null where it cannot be told. */
  dayFirst: boolean | null;
  country: string | null;
  /** South of the equator, where summer begins in December. */
  south: boolean;
};

export type Row = {
  makes: Kind;
  symbols: string[];
  example: string;
  /** Added to the reading's score: more for what says more. */
  weight: number;
  /** How readily it counts as time where that does not follow from its words; see `Shyness`. */
  shy: Shyness | null;
  make: (args: never[], context: Context) => unknown;
};

/**
 * One rule: `row('date', 'the ordinal weekday of month', 'the second Sunday of May', ([nth, day, month]) => …)`.
 * The values in the pattern are given to `make`, which answers null where they do not fit. The example stands in the tests.
 */
export function row<K extends Kind, const P extends string>(
  makes: K,
  pattern: P & Known<Split<P>>,
  example: string,
  make: (args: Args<Split<P>>, context: Context) => Values[K] | null,
  { weight = 0, firm = false, shy = null }: { weight?: number; firm?: boolean; shy?: Shyness | null } = {},
): Row {
  return { makes, symbols: pattern.split(' '), example, weight, shy: firm ? 0 : shy, make: make as Row['make'] };
}

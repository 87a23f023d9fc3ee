import type { Doubt, Listed, Touched } from './types.ts';
import { isTelling, stem, tellingOf, wordsOf } from './words.ts';

/** Said before what stays, or from where something is counted. */
const KEEPS =
  /\b(?:except(?: for)?|apart from|other than|besides|but not|(?:but )?(?:keep|leave(?! out\b))|bar|without|not|all but|everything but)\s+/;
/** A few words behind it. */
const KEPT = new RegExp(`${KEEPS.source}(?:\\p{L}+ ){0,3}$`, 'u');
const ANCHOR =
  /\b(?:after|before|between|during|like|same time as|same as|next to|around|straight after|right after|until|clash(?:es|ing)? with|because of|instead of|for|with|as) (?:the |my |our )?$/;
const ALL =
  /\b(?:everything|all (?:of|my|the|these|those|three|four|five|\d)\b|all(?= (?:to|by|an|back|\p{L}+s\b))|them all|it all|both|each of|the lot|every (?:single )?(?:thing|one|task|reminder))\b/u;
const IT = /\b(?:it|that|this|them|these|those|its|it's|that's|one|ones|him|her)\b/;

/** What was named beside what would be changed; what was said to stay and would not; what the words may mean as well. */
export function othersIn(
  order: string,
  touched: readonly Touched[],
  listed: readonly Listed[],
  recent: ReadonlySet<string>,
): Doubt | null {
  const own = new Set(touched.map(({ title }) => title.toLowerCase()));
  const others = listed.filter(({ title }) => !own.has(title.toLowerCase()));
  return (
    keptIn(order, touched) ??
    alsoNamed(order, touched, others) ??
    left(order, touched, others) ??
    alike(order, touched, others, recent)
  );
}

/** "All calls except Ben", where Ben's is what would be changed. */
function keptIn(order: string, touched: readonly Touched[]): Doubt | null {
  const at = KEEPS_ALL.exec(order);
  if (!at) return null;
  const before = new Set(wordsOf(order.slice(0, at.index)).map(stem));
  const after = new Set(
    wordsOf(order.slice(at.index + at[0].length))
      .filter(isTelling)
      .map(stem),
  );
  const kept = touched.filter(({ title }) => {
    const telling = tellingOf(title);
    return telling.some((word) => after.has(word) && !before.has(word)) && !telling.every((word) => before.has(word));
  });
  return kept.length > 0 ? { kind: 'kept', titles: kept.map(({ title }) => title) } : null;
}

const KEEPS_ALL =
  /\b(?:except(?: for)?|apart from|other than|besides|but not|(?:but )?(?:keep|leave(?! out\b))(?! (?:it|them|that) (?:to|until|till|at|on))|all but|everything but)\s+(?=\p{L})/u;

/** Another thing is named by a word of its own, and nothing would become of it. */
function alsoNamed(order: string, touched: readonly Touched[], others: readonly Listed[]): Doubt | null {
  const own = new Set(touched.flatMap(({ title }) => wordsOf(title).map(stem)));
  const found = others.filter(({ title }) => {
    const telling = tellingOf(title).filter((word) => !own.has(word));
    return telling.length > 0 && telling.every((word) => isNamed(word, order));
  });
  return found.length > 0 ? { kind: 'others', titles: found.map(({ title }) => title) } : null;
}

function isNamed(word: string, order: string): boolean {
  for (const match of order.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (stem(match[0]) !== word || match[0].length < 3) continue;
    const lead = order.slice(0, match.index);
    if (!ANCHOR.test(lead) && !KEPT.test(lead)) return true;
  }
  return false;
}

/** "Everything" is more than one thing where more stand on that day, or are called so. */
function left(order: string, touched: readonly Touched[], others: readonly Listed[]): Doubt | null {
  if (!ALL.test(order) || new Set(touched.map(({ title }) => title.toLowerCase())).size > 1) return null;
  const [one] = touched;
  if (!one || KEEPS.test(order)) return null;
  const named = commonWords(order, one.title);
  const days = one.before.days;
  const isOfDay = ({ times }: Listed) => times.some((at) => days.some((day) => day.equals(at.toPlainDate())));
  const more = others.filter((other) =>
    named.length > 0
      ? named.every((word) => wordsOf(other.title).map(stem).includes(word))
      : !IT.test(order) && isOfDay(other),
  );
  return more.length > 0 ? { kind: 'others', titles: more.map(({ title }) => title) } : null;
}

const commonWords = (order: string, title: string): string[] => {
  const said = new Set(
    wordsOf(order)
      .filter((word) => word.length > 2)
      .map(stem),
  );
  return wordsOf(title)
    .map(stem)
    .filter((word) => said.has(word));
};

/** One thing would be changed, and the words that name it name another one as well. */
function alike(
  order: string,
  touched: readonly Touched[],
  others: readonly Listed[],
  recent: ReadonlySet<string>,
): Doubt | null {
  const titles = new Set(touched.map(({ title }) => title.toLowerCase()));
  const [one] = touched;
  if (!one || titles.size > 1) return null;
  const named = commonWords(order, one.title);
  const days = one.before.days;
  const isThen = ({ times }: Listed) => times.some((at) => days.some((day) => day.equals(at.toPlainDate())));
  if (named.length > 0) {
    const isWhole = tellingOf(one.title).every((word) => named.includes(word));
    const kept = new Set(wordsOf(order.slice(KEEPS_ALL.exec(order)?.index ?? order.length)).map(stem));
    const same = others.filter(({ title }) => {
      const words = wordsOf(title).map(stem);
      return !tellingOf(title).every((word) => kept.has(word)) && named.every((word) => words.includes(word));
    });
    return isWhole || same.length === 0 || recent.has(one.title.toLowerCase())
      ? null
      : { kind: 'which', titles: [one.title, ...same.map(({ title }) => title)] };
  }
  // "Cancel Monday's appointment", of two that stand on Monday.
  const ofDay = SORT_OF_A_DAY.test(order) && !IT.test(order.replace(/\bone\b/, ''));
  const then = ofDay ? others.filter(isThen) : [];
  return then.length > 0 ? { kind: 'which', titles: [one.title, ...then.map(({ title }) => title)] } : null;
}

const SORT_OF_A_DAY =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|tonight|morning|afternoon|evening)(?:'?s)? (?:appointment|appt|meeting|thing|task|reminder|one|session|class|lesson|event|call|booking)\b|\b(?:appointment|appt|meeting|thing|task|reminder|one|session|class|lesson|event|booking) (?:on |for |in the )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|tonight)\b/;

import { monthName, weekdayName } from '../calendar-names.ts';
import { readValues, type Setting } from '../language/index.ts';
import { plain } from '../plan/index.ts';
import { weekdaysIn } from '../plan/said/index.ts';
import { tells } from './unmet.ts';
import { ORDERS } from './unnamed.ts';

const LONGEST = 200;
const NEXT =
  /[.;!?]+ |, (?=(?:so|can|could|please|just|then|move|shift|skip|drop|lose|put|make)\b)|,? so (?!far\b|much\b|many\b)| - /;
const WISHES =
  /\b(?:can|could|please|make|move|shift|push|skip|drop|lose|ditch|cut|leave|put|swap|instead|earlier|later|shorter|longer|rather|only|just|no|not|a week|lighter|easier)\b/;
/** It asks for something that is no goal's. */
const ELSEWHERE = /\b(?:remind|alarm|add|buy|list|note|book|call|ring|order|want to|learn|goal)\b/;
const TOO_MUCH =
  /\b(?:is|are|was|were|feels?|getting) (?:just |all |way |a bit )*(?:too much|too many|not working|tricky|hard|rough|mad|crazy|hectic|tough)\b/;
/** The days that a tale named: "in that time", "then". */
const THEN =
  /\b(?:in|over|for|during) (?:that|this) (?:time|week|weekend|period|fortnight)\b|\b(?:those|these) (?:days|weeks)\b|\bthat (?:week|weekend)\b|\b(?:until|till) then\b|\bthen$/;
/** "Could you leave those days free". */
const LEFT_FREE = /\b(?:leave|keep|make)\b.*\b(?:free|clear|empty|off|out|blank)\b/;
const THAT_DAY = /\bthat (mon|tues|wednes|thurs|fri|satur|sun)day\b/;

/**
 * "I'm on lates next week. Mornings instead?", "exams from 7 to 18 December, just one session a week in that time": the order alone, on the days that
 * were told. Null: it is not a tale and an order.
 */
export function orderBesideTale(message: string, setting: Setting): string | null {
  const text = plain(message).replace(/[\s.!?]+$/, '');
  if (text.length > LONGEST || ELSEWHERE.test(text)) return null;
  const clauses = text.split(NEXT).map((clause) => clause.trim());
  const [order = '', ...told] = clauses.toReversed();
  if (told.length === 0 || !WISHES.test(order) || tells(order)) return null;
  const refers = THEN.test(order) || THAT_DAY.test(order);
  const isTale = (clause: string) => {
    const hard = TOO_MUCH.exec(clause);
    const behind = hard ? clause.slice(hard.index) : clause;
    return (tells(clause) || hard !== null || (refers && !ORDERS.test(clause))) && !WISHES.test(behind);
  };
  if (!told.every(isTale)) return null;
  const spans = told.flatMap((clause) => spansOf(clause, setting));
  const [span] = spans;
  if (spans.length > 1) return null;
  const day = THAT_DAY.exec(order);
  if (day) return span ? onThatDay(order, day[0], span) : null;
  if (span && THEN.test(order) && LEFT_FREE.test(order)) return `skip all the sessions ${span.words}`;
  if (THEN.test(order)) return span ? order.replace(THEN, span.words).replace(/\s+/g, ' ').trim() : null;
  const dated = readValues(order, setting).some(
    ({ kind }) => kind === 'date' || kind === 'date_range' || kind === 'bound',
  );
  return span && !dated ? `${span.words} ${order}` : order;
}

type Span = { words: string; from: Temporal.PlainDate; to: Temporal.PlainDate };

function spansOf(clause: string, setting: Setting): Span[] {
  return readValues(clause, setting).flatMap((value) => {
    const words = clause.slice(value.start, value.end);
    return value.kind === 'date_range'
      ? [
          {
            words: /^(?:next|this) /.test(words) ? words : `from ${value.from} to ${value.to}`,
            from: value.from,
            to: value.to,
          },
        ]
      : [];
  });
}

/** "Shift that Sunday run to the Monday": the one in these days, and the Monday after it. */
function onThatDay(order: string, words: string, { from, to }: Span): string | null {
  const [weekday] = weekdaysIn(words.replace('that ', ''));
  const date = from.add({ days: ((weekday ?? 1) - from.dayOfWeek + 7) % 7 });
  if (!weekday || Temporal.PlainDate.compare(date, to) > 0) return null;
  return order.replace(words, named(date)).replace(ONTO, (all, before: string, name: string) => {
    const [day] = weekdaysIn(name);
    return day ? `${before}${named(date.add({ days: ((day - date.dayOfWeek + 6) % 7) + 1 }))}` : all;
  });
}
const ONTO = /\b((?:to|onto|on) )(?:the )?((?:mon|tues|wednes|thurs|fri|satur|sun)day)\b(?! \d)(?: after)?/;
const named = (date: Temporal.PlainDate): string =>
  `${weekdayName(date.dayOfWeek).toLowerCase()} ${date.day} ${monthName(date.month).toLowerCase()}`;

import { readValues, type Setting } from '../language/index.ts';
import type { PlanChange, SessionChange } from '../plan/index.ts';
import { isBareWeekday } from '../plan/said/index.ts';
import { clausesOf } from './order/clauses.ts';
import { tellsOnly } from './order/index.ts';

/**
 * A clause that names days, and nothing that is about to be done lies on any of them or speaks of them: "no French this Thursday, and Saturday's run an
 * hour later". What only tells why is none. Null: every clause is met.
 */
export function unnamedIn(
  text: string,
  changes: readonly PlanChange[],
  diff: readonly SessionChange[],
  setting: Setting,
): { words: string; without: string } | null {
  const today = setting.now.toZonedDateTimeISO(setting.zone).toPlainDate();
  const clauses = clausesOf(text, today).flatMap((clause) => clause.split(AND_NOT));
  if (clauses.length < 2 || diff.length === 0) return null;
  const lost = clauses.filter((clause) => ORDERS.test(clause) && !tellsOnly(clause, setting) && isLost(clause));
  const [words] = lost;
  const rest = clauses.filter((clause) => clause !== words);
  return words && rest.length > 0 ? { words, without: rest.join(', ') } : null;

  function isLost(clause: string): boolean {
    const values = readValues(clause, setting);
    const dates = values.flatMap((value) => (value.kind === 'date' ? [value] : []));
    const weekdays = values.flatMap((value) => (value.kind === 'weekdays' ? value.days : []));
    if (values.some(({ kind }) => kind === 'date_range' || kind === 'bound') || dates.length + weekdays.length === 0)
      return (
        RESTS.test(clause) && !changes.some(({ kind }) => kind === 'drop' || kind === 'keep_free' || kind === 'later')
      );
    // Which sessions are meant is met by what becomes of them.
    const said = JSON.stringify(changes, (key, value) => (key === 'of' ? undefined : value));
    const touched = diff.flatMap(({ before, after }) => [before, after]).flatMap((one) => (one ? [one.date] : []));
    const onDay = (day: number) => touched.some((date) => Temporal.PlainDate.from(date).dayOfWeek === day);
    return (
      dates.every(({ date, start, end }) => {
        const isBare = isBareWeekday(clause.slice(start, end));
        return (
          !touched.includes(date.toString()) &&
          !said.includes(date.toString()) &&
          !(isBare && (onDay(date.dayOfWeek) || namesDay(said, date.dayOfWeek) || stays(changes, date.dayOfWeek)))
        );
      }) && weekdays.every((day) => !onDay(day) && !namesDay(said, day) && !stays(changes, day))
    );
  }
}

const AND_NOT = / (?:and|but|nor) (?=(?:not?|nothing|never|none|also) )/;

/** "Park it till mid January", and nothing rests. */
const RESTS = /\b(?:park|pause|stop|rest|hold|shelve|freeze|leave|nothing|no)\b.{0,40}\b(?:until|till|for|from)\b/;

/** It asks for something, and is no tale of a day. */
export const ORDERS =
  /^(?:(?:and|but|please|also|then|so|ok|just|can we|could we|can you|could you|let's) )*(?:no|not|nothing|skip|drop|cancel|move|push|put|shift|make|do|leave|swap|have|keep|add|park|pause|stop|rest|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|tomorrow|today|tonight)\b/;

/** "Only once next week, on Thursday": of these dates the other days are left out. */
const stays = (changes: readonly PlanChange[], day: number): boolean =>
  changes.some(
    (one) => one.kind === 'drop' && one.of.dates && one.of.days && !one.of.days.some((gone) => gone === day),
  );

const namesDay = (said: string, day: number): boolean =>
  [...said.matchAll(/"(?:days|with|only)":\[([\d,]+)\]/g)].some(([, days = '']) =>
    days.split(',').includes(String(day)),
  ) || said.includes(`"day":${day}`);

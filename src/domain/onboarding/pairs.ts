import type { Clause } from './clauses.ts';
import { type Clock, clocksIn } from './clocks.ts';
import { daysIn } from './days.ts';

/** "Weekdays 7 and 11, weekends 9 and 1": getting up and going to bed of some days each, said as two bare hours. */
export function asPairs(clauses: Clause[]): Clause[] {
  const pairs = clauses.flatMap((first, i) => {
    const second = clauses[i + 1];
    return second?.joined && isPair(first, second) ? [i] : [];
  });
  const [only] = pairs;
  const isOf = (i: number) => pairs.length > 1 || daysIn(lead(clauses[i]?.text ?? '')).length > 0;
  if (only === undefined || !pairs.every(isOf)) return clauses;
  return clauses.map((clause, i) => {
    const first = pairs.includes(i) ? clause : pairs.includes(i - 1) ? clauses[i - 1] : undefined;
    const second = pairs.includes(i) ? clauses[i + 1] : clause;
    if (!first || !second) return clause;
    const [hour] = clocksIn(clause.text);
    const at = hour ? clause.text.slice(hour.start, hour.end) : clause.text;
    return {
      text: `${withoutHour(first.text)} ${withoutHour(second.text)} ${at}`,
      topic: clause === first ? 'wake' : 'sleep',
      bare: true,
    };
  });
}

/** One after the other, the hours of a morning and of a night, with the days beside one of them or none. */
function isPair(first: Clause, second: Clause): boolean {
  const [up, ...others] = clocksIn(first.text);
  const [bed, ...more] = clocksIn(second.text);
  if (!up || !bed || others.length > 0 || more.length > 0 || !first.bare || !second.bare) return false;
  const once = daysIn(first.text).length === 0 || daysIn(second.text).length === 0;
  return once && up.hour >= 4 && up.hour <= 12 && up.half !== 'pm' && isLate(bed);
}

const isLate = ({ hour, half }: Clock): boolean => (half !== 'am' ? hour >= 9 || hour <= 3 : hour <= 3 || hour === 12);

const lead = (text: string): string => text.slice(0, clocksIn(text)[0]?.start ?? 0);

function withoutHour(text: string): string {
  const [hour] = clocksIn(text);
  return hour ? `${text.slice(0, hour.start)} ${text.slice(hour.end)}` : text;
}

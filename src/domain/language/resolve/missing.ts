import { weekdayName } from '../../calendar-names.ts';
import type { Rule } from '../../recurrence/index.ts';
import { ask } from '../ask.ts';
import { joinWords } from '../speak.ts';
import type { Ask } from '../types.ts';
import type { Repeat } from '../values.ts';
import type { Lack } from './rule.ts';

type Place = { text: string; start: number; end: number };

/** Asks for what a repetition does not say. */
export function askMissing(repeat: Repeat | null, lack: Lack | 'days', place: Place): Ask {
  const n = repeat?.n ?? 1;
  if (lack === 'days') return askDays(repeat?.times ?? 1, repeat?.unit ?? 'week', place);
  if (lack === 'weekday') {
    const every = n === 1 ? 'every' : `every ${n} weeks on`;
    const readings = [1, 2, 3, 4, 5, 6, 7].map((day) => ({
      label: weekdayName(day),
      words: `${every} ${weekdayName(day)}`,
    }));
    return ask('repeat', 'On which day of the week?', place, readings);
  }
  if (lack === 'monthday') {
    const every = n === 1 ? 'every month' : `every ${n} months`;
    const readings = ['1st', '15th', 'last day'].map((day) => ({
      label: `The ${day}`,
      words: `${every} on the ${day}`,
    }));
    return ask('repeat', 'On which day of the month?', place, readings);
  }
  const questions: Record<'date' | 'leap' | 'feast' | 'nth', string> = {
    date: 'On which date of the year?',
    leap: 'Only leap years have a 29 February. On which date of the year?',
    feast: 'That feast has another date every year, and I can remind of a date or a weekday only. On which?',
    nth: 'I can count days of a month only. On which day of which months?',
  };
  return ask('repeat', questions[lack], place, []);
}

/** Days that not every month has. */
export function askRare({ on, n }: Repeat, rules: Rule[], place: Place): Ask | null {
  if (on.some((date) => date.word === 'next')) return null;
  const rare = rules
    .filter((rule) => rule.freq === 'MONTHLY')
    .flatMap((rule) => rule.byMonthDay)
    .find((day) => day > 28);
  if (rare === undefined || n !== 1) return null;
  const day = `${rare}${rare === 31 ? 'st' : 'th'}`;
  const whole = rules.length === 1 && rules[0]?.byMonthDay.length === 1;
  return ask(
    'repeat',
    `Not every month has a ${day}. Which do you mean?`,
    place,
    whole
      ? [
          { label: 'The last day of every month', words: 'on the last day of every month' },
          { label: `Only in months that have a ${day}`, words: `on the ${day} only in months that have one` },
        ]
      : [],
  );
}

const DAY_SETS: Record<number, number[][]> = {
  2: [
    [1, 4],
    [2, 5],
    [6, 7],
  ],
  3: [
    [1, 3, 5],
    [2, 4, 6],
  ],
  4: [
    [1, 2, 4, 5],
    [1, 3, 5, 7],
  ],
  5: [[1, 2, 3, 4, 5]],
  6: [[1, 2, 3, 4, 5, 6]],
};

function askDays(times: number, unit: string, place: Place): Ask {
  if (unit !== 'week') return ask('repeat', 'On which days?', place, []);
  if (times === 1) return askMissing(null, 'weekday', place);
  const readings = (DAY_SETS[times] ?? []).map((days) => {
    const names = joinWords(days.map(weekdayName));
    return { label: names, words: `every ${names}` };
  });
  return ask('repeat', `On which ${times} days?`, place, readings);
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../test/helpers/property.ts';
import { printUnderstanding } from './print.ts';
import { understandTasks } from './tasks.ts';
import type { Setting } from './types.ts';

// Wednesday 25 November 2026, 13:00 in Berlin.
const setting: Setting = { now: Temporal.Instant.from('2026-11-25T12:00:00Z'), zone: 'Europe/Berlin' };

/** Things to do and how they stand in a list: none of them speaks of time. */
const THINGS = [
  'call mum',
  'dentist',
  'water the plants',
  'lunch with Sam',
  'yoga',
  'pay the rent',
  'swim',
  'see the vet',
];
const DAYS: Record<string, string> = {
  tomorrow: '2026-11-26',
  friday: '2026-11-27',
  'on saturday': '2026-11-28',
  sunday: '2026-11-29',
  mon: '2026-11-30',
  'on the 3rd': '2026-12-03',
  'on 5 december': '2026-12-05',
};
/** Times as they are written, none of them in doubt. */
const TIMES: Record<string, string> = {
  '7am': '07:00',
  'at 8:30am': '08:30',
  'at 11am': '11:00',
  'at 2pm': '14:00',
  '3.15pm': '15:15',
  'at 18:30': '18:30',
  '9pm': '21:00',
  'at noon': '12:00',
};

/** Hours that may be meant in either half of the day: which it is, the reply says. */
const HOURS: Record<string, number> = { 'at 7': 7, 'at 8': 8, '9': 9, '10': 10, 'at half 6': 6.5 };

type Thing = { title: string; day: string; time: string };
const things = (most: number) =>
  fc
    .tuple(
      fc.shuffledSubarray(THINGS, { minLength: 2, maxLength: most }),
      fc.array(fc.constantFrom(...Object.keys(DAYS)), { minLength: most, maxLength: most }),
      fc.array(fc.constantFrom(...Object.keys(TIMES)), { minLength: most, maxLength: most }),
    )
    .map(([titles, days, times]) =>
      titles.map((title, i): Thing => ({ title, day: days[i] ?? 'tomorrow', time: times[i] ?? '9pm' })),
    );

/** How parts of a list are joined: all but the last, and the last. */
const JOINS: [string, string][] = [
  [', ', ' and '],
  [', ', ', and '],
  [', ', ', '],
  [' and ', ' and '],
  ['; ', '; '],
  ['\n', '\n'],
  ['. ', '. '],
  [', then ', ' and then '],
  [' and ', ' and also '],
  [', ', ' & '],
  [', ', ' plus '],
];
const joined = (parts: string[], [inner, last]: [string, string]) =>
  parts.length < 2 ? parts.join('') : parts.slice(0, -1).join(inner) + last + parts.at(-1);

type Said = { text: string; tasks: Thing[] };
const joins = fc.constantFrom(...JOINS);
const lead = fc.constantFrom('', 'remind me to ', 'please remind me to ', 'I need to ');

/** "gym mon at 7am, dentist friday 2pm and lunch with Sam on saturday at noon" */
const own = fc.tuple(things(4), joins, lead, fc.boolean()).map(([tasks, join, opens, dayFirst]): Said => {
  const parts = tasks.map(({ title, day, time }) => `${title} ${dayFirst ? `${day} ${time}` : `${time} ${day}`}`);
  return { text: opens + joined(parts, join), tasks };
});
/** "tomorrow gym at 7am, dentist 2pm and lunch with Sam at noon" */
const dayBefore = fc
  .tuple(things(4), joins, fc.constantFrom('', ': ', ', '), fc.boolean())
  .filter(([[first], [join], , reminds]) => first?.day !== 'mon' && !(reminds && /[\n;]/.test(join)))
  .map(([all, join, colon, reminds]): Said => {
    const day = all[0]?.day ?? '';
    const tasks = all.map((one) => ({ ...one, day }));
    const parts = tasks.map(({ title, time }) => `${title} ${time}`);
    return {
      text: `${day}${colon || ' '}${reminds && colon === '' ? 'remind me to ' : ''}${joined(parts, join)}`,
      tasks,
    };
  });
/** "gym 7am, dentist 2pm and lunch with Sam at noon, all tomorrow"; without "all" it is so said where they go through that day. */
const dayBehind = fc
  .tuple(things(4), fc.constantFrom(...JOINS.slice(0, 3)), fc.boolean())
  .map(([all, join, says]): Said => {
    const day = all[0]?.day ?? '';
    const through = all.toSorted((a, b) => ((TIMES[a.time] ?? '') < (TIMES[b.time] ?? '') ? -1 : 1));
    const rises = new Set(all.map(({ time }) => time)).size === all.length && all.length > 2;
    const tasks = (says || !rises ? all : through).map((one) => ({ ...one, day }));
    const behind = says || !rises ? `, all ${day}` : ` ${day}`;
    return {
      text:
        joined(
          tasks.map(({ title, time }) => `${title} ${time}`),
          join,
        ) + behind,
      tasks,
    };
  });
/** "gym at 7am tomorrow, 8:30am on saturday and sunday at noon": one thing, on days of their own. */
const oneThing = fc
  .tuple(things(3), joins, fc.boolean(), fc.constantFrom('', 'remind me to '))
  .filter(([all, [, last]]) => new Set(all.map(({ day }) => DAYS[day])).size === all.length && !/[\n.;]/.test(last))
  .map(([all, join, dayFirst, opens]): Said => {
    const [first] = all;
    const tasks = all.map((one) => ({ ...one, title: first?.title ?? '' }));
    const parts = tasks.map(({ day, time }) => (dayFirst ? `${day} ${time}` : `${time} ${day}`));
    return { text: `${opens}${first?.title} ${joined(parts, join)}`, tasks };
  });
/** "gym at 7am tomorrow, 8:30am on saturday, and swim sunday at noon" */
const oneMore = fc.tuple(oneThing, things(3), fc.boolean()).map(([{ text, tasks }, [other], dayFirst]): Said => {
  const { title, day, time } = { ...(other as Thing), title: 'choir' };
  return {
    text: `${text}, and ${title} ${dayFirst ? `${day} ${time}` : `${time} ${day}`}`,
    tasks: [...tasks, { title, day, time }],
  };
});

/** "yoga tuesday at 7 and 8 on thursday": each hour on its own day, in whichever half. */
test('hours in doubt stay with their day', () => {
  const hours = fc.shuffledSubarray(Object.keys(HOURS), { minLength: 2, maxLength: 3 });
  const days = fc.shuffledSubarray(
    Object.keys(DAYS).filter((day) => !/\d/.test(day)),
    { minLength: 3, maxLength: 3 },
  );
  const join = fc.constantFrom(...JOINS.slice(0, 4), JOINS[9] as [string, string]);
  fc.assert(
    fc.property(hours, days, join, fc.boolean(), (said, on, [inner, last], dayFirst) => {
      const parts = said.map((hour, i) => {
        const time = i === 0 && !/^at/.test(hour) ? `at ${hour}` : hour;
        return dayFirst ? `${on[i]} ${time}` : `${time} ${on[i]}`;
      });
      const text = `yoga ${joined(parts, [inner, last])}`;
      const found = understandTasks(text, setting);
      assert.equal(found?.kind, 'new_tasks', `${text}: ${found ? printUnderstanding(found) : 'nothing'}`);
      const tasks = found?.kind === 'new_tasks' ? found.tasks : [];
      const got = tasks.map(({ when }) =>
        when.kind === 'once'
          ? `${when.local.toPlainDate()} ${((when.local.hour + when.local.minute / 60) % 12).toString()}`
          : when.kind,
      );
      const wish = said.map((hour, i) => `${DAYS[on[i] ?? '']} ${HOURS[hour]}`);
      assert.deepEqual(got.toSorted(), wish.toSorted(), text);
    }),
    { numRuns: runs(60) },
  );
});

/** Each task as "title | day time", in order. */
const wished = ({ tasks }: Said) =>
  tasks.map(({ title, day, time }) => `${title.toLowerCase()} | ${DAYS[day]} ${TIMES[time]}`).toSorted();

function read(text: string): string[] | string {
  const found = understandTasks(text, setting);
  if (found?.kind !== 'new_tasks') return found ? printUnderstanding(found) : 'nothing';
  return found.tasks
    .map(({ title, when }) =>
      when.kind === 'once'
        ? `${title.toLowerCase()} | ${when.local.toPlainDate()} ${when.local.toPlainTime().toString({ smallestUnit: 'minute' })}`
        : `${title} | ${when.kind}`,
    )
    .toSorted();
}

/** What may be in doubt is asked or said, and never merged or lost: as many tasks as were named, each at its own time. */
const KINDS: Record<string, fc.Arbitrary<Said>> = {
  'a day and a time each': own,
  'a day before all of them': dayBefore,
  'a day behind all of them': dayBehind,
  'one thing on several days': oneThing,
  'one thing on several days, and another': oneMore,
};

for (const [kind, said] of Object.entries(KINDS))
  test(`several tasks in one message keep their own day and time: ${kind}`, () => {
    fc.assert(
      fc.property(said, (one) => assert.deepEqual(read(one.text), wished(one), one.text)),
      { numRuns: runs(60) },
    );
  });

/** Alarms by how far apart they are, times spread over hours, and days until one: each at its own time, none lost. */
const at = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const COUNTED: Record<string, number> = { two: 2, three: 3, five: 5, ten: 10 };
const apart = fc
  .tuple(
    fc.constantFrom('two', 'three', '2', '4'),
    fc.constantFrom('five', 'ten', '15', '20'),
    fc.integer({ min: 5, max: 9 }),
    fc.boolean(),
  )
  .map(([count, step, hour, behind]) => {
    const n = COUNTED[count] ?? Number(count);
    const minutes = COUNTED[step] ?? Number(step);
    const alarms = `${count} alarms ${step} ${step === '15' ? 'min' : 'minutes'} apart`;
    return {
      text: behind ? `set ${alarms} at ${hour}am tomorrow` : `tomorrow at ${hour}am set ${alarms}`,
      times: Array.from({ length: n }, (_, i) => `once 2026-11-26T${at(hour * 60 + i * minutes)}`),
    };
  });
const spread = fc
  .constantFrom([3, 8, 20], [4, 8, 20], [5, 8, 20], [6, 8, 18], [2, 9, 21])
  .chain(([n = 2, from = 8, to = 20]) =>
    fc.constantFrom(`between ${from}:00 and ${to}:00`, `from ${from}:00 to ${to}:00`).map((hours) => ({
      text: `remind me to drink water ${n} times a day ${hours}`,
      times: Array.from({ length: n }, (_, i) => {
        const apart = ((to - from) * 60) / (n - 1);
        const minutes = from * 60 + i * (apart - (apart % 30));
        return `daily ${at(minutes)}`;
      }),
    })),
  );
const untilDay = fc
  .tuple(fc.subarray(['09:00', '13:00', '18:00'], { minLength: 1 }), fc.constantFrom('until', 'till'))
  .map(([times, until]) => ({
    text: `eye drops at ${times.join(' and ')} ${until} 5 december`,
    times: times.map((time) => `daily ${time} until 20261205`),
  }));

test('alarms apart, times spread over the day, and each day until one are as many as were said', () => {
  fc.assert(
    fc.property(fc.oneof(apart, spread, untilDay), ({ text, times }) => {
      const found = understandTasks(text, setting);
      assert.equal(found?.kind, 'new_tasks', text);
      const got = (found?.kind === 'new_tasks' ? found.tasks : []).flatMap(({ when }) => {
        if (when.kind !== 'series')
          return when.kind === 'once' ? [`once ${when.local.toString().slice(0, 16)}`] : ['to-do'];
        const rule = when.series.rrule ?? '';
        const own = when.series.dtstart.toPlainTime();
        const hours = /BYHOUR=([\d,]+)/.exec(rule)?.[1]?.split(',').map(Number) ?? [own.hour];
        const minutes = /BYMINUTE=([\d,]+)/.exec(rule)?.[1]?.split(',').map(Number) ?? [own.minute];
        const until = /UNTIL=(\d+)/.exec(rule)?.[1];
        return hours.flatMap((hour) =>
          minutes.map((minute) => `daily ${at(hour * 60 + minute)}${until ? ` until ${until}` : ''}`),
        );
      });
      assert.deepEqual(got.toSorted(), times.toSorted(), text);
    }),
    { numRuns: runs(60) },
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../test/helpers/property.ts';
import { type Ask, type Setting, type TaskWish, understandTasks } from '../language/index.ts';
import { hear } from './index.ts';

// Thursday 26 November 2026, 17:45 in Berlin.
const setting: Setting = { now: Temporal.Instant.from('2026-11-26T16:45:00Z'), zone: 'Europe/Berlin' };

const TITLES = ['call the bank', 'see Tom', 'water the plants', 'pay the plumber', 'get my hair cut'];
const DAYS: Record<string, string> = {
  tomorrow: '2026-11-27',
  'on saturday': '2026-11-28',
  'on monday': '2026-11-30',
  'on 3 december': '2026-12-03',
};
const TIMES: Record<string, string> = {
  'at 9am': '09:00',
  '7pm': '19:00',
  '18:30': '18:30',
  noon: '12:00',
  '10.15am': '10:15',
};
const LENGTHS: Record<string, number> = { 'for an hour': 60, 'for 20 minutes': 20, 'for half an hour': 30 };

const some = (of: Record<string, unknown>) => fc.constantFrom(...Object.keys(of));
const plain = (day: string) => day.replace(/^on /, '');

/** What was asked for, and what is known of it: `time` is what is missing. */
type Wish = { title: string; day: string };
const wish: fc.Arbitrary<Wish> = fc.record({ title: fc.constantFrom(...TITLES), day: some(DAYS) });
/** An answer, and what the wish is then: a time makes it complete. */
type Answer = { text: string; day: string; time: string | null; minutes?: number; detail?: string };

const times = fc.tuple(wish, some(TIMES));
/** A time, and words around it. */
const TIME_SAID = [
  (t: string) => t,
  (t: string) => `${t} please`,
  (t: string) => `maybe ${t}`,
  (t: string) => `make it ${t}`,
  (t: string) => `how about ${t}`,
  (t: string) => `hm, ${t} I think`,
  (t: string) => `${t} works`,
  (t: string) => `let's say ${t}`,
  (t: string) => `${t}, I'm free then`,
  (t: string) => `${t}, they open late`,
  (t: string) => `I have to be back early, so ${t}`,
  (t: string) => `he can only do ${t}`,
  (t: string) => `they open at ${t.replace(/^at /, '')}`,
  (t: string) => `it's at ${t.replace(/^at /, '')}`,
  (t: string) => `any time after lunch... no, ${t}`,
  (t: string) => `around ${t.replace(/^at /, '')}`,
  (t: string) => `${t} is best`,
  (t: string) => `oh, ${t}!`,
  (t: string) => `I said ${t}`,
  (t: string) => `better ${t}`,
  (t: string) => `remind me ${t}`,
  (t: string) => `${t} would be good`,
  (t: string) => `it has to be ${t}`,
  (t: string) => `can you do ${t}?`,
];
const answers: Record<string, fc.Arbitrary<[Wish, Answer]>> = {
  'a time': fc
    .tuple(times, fc.constantFrom(...TIME_SAID))
    .map(([[one, time], say]) => [one, { text: say(time), day: one.day, time }]),
  'another day': fc
    .tuple(
      wish,
      some(DAYS),
      fc.constantFrom(
        (d: string) => plain(d),
        (d: string) => `make it ${plain(d)}`,
        (d: string) => `${plain(d)} instead`,
        (d: string) => `no, ${plain(d)}`,
        (d: string) => `he can only do ${plain(d)}`,
        (d: string) => `${plain(d)}, I'm away before that`,
        (d: string) => `it can wait till ${plain(d)}`,
        (d: string) => `rather ${d}`,
        (d: string) => `sorry I meant ${plain(d)}`,
        (d: string) => `move it to ${plain(d)}`,
        (d: string) => `it's ${d} actually`,
      ),
    )
    .map(([one, day, say]) => [one, { text: say(day), day, time: null }]),
  'not that day but another': fc
    .tuple(
      wish,
      some(DAYS),
      fc.constantFrom<(d: string, not: string) => string>(
        (d, not) => `not ${plain(not)}, ${plain(d)}`,
        (d, not) => `${plain(d)} not ${plain(not)}`,
        (d, not) => `${plain(d)}, the shop's closed ${plain(not)}`,
      ),
    )
    .filter(([one, day]) => one.day !== day)
    .map(([one, day, say]) => [one, { text: say(day, one.day), day, time: null }]),
  'a day and a time': fc
    .tuple(
      times,
      some(DAYS),
      fc.constantFrom<(d: string, t: string) => string>(
        (d, t) => `${plain(d)} ${t}`,
        (d, t) => `${t} ${d}`,
        (d, t) => `make it ${plain(d)} ${t}`,
        (d, t) => `${plain(d)} ${t} please`,
        (d, t) => `he's moved it to ${plain(d)} ${t}`,
        (d, t) => `no, ${plain(d)} ${t}`,
        (d, t) => `actually ${t} ${d}`,
      ),
    )
    .map(([[one, time], day, say]) => [one, { text: say(day, time), day, time }]),
  'a time and how long': fc
    .tuple(
      times,
      some(LENGTHS),
      fc.constantFrom<(t: string, l: string) => string>(
        (t, l) => `${t} ${l}`,
        (t, l) => `${t}, ${l}`,
        (t, l) => `make it ${t} ${l}`,
        (t, l) => `he can do ${t} ${l}`,
      ),
    )
    .map(([[one, time], length, say]) => [
      one,
      { text: say(time, length), day: one.day, time, minutes: LENGTHS[length] ?? 0 },
    ]),
  'how long': fc
    .tuple(
      wish,
      some(LENGTHS),
      fc.constantFrom(
        (l: string) => l,
        (l: string) => `it's ${l}`,
        (l: string) => `only ${l}`,
        (l: string) => `make it ${l}`,
      ),
    )
    .map(([one, length, say]) => [one, { text: say(length), day: one.day, time: null, minutes: LENGTHS[length] ?? 0 }]),
  'a detail': fc
    .tuple(
      wish,
      fc.constantFrom(
        "it's online now",
        'cash, 60',
        'bring the papers',
        "and she's in room 12",
        'ask about the invoice',
        'by card',
      ),
    )
    .map(([one, text]) => [
      one,
      { text, day: one.day, time: null, detail: /online|cash|papers|room 12|invoice|card/.exec(text)?.[0] ?? '' },
    ]),
};

function asked({ title, day }: Wish, opens = ''): Ask {
  const ask = understandTasks(`${opens}${title} ${day}`, setting);
  assert.equal(ask?.kind, 'ask', `${title} ${day}`);
  return ask as Ask;
}

/** The wish after an answer: its sentences, or how the answer was taken. */
function after(ask: Ask, said: string): string {
  const heard = hear(ask, said, setting);
  return heard.kind === 'answer'
    ? heard.texts.join('\n')
    : heard.kind === 'correction'
      ? heard.text
      : `(${heard.kind})`;
}

const read = (text: string) => understandTasks(text, setting);
const show = ({ title, when, durationMinutes }: TaskWish) =>
  `${title} | ${when.kind === 'once' ? when.local.toString({ smallestUnit: 'minute' }) : when.kind} | ${durationMinutes ?? ''}`;

for (const [kind, arbitrary] of Object.entries(answers))
  test(`asked at what time, ${kind} is taken as it is said`, () => {
    fc.assert(
      fc.property(arbitrary, fc.boolean(), ([one, answer], reminds) => {
        let text = after(asked(one, reminds ? 'remind me to ' : ''), answer.text);
        let found = read(text);
        if (answer.time === null) {
          assert.equal(found?.kind, 'ask', `${answer.text} => ${text}: it is asked again`);
          text = after(found as Ask, 'at 9am');
          found = read(text);
        }
        assert.equal(found?.kind, 'new_tasks', `${one.title} ${one.day} > ${answer.text} => ${text}`);
        const tasks = found?.kind === 'new_tasks' ? found.tasks : [];
        const title = `${one.title.charAt(0).toUpperCase()}${one.title.slice(1)}`;
        const name = answer.detail ? (tasks[0]?.title ?? '') : title;
        const time = TIMES[answer.time ?? 'at 9am'];
        assert.deepEqual(
          tasks.map(show),
          [`${name} | ${DAYS[answer.day]}T${time} | ${answer.minutes ?? ''}`],
          `${one.title} ${one.day} > ${answer.text} => ${text}`,
        );
        assert.ok(name.startsWith(title) && name.includes(answer.detail ?? ''), name);
      }),
      { numRuns: runs(60) },
    );
  });

/** What is no part of the wish never gets into it. */
const ELSE: [string, string[]][] = [
  [
    '(own)',
    [
      'remind me to feed the cat tomorrow at 7am',
      "what's on today?",
      'thanks',
      'feed the cat at 7am tomorrow',
      'and feed the cat at 7am tomorrow',
      "what's left?",
    ],
  ],
  ['(leave)', ['never mind', 'forget it', 'leave it', 'not needed', "I don't want it any more"]],
  [
    '(less)',
    [
      'already did it',
      'done already',
      'did that',
      'he cancelled',
      "it's done",
      'done it this morning',
      'she called it off',
    ],
  ],
  ['(unclear)', ['bananas galore', 'purple', 'blah']],
];
for (const [taken, said] of ELSE)
  test(`asked at what time, nothing is made of what is ${taken}`, () => {
    for (const words of said)
      for (const title of TITLES)
        assert.equal(after(asked({ title, day: 'on monday' }), words), taken, `${title} > ${words}`);
  });

/** The rule of a series, and the first time it comes. */
const showSeries = (found: ReturnType<typeof read>): string =>
  found?.kind === 'new_tasks'
    ? found.tasks
        .map(({ title, when }) =>
          when.kind === 'series'
            ? `${title} | ${when.series.rrule} | ${when.first.local.toPlainTime().toString({ smallestUnit: 'minute' })}${when.series.exdates.map((day) => ` -${day.toPlainDate()}`).join('')}`
            : `${title} | ${when.kind}`,
        )
        .join(' + ')
    : `(${found?.kind})`;

const everyDay = (without: number[]) =>
  `FREQ=WEEKLY;BYDAY=${['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'].filter((_, i) => !without.includes(i)).join()}`;
/** What is said of something every day, and the rule that it has then. */
const OF_SERIES: [string, string][] = [
  ['weekends off', everyDay([5, 6])],
  ['not on sundays', everyDay([6])],
  ['except sundays', everyDay([6])],
  ['no weekends', everyDay([5, 6])],
  ['but not on fridays please', everyDay([4])],
  ["I'm off on wednesdays", everyDay([2])],
  ['only weekdays', everyDay([5, 6])],
  ['mondays and thursdays', 'FREQ=WEEKLY;BYDAY=MO,TH'],
  ['make it every other day', 'FREQ=DAILY;INTERVAL=2'],
  ['until 20 december', 'FREQ=DAILY;UNTIL=20261220'],
  ['for 3 weeks', 'FREQ=DAILY;UNTIL=20261217'],
  ['starting monday', 'FREQ=DAILY'],
  ['not on 24 december', 'FREQ=DAILY -2026-12-24'],
  ["I'm away on 24 and 25 december", 'FREQ=DAILY -2026-12-24 -2026-12-25'],
];
test('what is said of how often, before the time of day is known', () => {
  for (const [said, rule] of OF_SERIES) {
    const ask = understandTasks('take my vitamins every day', setting) as Ask;
    const text = after(ask, said);
    const again = read(text);
    assert.equal(again?.kind, 'ask', `${said} => ${text}`);
    const [recur, ...out] = rule.split(' ');
    const whole = showSeries(read(after(again as Ask, 'at 9am')));
    assert.match(
      whole,
      new RegExp(
        `^Take my vitamins \\| ${recur}(?:;UNTIL=2026121[67])? \\| 09:00${out.map((day) => ` ${day}`).join('')}$`,
      ),
      `${said} => ${text} => ${whole}`,
    );
  }
});

/** Of three times a day: the answer, and the times that are meant. */
const TIMES_A_DAY: [string, string][] = [
  ['8, 1 and 7', '8,13,19'],
  ['8am, 1pm and 7pm', '8,13,19'],
  ['at 7, 12 and 6', '7,12,18'],
  ['8:00, 14:00, 20:00', '8,14,20'],
  ['the evening one at 9', '8,14,21'],
  ['evening one at 10', '8,14,22'],
  ['morning one at 7', '7,14,20'],
];
test('as many times a day as were wanted, or the others where they mostly are', () => {
  const ask = understandTasks('physio exercises three times a day', setting) as Ask;
  for (const [said, hours] of TIMES_A_DAY) {
    const whole = showSeries(read(after(ask, said)));
    assert.equal(
      whole.replace(/;BYMINUTE=0| \| \d\d:\d\d$/g, ''),
      `Physio exercises | FREQ=DAILY;BYHOUR=${hours}`,
      said,
    );
  }
  for (const said of ['the doc says twice is enough', 'make it twice a day', 'twice', 'actually only twice a day']) {
    const text = after(ask, said);
    const again = read(text) as Ask;
    assert.equal(again.question, 'At which 2 times?', `${said} => ${text}`);
    assert.equal(showSeries(read(after(again, '9 and 9'))).includes('BYHOUR=9,21'), true, said);
  }
});

/** Several things on one day: each clause is about what it names, and the others stay as they were. */
const THINGS = ['the vet', 'the bank', 'my aunt'];
const word = (thing: string) => thing.replace(/^(?:the|my) /, '');
test('what is said of one of several things leaves the others as they were', () => {
  const said = fc.constantFrom<[(thing: string, time: string) => string, 'time' | 'sunday' | 'gone']>(
    [(thing, time) => `${thing} ${time}`, 'time'],
    [(thing, time) => `the ${word(thing)} first, ${time}`, 'time'],
    [(thing, time) => `the ${word(thing)} first, they open at ${time.replace(/^at /, '')}`, 'time'],
    [(thing, time) => `${time} for ${thing}`, 'time'],
    [(thing) => `${word(thing)} can wait till sunday`, 'sunday'],
    [(thing) => `${thing} on sunday`, 'sunday'],
    [(thing) => `done ${thing}`, 'gone'],
    [(thing) => `skip ${thing}`, 'gone'],
    [(thing) => `not ${thing}`, 'gone'],
    [(thing) => `rang ${thing} already`, 'gone'],
    [(thing) => `no need to ring ${thing}`, 'gone'],
  );
  fc.assert(
    fc.property(fc.constantFrom(...THINGS), said, some(TIMES), (thing, [say, what], time) => {
      const ask = understandTasks('I need to ring the vet, the bank and my aunt tomorrow', setting) as Ask;
      const heard = hear(ask, say(thing, time), setting);
      assert.ok(heard.kind === 'correction' || heard.kind === 'less', `${say(thing, time)} => ${heard.kind}`);
      const lines = (heard.text ?? '').split('\n');
      const rest = lines.filter((line) => !line.includes(thing));
      const own = lines.filter((line) => line.includes(thing));
      assert.equal(rest.length, 1, JSON.stringify(lines));
      for (const other of THINGS.filter((one) => one !== thing))
        assert.ok(rest[0]?.includes(other), JSON.stringify(lines));
      const left = read(rest[0] ?? '');
      assert.match(left?.kind === 'ask' ? left.question : '', /27 November/);
      if (what === 'gone') return assert.deepEqual(own, []);
      const found = read(own[0] ?? '');
      if (what === 'sunday') return assert.match(found?.kind === 'ask' ? found.question : '', /29 November/);
      const shown = found?.kind === 'new_tasks' ? found.tasks.map(show).join() : '';
      assert.ok(shown.includes(`T${TIMES[time]}`), `${own[0]} => ${shown}`);
    }),
    { numRuns: runs(80) },
  );
});

import { NAMES, type Row } from './things.ts';

/**
 * A sentence, and what it does to each row of the list: the row as it is to be, null where it goes. Rows that it does not name stay, which the
 * test checks for all. `asks`: a question is as good.
 */
export type Case = {
  kind: string;
  /** Said before it. */
  before?: string;
  say: string;
  becomes: (row: Row) => Row | null | Row[];
  asks?: boolean;
};

type Which = (row: Row) => boolean;
type What = (row: Row) => Row | null;

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const day = ({ at }: Row) => at?.slice(0, 10) ?? '';
const hour = ({ at }: Row) => Number(at?.slice(11, 13) ?? -1);
const weekday = (row: Row) => (row.at ? Temporal.PlainDate.from(day(row)).dayOfWeek : 0);

const all =
  (...which: Which[]): Which =>
  (row) =>
    which.every((one) => one(row));
const titled =
  (title: string): Which =>
  (row) =>
    row.title === title;
const on =
  (date: string): Which =>
  (row) =>
    day(row) === date;
const onWeekday =
  (...days: number[]): Which =>
  (row) =>
    days.includes(weekday(row));
const between =
  (from: string, to: string): Which =>
  (row) =>
    from <= day(row) && day(row) <= to;
const mornings: Which = (row) => hour(row) < 12;
const evenings: Which = (row) => hour(row) >= 17;

const change =
  (which: Which, what: What): Case['becomes'] =>
  (row) =>
    which(row) ? what(row) : row;
const at =
  (time: string): What =>
  (row) => ({ ...row, at: `${day(row)}T${time}` });
const to =
  (date: string, time?: string): What =>
  (row) => ({ ...row, at: `${date}T${time ?? row.at?.slice(11)}` });
const by =
  (minutes: number): What =>
  (row) => ({
    ...row,
    at: Temporal.PlainDateTime.from(row.at ?? '')
      .add({ minutes })
      .toString()
      .slice(0, 16),
  });
const lasting =
  (minutes: number): What =>
  (row) => ({ ...row, minutes });
const called =
  (title: string): What =>
  (row) => ({ ...row, title });
const reaching =
  (policy: string): What =>
  (row) => ({ ...row, policy });
const closed =
  (status: string): What =>
  (row) => ({ ...row, status });
const gone: What = () => null;
const same: Case['becomes'] = (row) => row;

const FRIDAY = '2026-11-27';
const SATURDAY = '2026-11-28';
const MONDAY = '2026-11-30';
const TUESDAY = '2026-12-01';
const WEDNESDAY = '2026-12-02';

/** Of each thing that is there once. */
function once(title: string, name: string, date: string): Case[] {
  const it = titled(title);
  // In its own week.
  const other = date === SATURDAY ? ['friday', FRIDAY] : ['saturday', date > SATURDAY ? '2026-12-05' : SATURDAY];
  return [
    { kind: 'once: hour', say: `move ${name} to 5pm`, becomes: change(it, at('17:00')) },
    { kind: 'once: hour', say: `${name} is at 14:15 now`, becomes: change(it, at('14:15')) },
    { kind: 'once: day', say: `move ${name} to ${other[0]}`, becomes: change(it, to(other[1] ?? '')) },
    {
      kind: 'once: day',
      say: `can we do ${name} on ${other[0]} at 4pm instead`,
      becomes: change(it, to(other[1] ?? '', '16:00')),
    },
    { kind: 'once: day', say: `push ${name} to tomorrow`, becomes: change(it, to(FRIDAY)), asks: date === FRIDAY },
    { kind: 'once: by', say: `${name} half an hour later`, becomes: change(it, by(30)) },
    { kind: 'once: by', say: `move ${name} an hour earlier`, becomes: change(it, by(-60)) },
    { kind: 'once: by', say: `push ${name} back a week`, becomes: change(it, by(7 * 1440)) },
    { kind: 'once: length', say: `make ${name} 50 minutes`, becomes: change(it, lasting(50)) },
    { kind: 'once: length', say: `${name} takes an hour`, becomes: change(it, lasting(60)) },
    { kind: 'once: name', say: `rename ${name} to Blue whale`, becomes: change(it, called('Blue whale')) },
    { kind: 'once: drop', say: `delete ${name}`, becomes: change(it, gone) },
    { kind: 'once: drop', say: `cancel ${name}, not going`, becomes: change(it, gone) },
    { kind: 'once: drop', say: `${name} is off`, becomes: change(it, gone) },
    { kind: 'once: channel', say: `call me for ${name}`, becomes: change(it, reaching('aggressive')) },
    { kind: 'once: channel', say: `just a push for ${name}`, becomes: change(it, reaching('silent')) },
  ];
}

/** Of what comes every week on days of its own. */
function weekly(title: string, name: string, days: number[], next: string): Case[] {
  const it = titled(title);
  const own = WEEKDAYS[(days[0] ?? 1) - 1] ?? '';
  const mine = all(it, onWeekday(days[0] ?? 1));
  const capital = own.charAt(0).toUpperCase() + own.slice(1);
  const several = days.length > 1;
  return [
    { kind: 'series: hour', say: `${name} at 10:15 from now on`, becomes: change(it, at('10:15')) },
    { kind: 'series: hour', say: `always do ${name} at 5pm`, becomes: change(it, at('17:00')) },
    { kind: 'series: by', say: `make ${name} half an hour later from now on`, becomes: change(it, by(30)) },
    { kind: 'series: one', say: `skip ${name} on ${own}`, becomes: change(all(it, on(next)), closed('skipped')) },
    { kind: 'series: one', say: `no ${name} this ${own}`, becomes: change(all(it, on(next)), closed('skipped')) },
    {
      kind: 'series: one',
      say: `${own}'s ${name.replace(/^(?:the|my) /, '')} at 11`,
      becomes: change(all(it, on(next)), at('11:00')),
    },
    {
      kind: 'series: one',
      say: `move ${name} next time to 11:30`,
      becomes: change(all(it, on(title === 'Choir' ? TUESDAY : FRIDAY)), at('11:30')),
      asks: true,
    },
    { kind: 'weekday: hour', say: `${name} on ${own}s at 10:15 instead`, becomes: change(mine, at('10:15')) },
    { kind: 'weekday: hour', say: `on ${own}s ${name} is at 10:15`, becomes: change(mine, at('10:15')) },
    { kind: 'weekday: by', say: `${name} an hour later on ${own}s`, becomes: change(mine, by(60)) },
    { kind: 'weekday: length', say: `${name} 20 minutes on ${own}s`, becomes: change(mine, lasting(20)) },
    { kind: 'weekday: length', say: `make ${name} shorter on ${own}s, 25 minutes`, becomes: change(mine, lasting(25)) },
    { kind: 'weekday: length', say: `make ${name} 20 minutes on ${capital}s`, becomes: change(mine, lasting(20)) },
    { kind: 'weekday: channel', say: `on ${own}s call me for ${name}`, becomes: change(mine, reaching('aggressive')) },
    { kind: 'weekday: channel', say: `just a push for ${name} on ${own}s`, becomes: change(mine, reaching('silent')) },
    { kind: 'weekday: drop', say: `no ${name} on ${own}s any more`, becomes: change(mine, gone) },
    {
      kind: 'weekday: drop',
      say: `drop the ${own} ${name.replace(/^(?:the|my) /, '')} for good`,
      becomes: change(mine, gone),
      asks: !several,
    },
    { kind: 'series: length', say: `make ${name} 50 minutes`, becomes: change(it, lasting(50)) },
    { kind: 'series: length', say: `${name} takes 75 minutes from now on`, becomes: change(it, lasting(75)) },
    { kind: 'series: name', say: `rename ${name} to Blue whale`, becomes: change(it, called('Blue whale')) },
    { kind: 'series: channel', say: `call me for ${name}`, becomes: change(it, reaching('aggressive')) },
    { kind: 'series: drop', say: `stop ${name} for good`, becomes: change(it, gone) },
    {
      kind: 'series: end',
      say: `stop ${name} after 12 december`,
      becomes: change(all(it, between('2026-12-13', '2027-12-31')), gone),
    },
    {
      kind: 'series: end',
      say: `${name} only until 12 december`,
      becomes: change(all(it, between('2026-12-13', '2027-12-31')), gone),
    },
    {
      kind: 'span: pause',
      say: `pause ${name} until 14 december`,
      becomes: change(all(it, between('2026-11-26', '2026-12-13')), gone),
    },
    {
      kind: 'span: pause',
      say: `no ${name} from 7 to 20 december`,
      becomes: change(all(it, between('2026-12-07', '2026-12-20')), gone),
    },
    { kind: 'span: pause', say: `no ${name} next week`, becomes: change(all(it, between(MONDAY, '2026-12-06')), gone) },
    {
      kind: 'span: hour',
      say: `${name} at 10:15 in december`,
      becomes: change(all(it, between('2026-12-01', '2026-12-31')), at('10:15')),
    },
    {
      kind: 'span: hour',
      say: `next week ${name} at 10:15`,
      becomes: change(all(it, between(MONDAY, '2026-12-06')), at('10:15')),
    },
    {
      kind: 'span: length',
      say: `${name} 20 minutes next week`,
      becomes: change(all(it, between(MONDAY, '2026-12-06')), lasting(20)),
    },
    {
      kind: 'span: hour',
      say: `until 14 december ${name} is at 10:15`,
      becomes: change(all(it, between('2026-11-26', '2026-12-14')), at('10:15')),
    },
  ];
}

const pills: Case[] = ['pills', 'my pills'].flatMap((name): Case[] => {
  const it = titled('Pills');
  const [early, late] = [all(it, mornings), all(it, evenings)];
  return [
    {
      kind: 'slot: hour',
      say: `the morning ${name.replace('my ', '')} at 7:30 from now on`,
      becomes: change(early, at('07:30')),
    },
    {
      kind: 'slot: hour',
      say: `move the 8 pm ${name.replace('my ', '')} to 9 pm from now on`,
      becomes: change(late, at('21:00')),
    },
    {
      kind: 'slot: hour',
      say: `evening ${name.replace('my ', '')} an hour later from now on`,
      becomes: change(late, by(60)),
    },
    {
      kind: 'slot: channel',
      say: `call me for the evening ${name.replace('my ', '')}`,
      becomes: change(late, reaching('aggressive')),
    },
    {
      kind: 'slot: channel',
      say: `make the morning ${name.replace('my ', '')} call me`,
      becomes: change(early, reaching('aggressive')),
    },
    { kind: 'slot: drop', say: `no more ${name} in the evening`, becomes: change(late, gone) },
    { kind: 'slot: drop', say: `drop the morning ${name.replace('my ', '')} for good`, becomes: change(early, gone) },
    {
      kind: 'slot: skip',
      say: `skip the evening ${name.replace('my ', '')} today`,
      becomes: change(all(late, on('2026-11-26')), closed('skipped')),
    },
    {
      kind: 'slot: skip',
      say: `no morning ${name.replace('my ', '')} tomorrow`,
      becomes: change(all(early, on(FRIDAY)), closed('skipped')),
    },
    {
      kind: 'slot: weekday',
      say: `${name} at 9 in the morning on sundays`,
      becomes: change(all(early, onWeekday(7)), at('09:00')),
      asks: true,
    },
    {
      kind: 'slot: weekday',
      say: `skip the morning ${name.replace('my ', '')} on sundays`,
      becomes: change(all(early, onWeekday(7)), gone),
    },
    { kind: 'slot: channel', say: `call me for ${name}`, becomes: change(it, reaching('aggressive')) },
    { kind: 'slot: both', say: `skip both ${name} tomorrow`, becomes: change(all(it, on(FRIDAY)), closed('skipped')) },
    { kind: 'slot: both', say: `both ${name} half an hour later from now on`, becomes: change(it, by(30)) },
  ];
});

const todos: Case[] = [
  { kind: 'todo: done', say: 'stamps are done', becomes: change(titled('Buy stamps'), gone) },
  { kind: 'todo: done', say: 'bought the stamps', becomes: change(titled('Buy stamps'), gone) },
  { kind: 'todo: done', say: 'done with the passport', becomes: change(titled('Renew passport'), gone) },
  { kind: 'todo: drop', say: 'forget the stamps', becomes: change(titled('Buy stamps'), gone) },
  { kind: 'todo: drop', say: 'delete renew passport', becomes: change(titled('Renew passport'), gone) },
  {
    kind: 'todo: when',
    say: 'do the passport on monday at 10',
    becomes: change(titled('Renew passport'), to(MONDAY, '10:00')),
  },
  {
    kind: 'todo: when',
    say: 'move stamps to tomorrow at 9',
    becomes: change(titled('Buy stamps'), to(FRIDAY, '09:00')),
  },
  {
    kind: 'todo: name',
    say: 'rename stamps to Blue whale',
    becomes: change(titled('Buy stamps'), called('Blue whale')),
  },
  { kind: 'todo: both', say: 'done with stamps and passport', becomes: change((row) => row.at === null, gone) },
];

const many: Case[] = [
  { kind: 'day: drop', say: 'cancel everything on friday', becomes: change(on(FRIDAY), gone), asks: true },
  { kind: 'day: skip', say: 'skip all of friday', becomes: change(on(FRIDAY), gone), asks: true },
  { kind: 'day: by', say: 'move everything tomorrow an hour later', becomes: change(on(FRIDAY), by(60)), asks: true },
  { kind: 'day: clock', say: 'cancel the 4 pm one tomorrow', becomes: change(titled('Car wash'), gone) },
  { kind: 'day: clock', say: "move the 4 o'clock one tomorrow to 5", becomes: change(titled('Car wash'), at('17:00')) },
  {
    kind: 'day: clock',
    say: 'move the 11 am one on saturday to noon',
    becomes: change(titled('Call mum'), at('12:00')),
  },
  {
    kind: 'list: nth',
    before: "what's on saturday?",
    say: 'move the second one to 3pm',
    becomes: change(titled('Call mum'), at('15:00')),
  },
  {
    kind: 'list: nth',
    before: "what's on today?",
    say: 'cancel the first one',
    becomes: change(titled('Dinner with Eva'), gone),
  },
  {
    kind: 'two: swap',
    say: 'swap the dentist and the car wash',
    becomes: (row) =>
      row.title === 'Dentist'
        ? { ...row, at: '2026-11-27T16:00' }
        : row.title === 'Car wash'
          ? { ...row, at: '2026-12-04T15:20' }
          : row,
  },
  {
    kind: 'two: move',
    say: 'move the car wash and call mum to sunday',
    becomes: change((row) => row.title === 'Car wash' || row.title === 'Call mum', to('2026-11-29')),
  },
  {
    kind: 'two: drop',
    say: 'cancel the dentist and the dinner',
    becomes: change((row) => row.title === 'Dentist' || row.title === 'Dinner with Eva', gone),
  },
  {
    kind: 'ferns: skip',
    say: 'skip the ferns tomorrow',
    becomes: change(all(titled('Water the ferns'), on(FRIDAY)), closed('skipped')),
  },
  {
    kind: 'ferns: hour',
    say: 'the ferns at 8 in the morning from now on',
    becomes: change(titled('Water the ferns'), at('08:00')),
  },
  { kind: 'ferns: length', say: 'make the ferns 15 minutes', becomes: change(titled('Water the ferns'), lasting(15)) },
  {
    kind: 'ferns: hour',
    say: 'move the ferns an hour later from now on',
    becomes: change(titled('Water the ferns'), by(60)),
  },
];

/** What is told, asked or supposed changes nothing. */
const nothing: Case[] = [
  'is gym on friday?',
  'gym was great',
  'I hate the dentist',
  'what if I move gym to 7?',
  'should I skip the pills tonight?',
  "don't move the dentist",
  "I haven't called mum yet",
  'how long does choir take?',
  'when is the car wash?',
  'did I take my pills yesterday?',
].map((say) => ({ kind: 'nothing', say, becomes: same }));

/** "It", right after it was spoken of. */
const spoken: Case[] = [
  ...(
    [
      ['make it 4pm', at('16:00')],
      ['make it an hour later', by(60)],
      ['move it to saturday', to('2026-12-05')],
      ['make it 45 minutes', lasting(45)],
      ['make it end at 17:00', lasting(100)],
      ['call it Blue whale', called('Blue whale')],
      ['delete it', gone],
      ['make it call me', reaching('aggressive')],
      ['call me for it', reaching('aggressive')],
      ["it's on saturday now", to('2026-12-05')],
    ] as [string, What][]
  ).map(
    ([say, what]): Case => ({
      kind: 'it: once',
      before: 'when is the dentist?',
      say,
      becomes: change(titled('Dentist'), what),
    }),
  ),
  ...(
    [
      ['make it shorter on fridays, 30 minutes', 5, lasting(30)],
      ['on fridays at 7 instead', 5, at('07:00')],
      ['fridays half an hour later', 5, by(30)],
      ['on wednesdays call me', 3, reaching('aggressive')],
      ['30 minutes on mondays', 1, lasting(30)],
      ['double it on mondays', 1, lasting(90)],
      ['not on mondays any more', 1, gone],
    ] as [string, number, What][]
  ).map(
    ([say, on, what]): Case => ({
      kind: 'it: weekday',
      before: 'when is my next gym?',
      say,
      becomes: change(all(titled('Gym'), onWeekday(on)), what),
    }),
  ),
  ...(
    [
      ['make the evening ones call me', evenings, reaching('aggressive')],
      ['the evening ones at 21', evenings, at('21:00')],
      ['drop the morning ones', mornings, gone],
    ] as [string, Which, What][]
  ).map(
    ([say, which, what]): Case => ({
      kind: 'it: slot',
      before: 'when are my next pills?',
      say,
      becomes: change(all(titled('Pills'), which), what),
    }),
  ),
];

/** Every so many days from the day on which it comes next. */
const every =
  (days: number, title: string, first: string): Case['becomes'] =>
  (row) => {
    if (row.title !== title) return row;
    if (day(row) !== first) return null;
    const from = Temporal.PlainDate.from(first);
    return Array.from({ length: 40 }, (_, n) => ({
      ...row,
      at: `${from.add({ days: n * days })}T${row.at?.slice(11)}`,
    }));
  };

/** Another distance, another part of the day, one day for another, in many wordings. */
const otherwise: Case[] = [
  ...['choir', 'choir practice', 'the choir'].flatMap((name): Case[] => [
    { kind: 'often: weeks', say: `${name} every other week`, becomes: every(14, 'Choir', TUESDAY) },
    { kind: 'often: weeks', say: `make ${name} every three weeks`, becomes: every(21, 'Choir', TUESDAY) },
    { kind: 'often: weeks', say: `${name} is only every second week`, becomes: every(14, 'Choir', TUESDAY) },
  ]),
  ...[
    'every other week is enough',
    "it's every other week really",
    'every two weeks will do',
    'make it every 2 weeks',
  ].map((say): Case => ({ kind: 'often: it', before: 'when is choir?', say, becomes: every(14, 'Choir', TUESDAY) })),
  ...['the ferns every 4 days', 'make watering the ferns every 4 days', 'water the ferns every four days instead'].map(
    (say): Case => ({ kind: 'often: days', say, becomes: every(4, 'Water the ferns', FRIDAY) }),
  ),
  ...['three times a day from now on', "it's three times a day now", 'make it three times a day'].map(
    (say): Case => ({
      kind: 'often: a day',
      before: 'when are my next pills?',
      say,
      becomes: (row) => (row.title === 'Pills' && evenings(row) ? [row, { ...row, at: `${day(row)}T14:00` }] : row),
    }),
  ),
  ...['move gym to evenings', 'gym in the evenings instead', 'move the gym to the evening'].map(
    (say): Case => ({ kind: 'part: series', say, becomes: change(titled('Gym'), at('18:45')) }),
  ),
  ...['not monday and friday mornings', 'no monday and friday mornings any more'].map(
    (say): Case => ({
      kind: 'part: weekdays',
      before: 'when is my next gym?',
      say,
      becomes: change(all(titled('Gym'), onWeekday(1, 5)), gone),
    }),
  ),
  ...[
    "can't do friday, do it saturday",
    "I'm off this friday, move it to saturday",
    "friday's no good, make it saturday",
    "I can't make it friday so put it on saturday",
  ].map(
    (say): Case => ({
      kind: 'exchange: day',
      before: 'when is my next gym?',
      say,
      becomes: change(all(titled('Gym'), on(FRIDAY)), to(SATURDAY)),
    }),
  ),
  ...["can't do friday, is saturday free?", "I'm away this friday, how about saturday?"].map(
    (say): Case => ({
      kind: 'exchange: asked',
      before: 'when is my next gym?',
      say,
      becomes: change(all(titled('Gym'), on(FRIDAY)), to(SATURDAY)),
      asks: true,
    }),
  ),
];

export const CASES: Case[] = [
  ...otherwise,
  ...(['Dentist', 'Dinner with Eva', 'Call mum', 'Car wash'] as const).flatMap((title) =>
    (NAMES[title] ?? []).flatMap((name) =>
      once(
        title,
        name,
        { Dentist: '2026-12-04', 'Dinner with Eva': '2026-11-26', 'Call mum': SATURDAY, 'Car wash': FRIDAY }[title],
      ),
    ),
  ),
  ...(NAMES['Gym'] ?? []).flatMap((name) => weekly('Gym', name, [5, 1, 3], FRIDAY)),
  ...(NAMES['Gym'] ?? []).slice(0, 1).flatMap((name) => weekly('Gym', name, [3, 1, 5], WEDNESDAY)),
  ...(NAMES['Choir'] ?? []).flatMap((name) => weekly('Choir', name, [2], TUESDAY)),
  ...(NAMES['Standup'] ?? []).flatMap((name) => weekly('Standup', name, [1, 2, 3, 4, 5], MONDAY)),
  ...pills,
  ...todos,
  ...many,
  ...nothing,
  ...spoken,
];

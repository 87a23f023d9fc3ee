import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Setting } from '../language/index.ts';
import { type Deed, decide, type Facets, type Occurrence, type Part, readSaid, type Thing } from './index.ts';

/** A Thursday, noon in London. */
const NOW = Temporal.PlainDateTime.from('2026-11-26T12:00');
const setting: Setting = { now: Temporal.Instant.from('2026-11-26T12:00:00Z'), zone: 'Europe/London' };

/** A thing that comes by these rules, with the times of the first three weeks. */
function thing(...series: [rrule: string, first: string][]): Thing {
  const all = series.flatMap(([rrule, first], i) => {
    const at = Temporal.PlainDateTime.from(first);
    const hours = /BYHOUR=([\d,]+)/.exec(rrule)?.[1]?.split(',').map(Number) ?? [at.hour];
    const on = /BYDAY=([A-Z,]+)/.exec(rrule)?.[1]?.split(',');
    const days = Array.from({ length: 45 }, (_, n) => at.toPlainDate().add({ days: n }));
    return days
      .filter((day) => !on || on.includes(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'][day.dayOfWeek - 1] ?? ''))
      .flatMap((day) => hours.map((hour) => day.toPlainDateTime({ hour, minute: at.minute })))
      .filter((local) => Temporal.PlainDateTime.compare(local, at) >= 0)
      .map((local) => ({ key: `${i} ${local}`, series: String(i), local }));
  });
  return {
    title: 'Pills',
    series: series.map(([rrule, first], i) => ({
      key: String(i),
      rrule,
      first: Temporal.PlainDateTime.from(first),
      minutes: 45,
    })),
    times: all.toSorted((a, b) => Temporal.PlainDateTime.compare(a.local, b.local)),
  };
}

const once = (at: string): Thing => ({
  title: 'Dentist',
  series: [],
  times: [{ key: 'one', series: null, local: Temporal.PlainDateTime.from(at) }],
});

const TWICE = thing(['FREQ=DAILY;BYHOUR=8,20;BYMINUTE=0', '2026-11-26T20:00']);
const PAIR = thing(['FREQ=DAILY', '2026-11-27T07:30'], ['FREQ=DAILY', '2026-11-26T21:00']);
const GYM = thing(['FREQ=WEEKLY;BYDAY=MO,WE,FR', '2026-11-27T06:45']);
const SUNDAYS = thing(['FREQ=WEEKLY;BYDAY=SU', '2026-11-29T17:00']);
const BINS = thing(['FREQ=WEEKLY;BYDAY=TU', '2026-12-01T20:00']);
const WEEKDAYS = thing(['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', '2026-11-26T17:00']);
/** Changed for December: before, then and after it. */
const CHANGED = thing(
  ['FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20261130', '2026-11-26T18:45'],
  ['FREQ=WEEKLY;BYDAY=TH;UNTIL=20261231', '2026-12-03T18:45'],
  ['FREQ=WEEKLY;BYDAY=MO,TH', '2027-01-04T18:45'],
);
const DENTIST = once('2026-12-04T15:20');
const DINNER = once('2026-11-26T18:30');

const TABLE: [string, Thing, string][] = [
  ['skip the morning on sundays', TWICE, 'MO,TU,WE,TH,FR,SA;BYHOUR=8,20 + SU 20:00'],
  ["it's a one-off", GYM, 'null'],
  ['leave out friday', GYM, 'skip 11-27T06:45'],
  ['put it down for 40 minutes', DENTIST, 'facets 12-04T15:20 40 min'],
  ['should last an hour', DENTIST, 'facets 12-04T15:20 60 min'],
  ['10 min longer for the pills please', BINS, 'facets 0 55 min'],
  ['move the pills to thursday 3 december', BINS, 'move 12-01T20:00 > 12-03T20:00'],
  ['choir starts at 9 pm on tuesday 1 december, just this once', BINS, 'move 12-01T20:00 > 12-01T21:00'],
  ['the dentist -> monday 7 december 4pm', DENTIST, 'move 12-04T15:20 > 12-07T16:00'],
  ['would you mind moving the dentist to monday 7 december, please?', DENTIST, 'move 12-04T15:20 > 12-07T15:20'],
  ['put the dentist off till monday 7 december', DENTIST, 'move 12-04T15:20 > 12-07T15:20'],
  ['the dentist rang and cancelled, take it out', DENTIST, 'drop 12-04T15:20'],
  ["i don't do pills anymore, delete it all", BINS, 'drop 0'],
  ['I quit pills', BINS, 'drop 0'],
  ['pills on saturdays from now on, 10am', BINS, 'SA 10:00'],
  ['pills at 8 am instead', BINS, 'TU 08:00'],
  ["no pills on tuesday i'm knackered", BINS, 'skip 12-01T20:00'],
  ['change call the dentist to email the dentist', DENTIST, 'name Email the dentist'],
  ['change the dentist to tuesday 8 december', DENTIST, 'move 12-04T15:20 > 12-08T15:20'],
  ['till 4', DENTIST, 'facets 12-04T15:20 40 min'],
  ['stop the pills', GYM, 'drop 0'],
  ["I don't want the pills reminder anymore", GYM, 'drop 0'],
  ['no more pills', GYM, 'drop 0'],
  ['turn off the pills reminder', GYM, 'drop 0'],
  ['cancel the pills', GYM, 'null'],
  ['apart from the weekend', TWICE, 'MO,TU,WE,TH,FR;BYHOUR=8,20'],
  ['skip the morning one', TWICE, 'skip 11-27T08:00'],
  ['my parents are coming over on friday so skip it', GYM, 'skip 11-27T06:45'],
  ['20 mins earlier tomorrow', WEEKDAYS, 'move 11-27T17:00 > 11-27T16:40'],
  ['tomorrow at 10 for the dentist', DENTIST, 'move 12-04T15:20 > 11-27T10:00'],
  [
    'cancel the later one',
    { ...DENTIST, times: [...DENTIST.times, ...once('2026-12-05T18:00').times] },
    'drop 12-05T18:00',
  ],
  ['move the one at 3.20 to 5', DENTIST, 'move 12-04T15:20 > 12-04T17:00'],
  ['no mornings on weekends please', TWICE, 'MO,TU,WE,TH,FR;BYHOUR=8,20 + SA,SU 20:00'],
  ['from tomorrow the evening one at 19', TWICE, 'until 20261126: DAILY;BYHOUR=8,20 | DAILY;BYHOUR=8,19'],
  ['the 8 pm one at 9', TWICE, 'DAILY;BYHOUR=8,21'],
  ['make the second one an hour later', TWICE, 'DAILY;BYHOUR=8,21'],
  ['tomorrow the morning one at 9', TWICE, 'move 11-27T08:00 > 11-27T09:00'],
  ['not the evening one tonight, I already had it', TWICE, 'skip 11-26T20:00'],
  ['drop the evening one', TWICE, 'DAILY 08:00'],
  ['also at 14:00', TWICE, 'DAILY;BYHOUR=8,14,20'],
  ['the morning ones at 8 on weekends', PAIR, 'MO,TU,WE,TH,FR 07:30 + SA,SU 08:00'],
  ['only mornings from monday', TWICE, 'until 20261129: DAILY;BYHOUR=8,20 | DAILY 08:00'],
  ['wed at 7 instead', GYM, 'MO,FR 06:45 + WE 07:00'],
  ['fri is off in december', GYM, 'until 20261130: MO,WE,FR 06:45 | until 20261231: MO,WE 06:45 | MO,WE,FR 06:45'],
  ['and friday not at all', WEEKDAYS, 'MO,TU,WE,TH 17:00'],
  ['drop the monday one from next month', GYM, 'until 20261130: MO,WE,FR 06:45 | WE,FR 06:45'],
  ['and drop the friday one from january', GYM, 'until 20261231: MO,WE,FR 06:45 | MO,WE 06:45'],
  ['move the wednesday one to 8 from next week', GYM, 'until 20261129: MO,WE,FR 06:45 | MO,FR 06:45 + WE 08:00'],
  ['move fridays pills to saturday, just this week', GYM, 'move 11-27T06:45 > 11-28T06:45'],
  ['move wednesdays pills to thursday, only next week', GYM, 'move 12-02T06:45 > 12-03T06:45'],
  ['and on friday at 7', GYM, 'MO,WE 06:45 + FR 07:00'],
  ['and on friday at 7 as well', GYM, 'MO,WE,FR 06:45 + FR 07:00'],
  ['and on fridays at 8 pm', GYM, 'MO,WE,FR 06:45 + FR 20:00'],
  ['skip friday', GYM, 'skip 11-27T06:45'],
  ['from january only mondays', GYM, 'until 20261231: MO,WE,FR 06:45 | MO 06:45'],
  ['from next month saturdays instead', SUNDAYS, 'until 20261130: SU 17:00 | SA 17:00'],
  ['and saturdays at 10', WEEKDAYS, 'MO,TU,WE,TH,FR 17:00 + SA 10:00'],
  ['also on saturday', WEEKDAYS, 'MO,TU,WE,TH,FR,SA 17:00'],
  ['no pills on the 12th', TWICE, 'skip 12-12T08:00, 12-12T20:00'],
  ['nothing next monday, bank holiday', GYM, 'null'],
  ['skip next monday, bank holiday', GYM, 'skip 11-30T06:45'],
  ['next week its wednesday because of the holiday', BINS, 'move 12-01T20:00 > 12-02T20:00'],
  ['do the december one on the 8th', thing(['FREQ=MONTHLY;BYMONTHDAY=1', '2026-12-01T09:00']), 'null'],
  ['next time is the 7th', SUNDAYS, 'move 11-29T17:00 > 12-07T17:00'],
  ['in december at 6', SUNDAYS, 'until 20261130: SU 17:00 | until 20261231: SU 18:00 | SU 17:00'],
  ['from monday to wednesday my sister does it, no reminders', GYM, 'skip 11-30T06:45, 12-02T06:45'],
  ['it moved to the 11th, same time', DENTIST, 'move 12-04T15:20 > 12-11T15:20'],
  ['no earlier, half 5', DINNER, 'move 11-26T18:30 > 11-26T17:30'],
  ['every day actually except friday, we eat out', DINNER, 'MO,TU,WE,TH,SA,SU 18:30'],
  ["skip it when I'm at my parents, 19th to 23rd", SUNDAYS, 'skip 12-20T17:00'],
  ['no lesson in the holidays, 21 dec to 3 jan', { ...SUNDAYS, title: 'Lesson' }, 'skip 12-27T17:00, 01-03T17:00'],
  ['the other parent does weekends', TWICE, 'MO,TU,WE,TH,FR;BYHOUR=8,20'],
  ['and on the 24th do it at noon', thing(['FREQ=DAILY', '2026-11-27T08:00']), 'move 12-24T08:00 > 12-24T12:00'],
  ['add fridays then', CHANGED, 'until 20261130: MO,TH,FR 18:45 + until 20261231: TH,FR 18:45 + MO,TH,FR 18:45'],
  [
    "can't do mondays in december",
    GYM,
    'until 20261130: MO,WE,FR 06:45 | until 20261231: WE,FR 06:45 | MO,WE,FR 06:45',
  ],
  ['doctor says stop after sunday', TWICE, 'until 20261129: DAILY;BYHOUR=8,20'],
  ['they moved it to thursday same time', DENTIST, 'move 12-04T15:20 > 12-03T15:20'],
  ['ask me the night before if I packed my shorts', DENTIST, 'extra packed my shorts? 12-03T20:00'],
  ['I need an hour to get there so remind me before that', DENTIST, 'extra - 12-04T14:20'],
  ['remind me two days before to buy flowers', DENTIST, 'extra buy flowers 12-02T15:20'],
  ['remind me the evening before too', DENTIST, 'extra - 12-03T18:00'],
  ['remind me forty minutes before', DENTIST, 'extra - 12-04T14:40'],
  ['and remind me 10 min before each one', WEEKDAYS, 'also MO,TU,WE,TH,FR 16:50'],
  [
    'not over christmas, the 24th and 31st',
    thing(['FREQ=WEEKLY;BYDAY=TH', '2026-12-03T19:00']),
    'skip 12-24T19:00, 12-31T19:00',
  ],
  ['move it to fridays from february', thing(['FREQ=WEEKLY;BYDAY=TH;UNTIL=20270131', '2026-12-03T17:00']), 'null'],
  ['shorter on fridays, half an hour', GYM, 'MO,WE 06:45 + FR 06:45 (30 min)'],
  ['double it on mondays', GYM, 'MO 06:45 (90 min) + WE,FR 06:45'],
  ['make the evening ones call me', TWICE, 'DAILY 08:00 + DAILY 20:00 (aggressive)'],
  ['on fridays at 7 for half an hour', GYM, 'MO,WE 06:45 + FR 07:00 (30 min)'],
  ['30 minutes in december', SUNDAYS, 'until 20261130: SU 17:00 | until 20261231: SU 17:00 (30 min) | SU 17:00'],
  ['make it 50 minutes', GYM, 'facets 0 50 min'],
  ['make it end at 7:30', GYM, 'facets 0 45 min'],
  ['just a push please', PAIR, 'facets 0 silent + facets 1 silent'],
  ["text me, don't call", DENTIST, 'facets 12-04T15:20 standard'],
  ['make it end at 5', DENTIST, 'facets 12-04T15:20 100 min'],
  ['only until 12 december', GYM, 'until 20261212: MO,WE,FR 06:45'],
  ['no need till monday', WEEKDAYS, 'until 20261129: | MO,TU,WE,TH,FR 17:00'],
  ['pause it until 14 december', GYM, 'until 20261213: | MO,WE,FR 06:45'],
  ['always at 6', GYM, 'MO,WE,FR 06:00'],
  ['stop it for good', GYM, 'drop 0'],
  ['stop it altogether', GYM, 'drop 0'],
  ['an hour is plenty', GYM, 'facets 0 60 min'],
  ['can we cut it to 30 minutes', GYM, 'facets 0 30 min'],
  ['mondays too', GYM, 'null'],
  ['start next wednesday', GYM, 'MO,WE,FR 06:45'],
  ['I need two more days', DENTIST, 'move 12-04T15:20 > 12-06T15:20'],
  ['give me another week', DENTIST, 'move 12-04T15:20 > 12-11T15:20'],
  ['it is off', DENTIST, 'drop 12-04T15:20'],
  ['push it back a week', DENTIST, 'move 12-04T15:20 > 12-11T15:20'],
  ['move it to saturday', DENTIST, 'move 12-04T15:20 > 12-05T15:20'],
  ['call it Doctor Hill', DENTIST, 'null'],
  ['rename it to Doctor Hill', DENTIST, 'name Doctor Hill'],
  ['weekends are 9', thing(['FREQ=DAILY', '2026-11-27T07:00']), 'MO,TU,WE,TH,FR 07:00 + SA,SU 09:00'],
  ['30 on fridays', WEEKDAYS, 'MO,TU,WE,TH 17:00 + FR 17:00 (30 min)'],
  ["they're shut fridays, monday instead", DENTIST, 'move 12-04T15:20 > 11-30T15:20'],
  ["she's away, saturday the 12th instead", DENTIST, 'move 12-04T15:20 > 12-12T15:20'],
  ['ring me an hour before', DENTIST, 'extra - 12-04T14:20'],
  ['need to leave at 3', DENTIST, 'null'],
  ['remind me the day before too', SUNDAYS, 'also SA 17:00'],
  ['remind me the evening before', BINS, 'also MO 18:00'],
  [
    'remind me the day before',
    thing(['FREQ=WEEKLY;INTERVAL=2;BYDAY=TH', '2026-12-03T20:00']),
    'also WEEKLY;INTERVAL=2;BYDAY=WE 20:00',
  ],
  [
    'every other day is enough according to my doctor',
    thing(['FREQ=DAILY', '2026-11-27T08:00']),
    'DAILY;INTERVAL=2 08:00',
  ],
  ['and again at 4', DENTIST, 'extra - 12-04T16:00'],
  ['and again on the day at 9', DENTIST, 'extra - 12-04T09:00'],
  ['and again at 9', once('2026-12-04T20:00'), 'extra - 12-04T21:00'],
  ['need to leave 45 mins before', DENTIST, 'extra leave 12-04T14:35'],
  ["it's been cancelled", DENTIST, 'drop 12-04T15:20'],
  ['not on an empty stomach so 10', thing(['FREQ=DAILY;INTERVAL=2', '2026-11-27T09:00']), 'null'],
  ['actually she can only do 2', DENTIST, 'move 12-04T15:20 > 12-04T14:00'],
  ["can't, saturday same time", DENTIST, 'move 12-04T15:20 > 12-05T15:20'],
  ["can't do fridays so sat instead", GYM, 'null'],
  ["can't do sunday, do it monday", SUNDAYS, 'move 11-29T17:00 > 11-30T17:00'],
  ["I'm off this friday, do it saturday", GYM, 'move 11-27T06:45 > 11-28T06:45'],
  ['not me, my husband does fridays', WEEKDAYS, 'MO,TU,WE,TH 17:00'],
  ['move it to evenings', GYM, 'MO,WE,FR 18:45'],
  ['make it evenings from monday', GYM, 'until 20261129: MO,WE,FR 06:45 | MO,WE,FR 18:45'],
  ['until the 12th', DENTIST, 'until 20261212: DAILY 15:20'],
  ['every other week is enough', SUNDAYS, 'WEEKLY;INTERVAL=2;BYDAY=SU 17:00'],
  ["it's every other week really", BINS, 'WEEKLY;INTERVAL=2;BYDAY=TU 20:00'],
  ['once a week is plenty', thing(['FREQ=DAILY', '2026-11-27T08:00']), 'FR 08:00'],
  ['make it every 4 days', thing(['FREQ=DAILY;INTERVAL=3', '2026-11-27T08:00']), 'DAILY;INTERVAL=4 08:00'],
  ['monthly is fine', SUNDAYS, 'MONTHLY;BYDAY=-1SU 17:00'],
  [
    'every 90 min is enough',
    thing(['FREQ=DAILY;BYHOUR=9,10,11,12', '2026-11-27T09:00']),
    'DAILY;BYHOUR=9,12 + DAILY 10:30',
  ],
  ["it's twice a day, morning too", thing(['FREQ=DAILY', '2026-11-26T20:00']), 'DAILY;BYHOUR=8,20'],
  ['8 is too many, 2 will do', thing(['FREQ=DAILY;BYHOUR=8,14,20', '2026-11-26T14:00']), 'DAILY;BYHOUR=8,20'],
  // A day behind an "and", the same again: one more, not another.
  ['oh and saturday', DENTIST, 'extra - 11-28T15:20'],
  ['and saturdays', SUNDAYS, 'SA,SU 17:00'],
  ['no, mondays at 8', SUNDAYS, 'MO 20:00'],
  ['sorry, mondays and fridays at 8am', SUNDAYS, 'MO,FR 08:00'],
  ['wednesdays at 6 instead', BINS, 'WE 18:00'],
  ['and mondays at 8', SUNDAYS, 'MO 08:00 + SU 17:00'],
  ['ok and wednesdays at 8', SUNDAYS, 'WE 08:00 + SU 17:00'],
  ['same on wednesday', DENTIST, 'extra - 12-02T15:20'],
  ['do the same for saturday and sunday', DENTIST, 'extra - 11-28T15:20 + extra - 11-29T15:20'],
  ['both days next weekend as well', DENTIST, 'extra - 12-05T15:20 + extra - 12-06T15:20'],
  ['i meant friday and saturday', DENTIST, 'extra - 12-05T15:20'],
  ['throw in a saturday one at 11', SUNDAYS, 'extra - 11-28T11:00'],
  ['and at 6 in the evening', BINS, 'TU;BYHOUR=18,20'],
  ['and at 10 in the morning', thing(['FREQ=DAILY', '2026-11-27T08:00']), 'DAILY;BYHOUR=8,10'],
  ['make it an hour, except fridays', GYM, 'MO,WE 06:45 (60 min) + FR 06:45'],
  ['make it 7, but not on mondays', GYM, 'MO 06:45 + WE,FR 07:00'],
  ['make it 4 and an hour long', DENTIST, 'facets 12-04T15:20 60 min + move 12-04T15:20 > 12-04T16:00'],
  ['once a week is enough', thing(['FREQ=DAILY;INTERVAL=3', '2026-11-27T08:00']), 'FR 08:00'],
  ['oh no its the friday after', DENTIST, 'null'],
  ['it can wait till saturday', DENTIST, 'move 12-04T15:20 > 12-05T15:20'],
  ['it can wait till next week', DENTIST, 'null'],
  ['from tomorrow only 3 times', TWICE, 'null'],
  ['no run for the rest of the week', GYM, 'skip 11-27T06:45'],
  ['make it a 30 min thing', DENTIST, 'facets 12-04T15:20 30 min'],
  ["push friday's one back 20 mins", GYM, 'move 11-27T06:45 > 11-27T07:05'],
  ['leave it till saturday', DENTIST, 'move 12-04T15:20 > 12-05T15:20'],
  ['can you add 45 mins for it', DENTIST, 'facets 12-04T15:20 45 min'],
  ['not friday and saturday nights', thing(['FREQ=DAILY', '2026-11-26T23:00']), 'MO,TU,WE,TH,SU 23:00'],
];

/** Said to the same things, and no change of them. */
const NOTHING = [
  'thanks',
  'that was good',
  'I did it',
  'I skipped it yesterday',
  'is it on friday?',
  'what about the evening one?',
  'should I skip the morning one',
  'what if I skip sundays',
  'call the plumber',
  'remind me to call the plumber on friday at 9',
  'if it rains, skip the evening one',
  'how was tuesday',
];

function print(deed: Deed): string {
  const at = (local: Temporal.PlainDateTime) => local.toString().slice(5, 16);
  switch (deed.do) {
    case 'week': {
      const rests = deed.during.length === 0 && deed.until ? [`until ${String(deed.until).replaceAll('-', '')}:`] : [];
      const rules = [deed.before, deed.during, deed.after].map((parts) => parts.map(rule).join(' + '));
      return [rules[0], ...rests, ...rules.slice(1)].filter((each) => each !== '').join(' | ');
    }
    case 'drop':
      return `drop ${keyed(deed.at)}`;
    case 'facets':
      return `facets ${keyed(deed.at)} ${differing(deed.facets)}`;
    case 'name':
      return `name ${deed.title}`;
    case 'also':
      return `also ${deed.parts.map(rule).join(' + ')}`;
    case 'skip':
      return at(deed.at.local);
    case 'move':
      return `move ${at(deed.at.local)} > ${at(deed.to)}`;
    case 'extra':
      return `extra ${deed.title ?? '-'} ${at(deed.at)}`;
    default:
      return deed.do;
  }
}

const keyed = (of: Occurrence | string) => (typeof of === 'string' ? of : of.local.toString().slice(5, 16));
const differing = ({ minutes, policy }: Facets) =>
  [...(minutes ? [`${minutes} min`] : []), ...(policy ? [policy] : [])].join(' ');

function rule({ rrule, first, facets }: Part): string {
  const until = /UNTIL=(\d+)/.exec(rrule)?.[1];
  const plain = rrule
    .replace(/;?UNTIL=\d+/, '')
    .replace('FREQ=WEEKLY;BYDAY=', '')
    .replace('FREQ=', '')
    .replace(/;BYMINUTE=\d+/, '');
  const time = plain.includes('BYHOUR') ? '' : ` ${first.toPlainTime().toString({ smallestUnit: 'minute' })}`;
  return `${until ? `until ${until}: ` : ''}${plain}${time}${facets ? ` (${differing(facets)})` : ''}`;
}

function deedsOf(message: string, of: Thing): string {
  const said = readSaid(message, setting);
  const deeds = said && decide(said, of, NOW);
  if (!deeds) return 'null';
  const skips = deeds.every((deed) => deed.do === 'skip') ? 'skip ' : '';
  return `${skips}${deeds.map(print).join(skips ? ', ' : ' + ')}`;
}

describe('what a message says of something on the list, and what becomes of it', () => {
  for (const [message, of, expected] of TABLE) test(message, () => assert.equal(deedsOf(message, of), expected));
});

test('what begins later still does, with what is new of it', () => {
  const said = readSaid('and 6pm', setting);
  const [deed] = (said && decide(said, thing(['FREQ=DAILY;UNTIL=20261206', '2026-11-30T08:00']), NOW)) ?? [];
  assert.deepEqual(deed?.do === 'week' && deed.during.map(({ first }) => first.toString()), ['2026-11-30T08:00:00']);
});

describe('what changes nothing', () => {
  for (const message of NOTHING)
    test(message, () => {
      for (const each of [TWICE, GYM, DENTIST]) {
        const said = readSaid(message, setting);
        assert.ok(!said || said.words.length > 0 || decide(said, each, NOW) === null, deedsOf(message, each));
      }
    });
});

describe('nothing said turns into its opposite', () => {
  const asked = [
    'what if',
    'should I',
    'what happens if I',
    'would it help if I',
    'is it ok if I',
    'do you think I should',
  ];
  const commands = TABLE.filter(([, , deed]) => deed !== 'null');
  for (const [message, of, deed] of commands)
    test(message, () => {
      for (const opening of asked) assert.equal(deedsOf(`${opening} ${message}`, of), 'null', opening);
      for (const negated of [`don't ${message}`, `please do not ${message}`, `no, don't ${message}`])
        assert.notEqual(deedsOf(negated, of), deed, negated);
    });
});

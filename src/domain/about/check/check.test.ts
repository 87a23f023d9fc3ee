import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Setting } from '../../language/index.ts';
import { doubtIn, type Listed, type Standing, type Touched } from './index.ts';

/** A Friday, noon in London. */
const setting: Setting = { now: Temporal.Instant.from('2026-11-27T12:00:00Z'), zone: 'Europe/London' };

/** What stands on the list: its name, and when it comes; `rule`: how often. */
const LIST: Record<string, { at: string; rule?: string; minutes?: number }> = {
  Dentist: { at: '2026-11-30T10:00' },
  Optician: { at: '2026-11-30T15:00' },
  'Call Ben': { at: '2026-12-01T17:00' },
  'Call Anna': { at: '2026-12-02T17:00' },
  'Meeting with Tom': { at: '2026-12-01T15:00' },
  Gym: { at: '2026-11-30T18:30', rule: 'FREQ=WEEKLY;BYDAY=MO,WE,FR', minutes: 60 },
  'Take pills': { at: '2026-11-27T20:00', rule: 'FREQ=DAILY' },
  'Pay council tax': { at: '2026-12-01T09:00', rule: 'FREQ=MONTHLY;BYMONTHDAY=1' },
};

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

function standing(at: string, { rule, minutes }: { rule?: string; minutes?: number }): Standing {
  const local = Temporal.PlainDateTime.from(at);
  const named = /BYDAY=([A-Z,]+)/
    .exec(rule ?? '')?.[1]
    ?.split(',')
    .map((code) => CODES.indexOf(code) + 1);
  return {
    days: [local.toPlainDate()],
    weekdays: rule?.includes('DAILY') ? EVERY_DAY : (named ?? [local.dayOfWeek]),
    times: [local.toPlainTime()],
    minutes: minutes ?? null,
    rules: rule ? [rule] : [],
  };
}

/** "skip Gym", "drop Dentist", "done Gym", "move Dentist > 2026-12-09T10:00", "all Gym > 2026-11-30T19:00 FREQ=…". */
function deed(words: string): Touched {
  const [, does = '', title = '', at, rule] = /^(\w+) ([\w ]+?)(?: > (\S+)(?: (\S+))?)?$/.exec(words) ?? [];
  const own = LIST[title];
  if (!own) throw new Error(`nothing on the list is called ${title}`);
  const whole = does === 'all';
  const { minutes } = own;
  return {
    title,
    name: null,
    act: does === 'done' ? 'done' : does === 'add' ? 'adds' : does === 'move' || whole ? 'moves' : 'leaves',
    whole,
    before: standing(own.at, whole ? own : { ...(minutes && { minutes }) }),
    after: at ? standing(at, { ...(minutes && { minutes }), ...(rule && { rule }) }) : null,
  };
}

const listed: Listed[] = Object.entries(LIST).map(([title, { at }]) => ({
  title,
  times: [Temporal.PlainDateTime.from(at)],
}));

/** What was said, what was read of it, and what is asked: nothing, or what was not in it. */
const TABLE: [message: string, deeds: string, doubt: string][] = [
  // A day, a time, a number.
  ["Tom can't do Tuesday, he's asked for Thursday instead", 'skip Meeting with Tom', 'unread thursday'],
  ['the council tax one should be on the 3rd not the 1st', 'skip Pay council tax', 'unread the 3rd'],
  ['move the dentist to the 9th', 'move Dentist > 2026-12-09T10:00', ''],
  ['move the dentist to the 9th at 4', 'move Dentist > 2026-12-09T10:00', 'unread 4'],
  ['dentist at 4 not 10', 'move Dentist > 2026-11-30T16:00', ''],
  ['dentist at 4 not 10', 'skip Dentist', 'unread 4'],
  ['gym at 7 on mondays', 'move Gym > 2026-11-30T19:00', 'unread mondays'],
  ['gym at 7 on mondays', 'all Gym > 2026-11-30T19:00 FREQ=WEEKLY;BYDAY=MO', ''],
  ['make gym 7 tomorrow', 'all Gym > 2026-11-30T19:00 FREQ=WEEKLY;BYDAY=MO,WE,FR', 'unread tomorrow'],
  ['gym every other day', 'skip Gym', 'unread every other day'],
  ['push gym back half an hour', 'move Gym > 2026-11-30T19:00', ''],
  ['push gym back half an hour', 'move Gym > 2026-11-30T19:30', 'unread half an hour'],
  ['postpone gym by 1h', 'move Gym > 2026-11-30T19:30', ''],
  ['move gym an hour and a half later', 'move Gym > 2026-11-30T20:00', ''],
  ['push gym back 1h30', 'move Gym > 2026-11-30T20:00', ''],
  ['skip gym on monday, just the evening one', 'skip Gym', ''],
  ['skip gym on monday, I work until 9 that day', 'skip Gym', ''],
  ['gym to 8pm, I have a meeting until 7', 'move Gym > 2026-11-30T20:00', ''],
  ['move ben to after the optician', 'move Call Ben > 2026-11-30T16:00', ''],
  // What else was named, what was to stay, and all of them.
  ['cancel all calls except Ben', 'drop Call Ben', 'kept Call Ben'],
  ['cancel all calls except Ben', 'drop Call Anna', ''],
  ['move everything on monday to tuesday', 'move Optician > 2026-12-01T15:00', 'others Dentist, Gym'],
  ['cancel the dentist and the optician', 'drop Dentist', 'others Optician'],
  ['cancel the dentist but keep the optician', 'drop Dentist', ''],
  ['cancel the dentist instead of the optician', 'drop Dentist', ''],
  ["cancel monday's appointment", 'drop Optician', 'which Optician, Dentist, Gym'],
  ['move the call to 6', 'move Call Ben > 2026-12-01T18:00', 'which Call Ben, Call Anna'],
  ['move ben to 6', 'move Call Ben > 2026-12-01T18:00', ''],
  // No order.
  ['I might skip gym tonight', 'skip Gym', 'asked'],
  ['cancel the dentist if it snows', 'drop Dentist', 'asked'],
  ["don't cancel the dentist", 'drop Dentist', 'asked'],
  ["I haven't done the gym yet", 'done Gym', 'asked'],
  ['is the dentist on the 30th?', 'move Dentist > 2026-11-30T10:00', 'asked'],
  ['can you move the dentist to the 9th?', 'move Dentist > 2026-12-09T10:00', ''],
  ["didn't mean to skip gym, undo", 'skip Gym', 'asked'],
  // The same once more.
  ['and remind me of the dentist tuesday evening as well', 'add Dentist > 2026-12-01T10:00', 'unread tuesday evening'],
  ['and remind me of the dentist tuesday evening as well', 'add Dentist > 2026-12-01T18:00', ''],
  // The contrary of it.
  ["not this monday, that one's normal", 'skip Gym', 'asked'],
  ['not monday, before that', 'skip Dentist', 'asked'],
  ['gym monday is back on', 'skip Gym', 'asked'],
  ['work got cancelled so gym is back on', 'skip Gym', 'asked'],
  ['move the one at 5 to 7', 'move Call Ben > 2026-12-01T19:00', ''],
  ['gym on monday is off', 'skip Gym', ''],
  ['no wait, only thursday and friday', 'all Take pills > 2026-12-03T20:00 FREQ=WEEKLY;BYDAY=TH,FR', 'asked'],
  ['no wait, thursdays and fridays', 'all Take pills > 2026-12-03T20:00 FREQ=WEEKLY;BYDAY=TH,FR', ''],
  ['actually all of them after sunday', 'all Take pills > 2026-11-30T20:00 FREQ=DAILY', 'asked'],
  ['pills only after sunday', 'all Take pills > 2026-11-30T20:00 FREQ=DAILY', ''],
  ['no wednesday', 'move Dentist > 2026-12-02T10:00', ''],
  ['no monday at 3', 'move Dentist > 2026-11-30T15:00', ''],
  ['oh no the 5th', 'move Dentist > 2026-12-05T10:00', ''],
  ['not wednesday', 'move Dentist > 2026-12-02T10:00', 'unread wednesday'],
  ['starting from the 8th', 'all Take pills > 2026-12-08T20:00 FREQ=DAILY', ''],
  ['no sorry is 12h', 'move Dentist > 2026-11-30T12:00', ''],
  ['leave out the dentist', 'drop Dentist', ''],
  ['leave the dentist', 'drop Dentist', 'kept Dentist'],
  ['done with gym', 'done Gym', ''],
];

describe('what was said must stand in what is done', () => {
  for (const [message, deeds, expected] of TABLE)
    test(`${message} (${deeds}): ${expected || 'nothing is asked'}`, () => {
      const doubt = doubtIn(
        message,
        deeds.split(' & ').map(deed),
        { listed, recent: new Set(), left: new Set(['take pills']) },
        setting,
      );
      const said =
        doubt === null
          ? ''
          : doubt.kind === 'asked'
            ? 'asked'
            : `${doubt.kind} ${doubt.kind === 'unread' ? doubt.words : doubt.titles.join(', ')}`;
      assert.equal(said, expected);
    });
});

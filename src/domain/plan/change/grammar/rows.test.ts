import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { draftOf, setting } from '../../draft.example.ts';
import { plain } from '../../said/index.ts';
import type { PlanDraft } from '../../types.ts';
import { withoutAsides } from '../asides.ts';
import { askAbout } from '../ask.ts';
import { changesIn } from '../index.ts';
import { selectIn } from '../select.ts';
import { namesOf } from './index.ts';
import { firstOf } from './row.ts';
import { ROWS } from './rows.ts';
import { tokensOf } from './tokens.ts';

/** Monday an easy run at 18:30, Wednesday too, Saturday a long one at 10:00; the Saturday was spoken of last. */
const plan = (): PlanDraft => ({
  ...draftOf(
    [
      [1, '18:30', 'run'],
      [3, '18:30', 'run'],
      [6, '10:00', 'long'],
    ],
    [20, 20, 25, 25, 30, 30],
    { names: { run: 'Easy run', long: 'Long run' } },
  ),
  talk: { changes: [{ kind: 'time', of: { days: [6] }, time: '10:00' }], moved: [] },
});

describe('each way to say a change is read by its own row', () => {
  for (const [i, row] of ROWS.entries())
    it(row.example, () => {
      const { of, rest, named = rest } = selectIn(withoutAsides(plain(row.example)), plan(), setting);
      const tokens = tokensOf(named, namesOf(plan()));
      const by = ROWS.findIndex((one) => firstOf([one], tokens, of, plan(), named) !== null);
      assert.equal(ROWS[by]?.example, row.example, `row ${i}: ${tokens.map(({ type }) => type).join(' ')}`);
    });
});

const print = (text: string): string => {
  const { changes, rest } = changesIn(text, plan(), setting);
  const said = changes.map(({ kind, ...values }) =>
    [
      kind,
      ...Object.values(values).map((value) =>
        typeof value === 'object' ? JSON.stringify(value).replaceAll('"', '') : String(value),
      ),
    ]
      .filter((value) => value !== '{}')
      .join(' '),
  );
  return `${said.join(' + ') || '-'}${rest ? ` | ${rest}` : ''}`;
};

const SAID: [message: string, changes: string][] = [
  ['add a minute each week', 'grow_by 1'],
  ['start with 10 and add 5 minutes every week but never more than 40', 'begin_with 10 + grow_by 5 + minutes 40 true'],
  ['looks good, only the Mondays are too late. can we do 6 instead', 'time {days:[1]} 18:00'],
  ["Wednesday's always too early, make it 7.30", 'time {days:[3]} 19:30'],
  ['20 mins for the first two weeks then 30', 'minutes {weeks:[1,2]} 20 + minutes {weeks:[3,6]} 30'],
  ['more at weekends less in the week', 'longer {days:[6,7]} 1.25 + longer {days:[1,2,3,4,5]} 0.75'],
  ['just Monday to Thursday', 'to_days [1,2,3,4] true'],
  ['make the last three days heavier', 'harder {on:[2027-01-04,2027-01-06,2027-01-09],dates:[2027-01-04,2027-01-09]}'],
  [
    'and leave 24, 25 and 26 December free',
    'keep_free {on:[2026-12-24,2026-12-25,2026-12-26],dates:[2026-12-24,2026-12-26]}',
  ],
  ['nothing from 24 to 26 December', 'keep_free {dates:[2026-12-24,2026-12-26]}'],
  ['easy runs only', 'drop {part:long}'],
  ['long run first then the easy ones', 'order [long,run]'],
  ['long runs on Wednesdays, easy runs on the others', 'to_days {part:long} [3] + to_days {part:run} [1,6]'],
  ['add a swim every fortnight', '- | add a swim every fortnight'],
  ['add an easy run every fortnight', 'times {part:run} 3 1 2'],
  ["I'm in bed by then, 9.30pm is better", 'time {days:[6]} 21:30'],
  ['just for 3 weeks', 'weeks 3'],
  ["hmm Wednesday 6.30 doesn't work, 8.30", 'time {days:[3]} 20:30'],
  ['Saturday and Sunday are family days, so no', 'not_days [6,7]'],
  ['Wednesdays are hopeless', 'not_days [3]'],
  ['no training on back to back days', 'apart 2'],
  ['long run on Saturday morning, 8ish', 'time {part:long,days:[6]} 08:00'],

  ['fine, but can the second half be 30', 'minutes {weeks:[4,6]} 30'],
  ['15 min is too short, 20', 'minutes 20'],
  ['5 times is ambitious, could be 2', 'times 2'],
  ['9 till 11 would be my best time', 'window {start:09:00,end:11:00} between 09:00 and 11:00'],
  ['Monday only till 7', 'window {days:[1]} {start:00:00,end:19:00} before 19:00'],
  ["I'd like to add a third one from January on", 'times {dates:[2027-01-01,9999-12-31]} 4 1'],
  ['shorter on school nights', 'longer {days:[1,2,3,4,7]} 0.75'],
  ['the day before twice', '- | the day before twice'],

  ['Monday is pub night so no', 'not_days [1]'],
  ['can you leave weekends alone', 'not_days [6,7]'],
  ['or Mondays after 6', 'window {days:[1]} {start:00:00,end:18:00} before 18:00'],
  ['not on Mondays after 6', 'window {days:[1]} {start:00:00,end:18:00} before 18:00'],
  ['too early on Saturday, I sleep in. 11?', 'time {days:[6]} 11:00'],
  ['make it every other week', 'every_weeks 2'],
  ['not every day, 2 times a week will do', 'times 2'],
  ['not on date nights (Mondays)', 'not_days [1]'],
  ['20 min, 30 if possible on Wednesdays', 'minutes 20 + minutes {days:[3]} 30'],
  ["mornings, I'm useless after lunch", 'window {start:05:00,end:12:00} mornings'],
  ['Sundays for the long run and the short ones on Tuesday', 'to_days {part:long} [7] + to_days {size:short} [2]'],
  ['Sundays for the long run, not shorter than an hour', 'to_days {part:long} [7] + minutes {part:long} 60 true'],
  ['can it grow to 45 by the end', 'grow_to 45'],
  ['also something at the weekend, Saturday maybe', 'times 4 1 [6]'],
  ["can't do evenings on Mondays, choir", 'window {days:[1]} {start:00:00,end:17:00} outside evenings'],
  ['my wife works late Mondays so no Mondays', 'not_days [1]'],
  ['the kids need to be driven on Wednesdays, so maybe those can go to other days', 'not_days [3]'],
  ['I work late on Wednesdays', '- | i work late on wednesdays'],
  ['lol sorry, because of the kids not on Wednesdays, thanks!', 'not_days [3]'],
  ['half on weekdays, longer at weekends', 'longer {days:[1,2,3,4,5]} 0.5 + longer {days:[6,7]} 1.25'],
  ['Saturday 40 minutes, the rest shorter', 'minutes {days:[6]} 40 + longer {days:[1,3]} 0.75'],
  ['the short ones shorter', 'longer {size:short} 0.75'],
  ['skip christmas week', 'drop {dates:[2026-12-21,2026-12-27]}'],
  ['ok but not christmas', 'keep_free {dates:[2026-12-24,2026-12-26]}'],
  ['not the 3rd week', 'keep_free {weeks:[3,3]}'],
  [
    'never on Fridays and not before 9 at the weekend',
    'not_days [5] + window {days:[6,7]} {start:09:00,end:00:00} from 09:00 on',
  ],
  ["that's too much, 2 is plenty", 'times 2'],
  ['less in week 1', 'longer {weeks:[1,1]} 0.75'],
  ['dad in the evening around 7', '- | dad in the evening around 7'],
  ['Saturdays can be later, 20:30', 'time {days:[6]} 20:30'],
  ['one of them on friday morning', 'some_to_days [5] {start:05:00,end:12:00}'],
  ['wednesday a bit later, like 8', 'time {days:[3]} 20:00'],
  ['only Monday to Thursday', 'to_days [1,2,3,4] true'],
  ['saturdays I usually drive the kids to football, so no', 'not_days [6]'],
  ["wednesdays I've got choir so that one would have to go somewhere else", 'not_days [3]'],
  ['wed quick, 20 minutes', 'minutes {days:[3]} 20'],
  ['the weekend one in the morning', 'window {days:[6,7]} {start:05:00,end:12:00} mornings'],
  ['one week break in the third week', 'drop {weeks:[3,3]}'],
  ['make it tues thurs and sun', 'to_days [2,4,7]'],
  ['can we do weds/Friday & sun instead?', 'to_days [3,5,7]'],
  ['Di, Do und So', 'to_days [2,4,7]'],
  ['actually make wed thursday', 'to_days {days:[3]} [4]'],
  ['the first two weeks should be really short', 'longer {weeks:[1,2]} 0.75'],
  ['weekends too', 'also_days [6,7]'],
  ['3 short breaks a day, 10, 2 and 4', 'several [10:00,14:00,16:00]'],
  ['twice a day, at 8 and 8', 'several [08:00,20:00]'],
  ['can the last session be on 2 January?', 'to_date {nth:-1} 2027-01-02'],
  ['alternate the easy runs and the long runs', 'take_turns [run,long]'],
  ["I'm at a conference from 7 to 9 December", 'keep_free {dates:[2026-12-07,2026-12-09]}'],
  ['evenings on Wednesday are a bit tight, could we do that one at the weekend?', 'to_days {days:[3]} [6,7]'],
  ["I can't do 18:30", "- | i can't do 18:30"],
  ['shorter at first', 'longer {weeks:[1,2]} 0.75'],
  ['skip the 24th and 31st', 'keep_free {on:[2026-12-24,2026-12-31],dates:[2026-12-24,2026-12-31]}'],
  ['no long runs on Saturdays', 'keep_free {part:long,days:[6]}'],
  [
    'Tue evening and Sat afternoon',
    'to_days [2,6] + window {days:[2]} {start:17:00,end:22:00} evenings + window {days:[6]} {start:12:00,end:18:00} afternoons',
  ],
  ['make it 19:30', 'time {days:[6]} 19:30'],
  ['make it all 19:30', 'time 19:30'],
  ['make it once a week', 'times 1'],
];

describe('what people say of an open plan', () => {
  for (const [message, changes] of SAID) it(`“${message}”: ${changes}`, () => assert.equal(print(message), changes));
});

describe('what was not understood is asked about in its own words', () => {
  for (const [clause, question, choices] of [
    [
      'i work late on wednesdays',
      /“i work late on wednesdays”: shall nothing of the plan lie on Wednesdays/,
      ['Not on Wednesdays', 'Wednesdays later in the day'],
    ],
    ['dad in the evening around 7', /“dad in the evening around 7”.* Easy run and Long run.* 19:00/, ['All at 19:00']],
    [
      'friday something blue',
      /“friday something blue”.* a session on Fridays, or none/,
      ['One more session on Fridays', 'Not on Fridays'],
    ],
  ] as const)
    it(clause, () => {
      const asked = askAbout(clause, plan());
      assert.match(asked.question, question);
      assert.deepEqual(asked.choices, choices);
      for (const choice of asked.choices) assert.notDeepEqual(changesIn(choice, plan(), setting).changes, [], choice);
    });
});

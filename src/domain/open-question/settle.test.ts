import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Ask, type Setting, type TaskWish, understandTasks } from '../language/index.ts';
import { asHabit, isVague, settle } from './index.ts';

// Friday 27 November 2026, 08:40 in London.
const setting: Setting = { now: Temporal.Instant.from('2026-11-27T08:40:00Z'), zone: 'Europe/London' };

function asked(sentence: string): Ask {
  const ask = understandTasks(sentence, setting);
  assert.equal(ask?.kind, 'ask', sentence);
  return ask as Ask;
}

const shown = ({ title, when }: TaskWish): string =>
  when.kind === 'series'
    ? `${title} ${when.series.rrule} ${when.first.local.toString({ smallestUnit: 'minute' })}`
    : `${title} ${when.kind === 'once' ? when.local.toString({ smallestUnit: 'minute' }) : ''}`;

/** What is left open, whether so vaguely that it is not asked first, and what is taken. */
const TABLE: [string, 'asked first' | 'taken at once', string | null][] = [
  ['water the tomatoes every evening', 'taken at once', 'Water the tomatoes FREQ=DAILY 2026-11-27T19:00'],
  ['put the bins out on thursday night', 'taken at once', 'Put the bins out 2026-12-03T21:00'],
  ['yoga tomorrow morning', 'taken at once', 'Yoga 2026-11-28T09:00'],
  ['call the vet tomorrow', 'taken at once', 'Call the vet 2026-11-28T09:00'],
  ['book the boiler service next week', 'taken at once', 'Book the boiler service 2026-12-01T09:00'],
  [
    'take my tablets every morning and night',
    'taken at once',
    'Take my tablets FREQ=DAILY;BYHOUR=8,20;BYMINUTE=0 2026-11-27T20:00',
  ],
  ['dentist tomorrow', 'asked first', 'Dentist 2026-11-28T09:00'],
  ['call with the vet tomorrow', 'asked first', 'Call with the vet 2026-11-28T09:00'],
  ['eye drops 4 times a day', 'asked first', 'Eye drops FREQ=DAILY;BYHOUR=8,12,16,20;BYMINUTE=0 2026-11-27T12:00'],
  [
    'change the sheets every fortnight',
    'asked first',
    'Change the sheets FREQ=WEEKLY;INTERVAL=2;BYDAY=SA 2026-11-28T09:00',
  ],
  [
    'check the boiler every three months',
    'asked first',
    'Check the boiler FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1 2026-12-01T09:00',
  ],
  // Theirs to say.
  ['remind me to buy stamps', 'asked first', null],
  ['meet Tom at 7 or 8 pm', 'asked first', null],
];

/** The Monday of next week has two things on it. */
const loads = (date: Temporal.PlainDate) => (date.toString() === '2026-11-30' ? 2 : 0);

describe('what is usual', () => {
  for (const [sentence, first, expected] of TABLE)
    test(`"${sentence}" is ${first}${expected === null ? ', and nothing is taken' : ''}`, () => {
      const ask = asked(sentence);
      assert.equal(isVague(ask, setting), first === 'taken at once');
      assert.equal(settle(ask, setting, loads)?.tasks.map(shown).join() ?? null, expected);
    });

  test('a birthday is a day of every year, and a card for it is none', () => {
    const yearly = settle(asked("Mum's birthday is 3 march"), setting);
    assert.deepEqual(yearly?.tasks.map(shown), ["Mum's birthday FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=3 2027-03-03T09:00"]);
    assert.equal(yearly?.took, 'every year at 09:00');
    assert.equal(settle(asked("buy a card for mum's birthday on 3 march"), setting)?.took, '09:00');
    assert.equal(settle(asked('tell Josh happy bday tomorrow'), setting)?.took, '09:00');
  });

  test('what is done at two times, and on no day that was named, is done every day; a call is not', () => {
    const habit = (text: string) => {
      const read = understandTasks(text, setting);
      return (read?.kind === 'new_tasks' ? asHabit(text, read.tasks, setting) : null)?.tasks.map(shown).join() ?? null;
    };
    const daily = 'Feed the cat FREQ=DAILY;BYHOUR=7,19;BYMINUTE=0 2026-11-27T19:00';
    assert.equal(habit('feed the cat at 7 and 19'), daily);
    assert.equal(habit('feed the cat tomorrow at 7 and 19'), null);
    assert.equal(habit('call Bob at 3 and 5 pm'), null);
    assert.equal(habit('feed the cat at 19'), null);
  });

  test('of several things each gets its hour, and the answer to one leaves the other', () => {
    const usual = settle(asked('ring the bank tomorrow and pay the rent on monday'), setting);
    assert.deepEqual(usual?.tasks.map(shown), ['Ring the bank 2026-11-28T09:00', 'Pay the rent 2026-11-30T09:00']);
    assert.equal(usual?.took, '09:00');
  });

  test('an hour that has gone by today is not taken', () => {
    const late = { ...setting, now: Temporal.Instant.from('2026-11-27T13:40:00Z') };
    const ask = understandTasks('call the vet today', late) as Ask;
    assert.deepEqual(settle(ask, late)?.tasks.map(shown), ['Call the vet 2026-11-27T18:00']);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { print } from './order.example.ts';

/** What is to be and, below it, how people say it. */
const SAID: Record<string, string[]> = {
  'also_days {} [7]': [
    'add sundays too',
    'add sunday as well please',
    'can i also do sundays',
    'sundays as well please',
    'one more day a week, sunday',
    "let's make it four times a week, add sunday",
    'i have more time now, add sundays',
    'could we add a fourth day, sunday?',
    'add an extra session on sundays',
  ],
  'also_days {} [7] + time {days:[7]} 11:00': [
    'add sundays at 11 in the morning',
    'i want to add a fourth day, sunday at 11am',
    'add another run on sunday at 11am',
  ],
  'drop {dates:[2026-12-18,9999-12-31]}': [
    'stop after the 17th',
    'no runs after 17 december',
    'last session should be on thursday 17 december',
    'the last run should be on the 17th, stop after that',
    'the plan can end on 17 december',
    'can we end it on the 17th please',
    'i only want to do this until 17 december',
    'only until the 17th please',
    'finish on 17 december, then stop',
  ],
  'drop {dates:[2026-12-14,2026-12-20],days:[1,6]}': [
    'next week only once, on wednesday',
    'just one session next week, the wednesday',
    'busy week ahead at work, just one run next week, the wednesday',
    'only one run next week: wednesday',
  ],
  'clock_by {dates:[2026-12-09,2026-12-09]} 60': [
    'push tomorrow back an hour',
    "move tomorrow's run back by 1 hour please",
    'tomorrow an hour later',
    'can tomorrow be 60 mins later',
  ],
  'time {} 20:30': [
    'can we do it later, like 8:30pm',
    'it is too early, 8:30pm please',
    'the times are too early for me, can we do 20:30',
  ],
  'time {} 06:50': [
    "i'm more of a morning person, can we do 6:50am instead",
    "i'm an early bird, make it 06:50",
    'mornings suit me better, make it 6:50',
  ],
  'minutes {} 10': [
    '20 is too long, 10 please',
    '25 minutes is too much, make it 10 minutes',
    'it is too long, can we do 10 minutes',
  ],
  'clock_by {} 30': [
    'everything half an hour later please',
    'can we do all of it 30 minutes later',
    'both days half an hour later',
    'all sessions 30 mins later',
  ],
  'clock_by {} -60': ['everything an hour earlier'],
  'time {days:[1]} 07:30': ['mondays in the morning before work, 7:30', 'mondays in the mornings please, 7:30'],
  'time {days:[1]} 19:30': ['mornings are bad, mondays at 7:30'],
  'time {days:[1]} 07:00': ['make mondays mornings at 7'],
  '-': [
    'everything later',
    'drop everything an hour earlier',
    'leave out sundays too',
    'it is too much',
    'sundays are too early, 11 please',
    '7pm is too early',
    "i'm a morning person",
    'add the dentist on sunday',
    'add saturdays too',
    'three times a week',
    "let's make it five times a week, add sunday",
    'remind me until the 17th',
    'no dessert after the 17th',
    'stop smoking after the 17th',
  ],
};

describe('an order to all of a plan, or to its end', () => {
  for (const [order, messages] of Object.entries(SAID))
    for (const message of messages) it(message, () => assert.equal(print(message), order));

  it('before a plan has begun, an hour of a weekday is that of every week', () => {
    const before = { now: Temporal.Instant.from('2026-11-27T12:00:00Z'), zone: 'Europe/London' };
    for (const said of ['thurs 2 8pm pls', 'please put the thursday on 20 o’clock', 'the thursday one at 8pm'])
      assert.equal(
        print(said.replace('thursday', 'wednesday').replace('thurs', 'wed'), before),
        'time {days:[3]} 20:00',
        said,
      );
    for (const said of ['move wednesday to thursday', 'sorry, can wednesday be thursday'])
      assert.equal(print(said, before), 'to_days {days:[3]} [4]', said);
    assert.equal(print('can we drop wednesday', before), 'drop {days:[3]}');
    assert.equal(print('skip wednesday', before), '-');
    assert.equal(print('this wednesday at 8pm', before), 'time {dates:[2026-12-02,2026-12-02]} 20:00');
  });
});

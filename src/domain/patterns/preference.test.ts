import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { preferencesIn } from './index.ts';

/** `not 0-8`: rather not in these hours; with its weekday before it. */
const print = (message: string) =>
  preferencesIn(message)
    .map(({ weekday, hours, avoid }) => {
      const [first, last] = [hours[0], hours.at(-1)];
      return `${avoid ? 'not' : 'best'} ${weekday === null ? '' : `${weekday}: `}${first}-${last}`;
    })
    .join(', ');

describe('what is said of hours in general', () => {
  const table: [string, string][] = [
    ['please never plan anything before 9', 'not 0-8'],
    ["don't schedule anything after 8 pm, please", 'not 20-23'],
    ["Don't ever put things in for me on Sunday mornings", 'not 7: 5-11'],
    ['never plan anything on Sundays', 'not 7: 0-23'],
    ['never plan anything on Mondays and Fridays', 'not 1: 0-23, not 5: 0-23'],
    ['nothing before 9:30 ever', 'not 0-9'],
    ['nothing at all before noon', 'not 0-11'],
    ["I'm useless after 8 in the evening", 'not 20-23'],
    ["I'm completely brain dead after 9", 'not 21-23'],
    ["before 9 I'm a zombie", 'not 0-8'],
    ['Mondays are bad for me', 'not 1: 0-23'],
    ['mornings are awful for me', 'not 5-11'],
    ["fyi i'm no use before 10am so dont plan stuff then", 'not 0-9'],
    ['could you keep sundays free please', 'not 7: 0-23'],
    ['please keep my evenings free', 'not 17-21'],
    ['leave my weekends alone', 'not 6: 0-23, not 7: 0-23'],
    ['keep my lunch break free', 'not 12-12'],
    ['not on wednesdays, ever', 'not 3: 0-23'],
    ['nothing after 9 pm please, I wind down then', 'not 21-23'],
    ["please don't put anything in the evenings, that's family time", 'not 17-21'],
    ['evenings are family time', 'not 17-21'],
    ["i'd rather do things in the evening", 'best 17-21'],
    ['my best time is early morning', 'best 5-7'],
    ["I'm freshest first thing in the morning", 'best 5-7'],
    ["mornings don't work for me", 'not 5-11'],
    ['Sunday mornings are sacred', 'not 7: 5-11'],
    ['weekend mornings are out', 'not 6: 5-11, not 7: 5-11'],
    ['I hate doing things on Friday evenings', 'not 5: 17-21'],
    ["I can't do mornings", 'not 5-11'],
    ["I don't function before 10", 'not 0-9'],
    ['I never get anything done after lunch', ''],
    ['mornings work best for me', 'best 5-11'],
    ['I prefer mornings for exercise', 'best 5-11'],
    ["by the way, I'd prefer evenings to mornings", 'best 17-21'],
    ['evenings are better for me than mornings', 'best 17-21'],
    ['evenings suit me best', 'best 17-21'],
    ["I'm at my best in the morning", 'best 5-11'],
    ['I get most done in the afternoon', 'best 12-16'],
    ['I work best at night', 'best 21-23'],
    ['I like to exercise in the mornings', 'best 5-11'],
  ];
  for (const [message, expected] of table) it(message, () => assert.equal(print(message), expected));

  it('of one thing, of one day, of a feeling or of others it is none', () => {
    for (const message of [
      "don't remind me of anything before 10",
      'nothing on Friday',
      'nothing tomorrow morning',
      'never plan anything',
      'Mondays are hard',
      'nights are hard',
      'mornings are the worst',
      'I hate mornings',
      'nothing after 9 pm, I want to run then',
      'keep Sunday free',
      'leave me alone',
      "I'm useless",
      "I'm tired in the mornings because of the baby",
      'this morning was awful',
      'I like Mondays',
      'I prefer tea',
      'I prefer swimming in the mornings to running',
      'I want to run in the mornings',
      'remind me in the mornings',
      "mornings don't work for my wife",
      'my pills work best in the mornings',
      'move the gym to the evening',
      'I hate running in the mornings',
      'do mornings work best for me?',
    ])
      assert.equal(print(message), '', message);
  });

  it('is said as the person would read it', () => {
    const said = (message: string) => preferencesIn(message).map(({ description }) => description);
    assert.deepEqual(said('never plan anything before 9'), ['Rather not before 09:00, as you said.']);
    assert.deepEqual(said("I'm useless after 8 pm"), ['Rather not after 20:00, as you said.']);
    assert.deepEqual(said('Sunday mornings are sacred'), ['Rather not on Sunday mornings, as you said.']);
    assert.deepEqual(said('mornings are best for me'), ['Rather in the morning, as you said.']);
    assert.deepEqual(said('Mondays are bad for me'), ['Rather not at all on Mondays, as you said.']);
  });
});

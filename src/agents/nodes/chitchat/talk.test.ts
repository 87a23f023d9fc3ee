import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isBadNews, talkAlone, talkWords } from './talk.ts';

const WORDS: [message: string, says: RegExp][] = [
  ['got the job!!', /lovely/],
  ['we won 3-1', /lovely/],
  ["I'm pregnant!", /lovely/],
  ['happy birthday to me', /^Happy birthday/],
  ['feeling a bit flat today', /sounds like a lot/],
  ['ugh mondays', /sounds like a lot/],
  ['my boss is a nightmare', /sounds like a lot/],
  ['exam results came back, failed', /sounds like a lot/],
  ['my cat died', /so sorry/],
  ['Dad passed away', /so sorry/],
  ['my phone died yesterday', /^Thanks for telling me/],
  ['the car battery died', /^Thanks for telling me/],
  ['I hate this app', /sorry that I was no help/],
  ["it didn't work", /sorry that I was no help/],
  ['you forgot', /must not happen/],
  ['brb', /^No hurry/],
  ['maybe later', /^No hurry/],
  ["I'm on the train", /^No hurry/],
  ['just testing', /^It works/],
  ['typo', /^No harm done/],
  ['wrong chat sorry', /^No harm done/],
  ['the usual', /lost the thread/],
  ['same as last time', /lost the thread/],
  ['both', /lost the thread/],
  ['no, the other one', /lost the thread/],
  ['whatever you think', /^Gladly/],
  ['I changed my mind', /About what\?/],
  ['seriously?', /^All right/],
  ['hmm interesting', /^All right/],
  ['that was quick', /^All right/],
  ['never mind, sorted it', /^All right/],
  ['call me later', /^I call only about reminders/],
  ['send me something motivating', /^Small steps/],
  ['everything is too much right now', /sounds like a lot/],
  ['i wont manage today', /sounds like a lot/],
  ["sorry i've been useless this week", /sounds like a lot/],
  ['had a rubbish day at work', /sounds like a lot/],
  ["you're useless", /sorry that I was no help/],
  ['see ya tomorrow', /^See you/],
  ['lets do this', /^I am here/],
  ['not feeling great today', /sounds like a lot/],
  ["wish me luck, I've got an exam", /^Good luck/],
  ['where were we', /^I am here/],
  ['my mum is in hospital', /so sorry/],
];
describe('small talk in the rules’ own words', () => {
  for (const [message, says] of WORDS) test(message, () => assert.match(talkWords(message), says));
  test('at most one question each', () => {
    for (const [message] of WORDS) assert.ok(talkWords(message).split('?').length <= 2, message);
  });
});

describe('what says more than that is no talk alone', () => {
  for (const message of [
    'call me later about the pills',
    'test the smoke alarm',
    'hold on to the receipt',
    'the usual walk at 7',
    'both kids to the dentist on friday',
    'right shoe to the cobbler',
    'motivate the team on monday',
    'later today buy milk',
  ])
    test(message, () => assert.equal(talkAlone(message), null));
});

test('what died is somebody, and no device', () => {
  for (const message of ['my dog died', 'grandma has passed away', 'he died', 'since my dad passed I stay in'])
    assert.ok(isBadNews(message), message);
  for (const message of ['my son passed his exam', 'my phone died', 'the laptop just died', 'my battery has died'])
    assert.ok(!isBadNews(message), message);
});

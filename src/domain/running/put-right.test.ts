import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { backToFirst, putRight } from './put-right.ts';

describe('what puts the last change right', () => {
  const rows: [said: string, message: string, expected: string | null][] = [
    ['Can Mondays start half an hour later', 'no sorry, an hour', 'can mondays start an hour later'],
    ['they moved my exam to the 3rd of feb', 'actually no it was the 4th', 'they moved my exam to the 4th of feb'],
    ['they moved my exam to 3 February', 'sorry, the 4th of march', 'they moved my exam to the 4th of march'],
    ['ice everything till Thursday', 'make it till Sunday', 'ice everything until sunday'],
    ['ice everything till Thursday', 'still rough, make it till Sunday', 'ice everything until sunday'],
    ['pause it from the 14th for ten days', 'make that until Christmas', 'pause it from the 14th until christmas'],
    ['pause it from the 14th to the 20th', 'no, from the 15th', 'pause it from the 15th to the 20th'],
    ['pause for a week', 'no, till Friday', 'pause until friday'],
    ['pause until Friday', 'make that two weeks', 'pause for two weeks'],
    ['pause for two weeks', 'actually make it three', 'pause for three weeks'],
    ['only twice a week', 'no, three times', 'only three times a week'],
    ['move the run on Wednesday to Thursday', 'no wait, Friday', 'move the run on wednesday to friday'],
    ['move the run on Wednesday to Thursday', 'Friday instead', 'move the run on wednesday to friday'],
    ['from now on only twice', 'on second thought make it three', 'from now on only three times'],
    ['put Mondays at 7', 'I meant 8', 'put mondays at 8'],
    ['move mondays to 18:00', 'no I mean the thursdays', 'move thursdays to 18:00'],
    ['put Mondays at 7pm', 'sorry 7.30pm', 'put mondays at 7.30pm'],
    ['only 60 this month', 'sorry, 80', 'only 80 this month'],
    ['make the runs 40 minutes', 'no, 35 mins not 40', 'make the runs 35 mins'],
    ['shift everything by a week', 'oops, I meant 10 days', 'shift everything by 10 days'],
    ['skip wednesday the 9th', 'no wait, the 2nd, not the 9th', 'skip the 2nd'],
    ['skip thursday the 3rd', 'oops i meant the 10th', 'skip the 10th'],
    ['skip thursday 3 december', 'wrong day, i meant monday the 7th', 'skip monday the 7th december'],
    ['pause until monday 21 december', 'actually make it the 14th', 'pause until the 14th december'],
    ['make them 30 minutes', 'and back to 20 on second thought', 'make them 20 minutes'],
    ['can we do 30 minutes instead of 20', 'no, go back to 20', 'can we do 20 minutes'],
    ['skip Monday and Tuesday', 'no, Wednesday', null],
    ['skip Monday', 'Wednesday', null],
    ['skip Monday', 'no, an hour', null],
    ['skip Monday', 'no, leave it', null],
    ['skip Monday', 'actually can we talk', null],
    ['skip Monday', 'no, Wednesday?', null],
  ];
  for (const [said, message, expected] of rows)
    it(`${said} – ${message}`, () => assert.equal(putRight(message, said), expected));

  const back: [said: string, message: string, expected: boolean][] = [
    ['move wednesday to thursday', 'no go back to wednesday', true],
    ['move wednesday to thursday', 'ok back to thursday', false],
    ['can we do 30 minutes instead of 20', 'and back to 20 on second thought', true],
    ['make mondays 7pm', 'back to 6', false],
    ['move the 7pm one to 8pm', "let's go back to 7pm", true],
  ];
  for (const [said, message, expected] of back)
    it(`as it was: ${said} – ${message}`, () => assert.equal(backToFirst(message, said), expected));
});

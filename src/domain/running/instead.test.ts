import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { insteadIn } from './instead.ts';

describe('another thing in the place of one that runs', () => {
  const rows: [message: string, expected: string | null][] = [
    ["I'd rather do pilates than yoga, same days and times", 'pilates for yoga'],
    ['I would prefer swimming over running', 'swimming for running'],
    ['change yoga to pilates', 'pilates for yoga'],
    ['can we swap yoga for swimming', 'swimming for yoga'],
    ['please replace the running with cycling, keep everything else', 'cycling for running'],
    ['pilates instead of yoga please', 'pilates for yoga'],
    ['can we do italian instead of spanish, same times', 'italian for spanish'],
    ['swap Monday for Tuesday', null],
    ['change the time to evenings', null],
    ['change yoga to 8pm', null],
    ['swap the days', null],
    ['mornings instead of evenings', null],
    ['I would rather run twice a week', null],
    ['change it to pilates', null],
  ];
  for (const [message, expected] of rows)
    it(message, () => {
      const read = insteadIn(message);
      assert.equal(read && `${read.what} for ${read.of}`, expected);
    });
});

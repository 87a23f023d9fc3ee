import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readAmendment } from './index.ts';

const TABLE: [string, string][] = [
  ['actually make it 20 minutes later', 'shift 20'],
  ['20 minutes earlier please', 'shift -20'],
  ['make it an hour later', 'shift 60'],
  ['half an hour earlier', 'shift -30'],
  ['move it back by an hour and a half later', 'null'],
  ['no, Tuesdays', 'days 2'],
  ['sorry, Mondays and Thursdays', 'days 14'],
  ['make it every day', 'days 1234567'],
  ['make it weekdays', 'days 12345'],
  ['call it stretching', 'rename Stretching'],
  ['rename it to "Evening walk"', 'rename Evening walk'],
  ['no, call it Yoga', 'rename Yoga'],
  ['call it off', 'null'],
  ['call it a day', 'null'],
  ['make it 45 minutes', 'length 45'],
  ['make it an hour long', 'length 60'],
  ['make it 7 pm', 'when 7 pm'],
  ['on Saturdays instead', 'days 6'],
  ['no, at 7', 'when at 7'],
  ['actually 7:30 pm', 'when 7:30 pm'],
  ['no, tomorrow', 'when tomorrow'],
  ['no, on Friday', 'when on Friday'],
  ['change it to Friday at 9 am', 'when Friday at 9 am'],
  ['sorry, I meant 8 pm', 'when 8 pm'],
  ['no, forget it', 'drop'],
  ['delete that', 'drop'],
  ['I want to learn Spanish', 'null'],
  ['remind me to call mum at 7', 'null'],
  ['no thanks', 'null'],
  ['at 7', 'null'],
  ['7 pm', 'when 7 pm'],
  ['ah forget it', 'drop'],
  ['thanks', 'null'],
  ['actually I feel great', 'null'],
  ['call me for it', 'null'],
];

describe('changes of what was just made', () => {
  for (const [said, expected] of TABLE) {
    test(said, () => {
      const read = readAmendment(said);
      const print =
        read &&
        [
          read.kind,
          'minutes' in read
            ? read.minutes
            : 'days' in read
              ? read.days.join('')
              : 'title' in read
                ? read.title
                : 'words' in read
                  ? read.words
                  : '',
        ]
          .join(' ')
          .trim();
      assert.equal(String(print), expected);
    });
  }
});

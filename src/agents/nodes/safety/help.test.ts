import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { helpWords } from './help.ts';
import { numbersFor } from './numbers.ts';
import { isWorrying } from './rules.ts';

describe('the help in danger', () => {
  const zones: [string, string, RegExp][] = [
    ['America/New_York', '911', /988/],
    ['America/Toronto', '911', /988/],
    ['Europe/London', '999', /116 123/],
    ['Europe/Berlin', '112', /0800 111 0 111/],
    ['Australia/Sydney', '000', /13 11 14/],
    ['Asia/Kolkata', '112', /14416/],
  ];
  for (const [zone, emergency, line] of zones) {
    test(`${zone}: ${emergency}`, () => {
      assert.equal(numbersFor(zone)?.emergency, emergency);
      const words = helpWords('self_harm', zone);
      assert.ok(words.includes(`**${emergency}**`) && line.test(words) && words.includes('findahelpline.com'));
    });
  }
  test('where no number is known, every country is', () => {
    assert.equal(numbersFor('Asia/Tokyo'), null);
    assert.match(helpWords('medical', 'Asia/Tokyo'), /local emergency number/);
    assert.match(helpWords('violence', 'Asia/Tokyo'), /findahelpline\.com/);
  });
  test('pills and lists worry nobody', () => {
    for (const text of [
      'remind me to take my pills',
      'end of the month',
      'help me remember to call mom',
      "it's over at 6",
    ])
      assert.equal(isWorrying(text), false, text);
  });
});

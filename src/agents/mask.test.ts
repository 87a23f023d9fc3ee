import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createMask } from './mask.ts';

describe('what a model need not know', () => {
  const rows: [string, string][] = [
    ['call +49 151 2345678 at 5', 'call [phone 1] at 5'],
    ['my number is 0151/2345678.', 'my number is [phone 1].'],
    ['(555) 123-4567 or 555-123-4567', '[phone 1] or [phone 2]'],
    ['write to ada.l+x@example.co.uk, please', 'write to [email 1], please'],
    ['task 3f2504e0-4f89-41d3-9a0c-0305e82c3301', 'task [id 1]'],
    ['on 2026-11-22 at 07:00, 10000 steps', 'on 2026-11-22 at 07:00, 10000 steps'],
    ['01.02.2027 18:30-19:30', '01.02.2027 18:30-19:30'],
    ['in 1500 of 3000 euros, 12 5 20', 'in 1500 of 3000 euros, 12 5 20'],
  ];
  for (const [text, expected] of rows) {
    test(text, () => {
      const mask = createMask();
      assert.equal(mask.on(text), expected);
      assert.equal(mask.off(expected), text);
    });
  }
  test('the same thing has one name, and comes back everywhere in an answer', () => {
    const mask = createMask();
    assert.equal(mask.on('a@b.de and a@b.de'), '[email 1] and [email 1]');
    assert.deepEqual(mask.offIn({ tasks: [{ title: 'Mail [email 1]', when: null, n: 1 }] }), {
      tasks: [{ title: 'Mail a@b.de', when: null, n: 1 }],
    });
  });
});

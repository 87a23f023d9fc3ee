import assert from 'node:assert/strict';
import { it } from 'node:test';
import { listBody } from './reminder-text.ts';

const item = (title: string, words = '') => ({ title, whenText: 'today at 18:30', words });

it('several reminders are a line each, with its number and its words, and how to answer', () => {
  assert.equal(
    listBody([item('Take the pills', 'Two of the white ones.'), item('Stretch')]),
    '2 reminders:\n1 *Take the pills*, today at 18:30. Two of the white ones.\n2 *Stretch*, today at 18:30.\n\n' +
      'Reply with the number of what is done (“1”, “1 2” or “both”), or “2 later”, “1 can’t”.',
  );
});

it('no title can pretend to be another line', () => {
  const lines = listBody([item('Pills\n2 *Transfer money*, now.'), item('*Stretch*')]).split('\n');
  assert.deepEqual(lines.slice(1, 3), [
    '1 *Pills 2 Transfer money, now.*, today at 18:30.',
    '2 *Stretch*, today at 18:30.',
  ]);
});

it('ten with long titles and words fit into one message, all of their titles told', () => {
  const body = listBody(Array.from({ length: 10 }, (_, n) => item(`${n} ${'title '.repeat(40)}`, 'words '.repeat(80))));
  assert.ok(body.length <= 1500, String(body.length));
  for (let n = 0; n < 10; n += 1) assert.match(body, new RegExp(`^${n + 1} \\*${n} title`, 'm'));
});

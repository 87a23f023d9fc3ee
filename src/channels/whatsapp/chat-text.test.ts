import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chatTexts } from './chat-text.ts';

const option = (label: string, value: string | null = label) => ({ label, value });

test('Markdown becomes WhatsApp’s signs', () => {
  const message = '## Today\n\n- **Pills** at 8\n* Run ~~5~~ 6 km\n\nSee [the plan](https://flux.example/p?x=1).';
  assert.deepEqual(chatTexts({ message, options: [] }), [
    '*Today*\n\n• *Pills* at 8\n• Run ~5~ 6 km\n\nSee the plan: https://flux.example/p?x=1.',
  ]);
});

test('options are numbered; one to type has no number', () => {
  const [text] = chatTexts({ message: 'When?', options: [option('Mon'), option('Tue'), option('Another time', null)] });
  assert.equal(text, 'When?\n\n1 Mon\n2 Tue\nReply with a number, or write what suits you.');
});

test('a long reply is a few messages, cut between lines, none too long for Twilio', () => {
  const texts = chatTexts({
    message: Array.from({ length: 200 }, (_, n) => `${n} ${'word '.repeat(8)}`).join('\n'),
    options: [],
  });
  assert.ok(texts.length > 1 && texts.length <= 4);
  for (const text of texts) assert.ok(text.length <= 1600);
  for (const text of texts.slice(0, -1)) assert.doesNotMatch(text, /wor$/);
});

test('any text is dressed in linear time', () => {
  for (const message of ['**'.repeat(50_000), '['.repeat(100_000), '# '.repeat(50_000), '](http'.repeat(20_000)]) {
    chatTexts({ message, options: [] });
  }
});

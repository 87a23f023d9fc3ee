import assert from 'node:assert/strict';
import { it } from 'node:test';
import { reminderKeys, reminderTwiml } from '../../../src/channels/voice/index.ts';
import { listBody } from '../../../src/channels/whatsapp/reminder-text.ts';
import { titlesIn, tokensSpoken } from './told.ts';

const urlOf = (token: string) => `http://127.0.0.1:8000/api/v1/webhooks/twilio/voice?t=${token}`;

it('a call that says several reminders has told of each of them', () => {
  const others = ['two', 'three'].map((token) => ({ words: `Task ${token}, now.`, gatherUrl: urlOf(token) }));
  assert.deepEqual(tokensSpoken(reminderTwiml('Task one, now.', reminderKeys, urlOf('one'))), ['one']);
  const several = reminderTwiml('Task one, now.', reminderKeys, urlOf('one'), { others });
  assert.deepEqual(tokensSpoken(several), ['one', 'two', 'three']);
});

it('a call without a token has told of nothing that is ours', () => {
  assert.deepEqual(tokensSpoken('<Response><Say>Hello</Say></Response>'), [undefined]);
  assert.deepEqual(tokensSpoken(null), [undefined]);
});

it('a list has told of each of its reminders, by their titles', () => {
  const items = ['Task 7', 'Task 12'].map((title) => ({ title, whenText: 'today at 18:30', words: 'It is time.' }));
  assert.deepEqual(titlesIn(listBody(items)), ['Task 7', 'Task 12']);
  assert.deepEqual(titlesIn('Reminder: *Task 7*, today at 18:30.'), []);
});

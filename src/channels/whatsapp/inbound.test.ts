import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseInbound } from './inbound.ts';
import { freeFormBody, templateVariables } from './reminder-text.ts';

const base = { MessageSid: 'SM1', From: 'whatsapp:+15551230001', To: 'whatsapp:+15550001000', Body: ' Done! ' };

test('a typed reply is read with its sender and what it quotes', () => {
  const parsed = parseInbound({ ...base, OriginalRepliedMessageSid: 'MM9', SomethingNew: '1' });
  assert.deepEqual(parsed, {
    ok: true,
    message: {
      messageId: 'SM1',
      channel: 'whatsapp',
      kind: 'text',
      from: '+15551230001',
      senderId: null,
      to: '+15550001000',
      text: 'Done!',
      buttonPayload: null,
      repliedTo: 'MM9',
    },
  });
});

test('a tapped button without a body still has words', () => {
  const parsed = parseInbound({ ...base, Body: '', ButtonText: 'Later', ButtonPayload: 'reschedule:t' });
  assert.ok(parsed.ok);
  assert.deepEqual([parsed.message.text, parsed.message.buttonPayload], ['Later', 'reschedule:t']);
});

test('a sender who shows no number has the network’s id, and the number where it stands beside it', () => {
  const from = (form: Record<string, string>) => {
    const parsed = parseInbound({ ...base, ...form });
    assert.ok(parsed.ok);
    return [parsed.message.from, parsed.message.senderId];
  };
  const id = 'US.13491208655302741918';
  assert.deepEqual(from({ From: `whatsapp:${id}` }), [null, id]);
  assert.deepEqual(from({ From: `whatsapp:${id}`, WaId: '15551230001' }), ['+15551230001', id]);
  assert.deepEqual(from({ ExternalUserId: id }), ['+15551230001', id]);
});

const kinds: [what: string, form: Record<string, string>, kind: string][] = [
  ['a reaction', { MessageType: 'reaction', Body: '👍', OriginalRepliedMessageSid: 'MM9' }, 'reaction'],
  ['a voice note', { MessageType: 'audio', NumMedia: '1', Body: '' }, 'media'],
  ['a voice note that is only told of', { Body: '🎤 Voice message (0:05)' }, 'media'],
  ['what a phone left out', { Body: '<Media omitted>' }, 'media'],
  ['a placeholder in brackets', { Body: '[audio]' }, 'media'],
  ['a sentence about a video', { Body: 'video call with mum at 5' }, 'text'],
  ['a time in brackets', { Body: '(call mum at 5)' }, 'text'],
  ['a picture with words', { NumMedia: '1', Body: 'done' }, 'media'],
  ['a place', { MessageType: 'location', Body: '' }, 'media'],
  ['an edited message', { MessageType: 'edited', Body: 'done' }, 'change'],
  ['a deleted message', { MessageType: 'revoked', Body: '' }, 'change'],
];
for (const [what, form, kind] of kinds) {
  test(`${what} is known as such`, () => {
    const parsed = parseInbound({ ...base, ...form });
    assert.equal(parsed.ok && parsed.message.kind, kind);
  });
}

for (const [what, form] of [
  ['nothing', {}],
  ['no id', { ...base, MessageSid: '' }],
  ['no sender', { ...base, From: '' }],
  ['a sender that is no number', { ...base, From: 'messenger:1234' }],
] as const) {
  test(`a webhook with ${what} is refused in words`, () => assert.equal(parseInbound(form).ok, false));
}

const text = {
  title: 'A  *very*\nlong title',
  whenText: 'today',
  words: "Don't\n\nforget \t the \u{1F468}\u200D\u{1F469} ",
};

test('what WhatsApp would refuse never gets into a template', () => {
  const variables = templateVariables({ ...text, whenText: ' ' }, 'tok');
  assert.deepEqual(variables, {
    1: 'A very long title',
    2: 'now',
    3: 'Don’t forget the \u{1F468}\u200D\u{1F469}',
    4: 'tok',
  });
});

test('a reminder stays below 550 characters whatever it is about', () => {
  const huge = { title: 't'.repeat(900), whenText: 'w'.repeat(900), words: '\u{1F33F}'.repeat(900) };
  assert.ok([...freeFormBody(huge)].length <= 550, String([...freeFormBody(huge)].length));
});

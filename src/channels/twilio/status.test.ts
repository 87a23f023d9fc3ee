import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verifySignature, withRetries } from './signature.ts';
import { parseStatus } from './status.ts';

const rows: [what: string, form: Record<string, string>, state: string, final: boolean][] = [
  ['a message on its way', { MessageSid: 'SM1', MessageStatus: 'accepted' }, 'queued', false],
  ['a message sent', { MessageSid: 'SM1', MessageStatus: 'sent' }, 'sent', false],
  ['a message delivered', { MessageSid: 'SM1', MessageStatus: 'delivered' }, 'delivered', true],
  ['a message read', { MessageSid: 'SM1', MessageStatus: 'read' }, 'read', true],
  ['an undelivered message', { MessageSid: 'SM1', MessageStatus: 'undelivered', ErrorCode: '63024' }, 'failed', true],
  ['an old-style status', { SmsSid: 'SM1', SmsStatus: 'delivered' }, 'delivered', true],
  ['a call that is dialled', { CallSid: 'CA1', CallStatus: 'initiated' }, 'queued', false],
  ['a call that rings', { CallSid: 'CA1', CallStatus: 'ringing' }, 'ringing', false],
  ['a call picked up', { CallSid: 'CA1', CallStatus: 'in-progress' }, 'answered', false],
  ['a call over', { CallSid: 'CA1', CallStatus: 'completed', CallDuration: '42' }, 'completed', true],
  ['a call nobody took', { CallSid: 'CA1', CallStatus: 'no-answer' }, 'no_answer', true],
  ['a call declined', { CallSid: 'CA1', CallStatus: 'busy' }, 'busy', true],
  ['a call we ended while it rang', { CallSid: 'CA1', CallStatus: 'canceled' }, 'cancelled', true],
  ['a verdict on who picked up', { CallSid: 'CA1', AnsweredBy: 'machine_start' }, 'answered', false],
];
for (const [what, form, state, final] of rows) {
  test(`${what} is ${state}`, () => {
    const parsed = parseStatus({ ...form, SomethingNew: 'x' });
    assert.ok(parsed.ok);
    assert.deepEqual([parsed.report.state, parsed.report.final], [state, final]);
  });
}

const pickers: [value: string, who: string | null][] = [
  ['human', 'human'],
  ['machine_start', 'machine'],
  ['machine_end_beep', 'machine'],
  ['fax', 'machine'],
  ['unknown', 'unknown'],
  ['', null],
];
for (const [value, who] of pickers) {
  test(`picked up by "${value}" counts as ${who}`, () => {
    const parsed = parseStatus({ CallSid: 'CA1', CallStatus: 'in-progress', AnsweredBy: value });
    assert.ok(parsed.ok);
    assert.equal(parsed.report.answeredBy, who);
  });
}

test('a callback without an id or with an unknown status is refused in words', () => {
  for (const form of [
    {},
    { MessageSid: 'SM1' },
    { MessageSid: 'SM1', MessageStatus: 'teleported' },
    { CallSid: 'CA1' },
  ]) {
    assert.equal(parseStatus(form).ok, false);
  }
});

test('a signature holds for the very URL and fields, and for nothing else', () => {
  // The example of Twilio's documentation on validating requests.
  const url = 'https://mycompany.com/myapp.php?foo=1&bar=2';
  const form = {
    CallSid: 'CA1234567890ABCDE',
    Caller: '+12349013030',
    Digits: '1234',
    From: '+12349013030',
    To: '+18005551212',
  };
  const right = '0/KCTR6DLpKmkAf8muzZqo1nDgQ=';
  assert.equal(verifySignature('12345', right, url, form), true);
  assert.equal(verifySignature('12345', right, withRetries(url), form), true, 'retry settings are not signed');
  assert.equal(verifySignature('12345', right, url, { ...form, Digits: '1235' }), false);
  assert.equal(verifySignature('12345', right, `${url}&x=1`, form), false);
  assert.equal(verifySignature('54321', right, url, form), false);
  assert.equal(verifySignature('12345', undefined, url, form), false);
  assert.equal(verifySignature('12345', right, 'not a url', form), false);
});

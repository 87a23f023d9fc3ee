import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TooManyRequests } from './client.ts';
import { mapSdkError, meaningOf } from './errors.ts';

const rows: [what: string, error: unknown, kind: string, reason: string | undefined, permanent: boolean | undefined][] =
  [
    ['the line broke while waiting', { code: 'ECONNABORTED' }, 'unknown', undefined, undefined],
    ['the line was reset', { code: 'ECONNRESET' }, 'unknown', undefined, undefined],
    ['nobody listens', { code: 'ECONNREFUSED' }, 'failed', 'provider_down', false],
    ['no such host', { code: 'ENOTFOUND' }, 'failed', 'provider_down', false],
    ['the provider broke off', { status: 500 }, 'unknown', undefined, undefined],
    ['a gateway gave up waiting', { status: 504 }, 'unknown', undefined, undefined],
    ['the provider is busy', { status: 503, code: 20503 }, 'failed', 'provider_down', false],
    ['too much at once', new TooManyRequests(7, 20429), 'failed', 'rate_limited', false],
    ['said STOP', { status: 400, code: 21610 }, 'failed', 'opted_out', true],
    ['a landline', { status: 400, code: 60205 }, 'failed', 'unreachable', true],
    ['a number abroad that is not allowed', { status: 400, code: 21408 }, 'failed', 'country', true],
    ['a wrong token, without a number', { status: 401 }, 'failed', 'not_configured', true],
    ['no such account', { status: 404 }, 'failed', 'not_configured', true],
    ['something that is no error at all', undefined, 'unknown', undefined, undefined],
  ];

for (const [what, error, kind, reason, permanent] of rows) {
  test(`${what}: ${reason ?? kind}`, () => {
    const outcome = mapSdkError(error);
    assert.equal(outcome.kind, kind);
    if (outcome.kind !== 'failed') return;
    assert.deepEqual([outcome.reason, outcome.permanent], [reason, permanent]);
  });
}

test('the time to wait is passed on', () => {
  const outcome = mapSdkError(new TooManyRequests(7, null));
  assert.ok(outcome.kind === 'failed');
  assert.equal(outcome.retryAfterSeconds, 7);
});

test('what the provider says about a number stays out of our words', () => {
  const error = { status: 400, code: 21211, message: "The 'To' number +15551234567 is not a valid phone number." };
  assert.doesNotMatch(JSON.stringify(mapSdkError(error)), /555/);
});

const callbacks: [code: number, reason: string, permanent: boolean][] = [
  [63014, 'opted_out', true],
  [63016, 'outside_window', true],
  [63024, 'unreachable', true],
  [63049, 'rejected', true],
  [30003, 'unreachable', false],
  [30005, 'bad_number', true],
  [63018, 'rate_limited', false],
  [12345, 'rejected', false],
];
for (const [code, reason, permanent] of callbacks) {
  test(`${code} in a callback means ${reason}`, () => {
    const meaning = meaningOf(code);
    assert.deepEqual([meaning.reason, meaning.permanent], [reason, permanent]);
  });
}

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type DatedKey, ringAt } from './key-ring.ts';

const at = (time: string) => Temporal.Instant.from(`2027-03-01T${time}Z`);
const key = (kid: string, from: string): DatedKey => ({
  key: { kid, publicKey: { kid }, privateKey: { kid } },
  signsFrom: at(from),
});
const ring = (keys: DatedKey[], now: string) => {
  const found = ringAt(keys, at(now));
  return found && `${found.current.kid}: ${found.published.map(({ kid }) => kid).join(' ')}`;
};

describe('the keys of the issuer, when one is changed', () => {
  const keys = [key('old', '08:00'), key('new', '12:20')];
  it('a new key is published before it signs', () => assert.equal(ring(keys, '12:00'), 'old: new old'));
  it('it signs from its time on, and the old one still verifies', () =>
    assert.equal(ring(keys, '12:20'), 'new: new old'));
  it('the old one is there until its last token has expired', () => assert.equal(ring(keys, '13:34'), 'new: new old'));
  it('and no longer', () => assert.equal(ring(keys, '13:36'), 'new: new'));
  it('a single one that is young signs all the same', () =>
    assert.equal(ring([key('first', '12:20')], '12:00'), 'first: first'));
  it('none is none', () => assert.equal(ring([], '12:00'), null));
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makeToken, readToken, TOKEN_DAYS } from './token.ts';

const secret = 'a secret of at least thirty-two characters';
const now = Temporal.Instant.from('2027-03-01T08:00:00Z');
const bound = { taskId: '0195a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b', generation: 3, rung: 'whatsapp' } as const;

describe('an answer token', () => {
  it('says what it was made for', () => {
    assert.deepEqual(readToken(secret, makeToken(secret, bound, now), now), bound);
  });

  it('is worth nothing when any bit of it was changed', () => {
    const bytes = Buffer.from(makeToken(secret, bound, now), 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const forged = Buffer.from(bytes);
      forged.writeUInt8(forged.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      assert.equal(
        readToken(secret, forged.toString('base64url'), now),
        null,
        `bit ${bit} was changed and nobody noticed`,
      );
    }
  });

  it('of another installation is worth nothing', () => {
    assert.equal(readToken(secret, makeToken(`${secret}!`, bound, now), now), null);
  });

  it('made with an earlier key still counts while that key is listed, and new ones are made with the first', () => {
    const both = `a new secret of more than thirty-two characters,${secret}`;
    assert.deepEqual(readToken(both, makeToken(secret, bound, now), now), bound);
    assert.equal(readToken(secret, makeToken(both, bound, now), now), null);
  });

  it('is worth nothing after two weeks', () => {
    const token = makeToken(secret, bound, now);
    const last = now.add({ hours: TOKEN_DAYS * 24 });
    assert.deepEqual(readToken(secret, token, last), bound);
    assert.equal(readToken(secret, token, last.add({ seconds: 1 })), null);
  });
});

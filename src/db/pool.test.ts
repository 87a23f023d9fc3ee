import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toParameter } from './pool.ts';

describe('a list as a parameter', () => {
  it('is written as PostgreSQL reads it, whatever its items are', () => {
    const id = 'a1b2c3d4-0000-4000-8000-000000000000';
    assert.equal(toParameter([id, null, 7]), `{${id},NULL,7}`);
    assert.equal(toParameter([Temporal.Instant.from('2027-01-01T07:00Z')]), '{2027-01-01T07:00:00Z}');
    assert.equal(toParameter(['', 'null', 'a, "b"', String.raw`c\d`]), String.raw`{"","null","a, \"b\"","c\\d"}`);
  });

  it('of anything else is left to the driver', () => {
    const items = [{ a: 1 }, [1]];
    assert.equal(toParameter(items), items);
  });
});

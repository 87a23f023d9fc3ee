import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import pg from 'pg';
import { createRepeats } from './log-repeats.ts';
import { createLogger, errorWithoutValues } from './logging.ts';

/** As PostgreSQL reports it. */
function databaseError(message: string, fields: Partial<pg.DatabaseError>): pg.DatabaseError {
  return Object.assign(new pg.DatabaseError(message, message.length, 'error'), fields);
}

describe('an error in the log', () => {
  it('of the database names the rule and the place, not the person’s words', () => {
    const error = databaseError('duplicate key value violates unique constraint "contacts_phone_number_key"', {
      code: '23505',
      detail: 'Key (phone_number)=(+4915112345678) already exists.',
      where: 'COPY contacts, line 1: "+4915112345678"',
      table: 'contacts',
      constraint: 'contacts_phone_number_key',
    });
    const logged = errorWithoutValues(error) as Record<string, unknown>;
    assert.equal(logged['code'], '23505');
    assert.equal(logged['constraint'], 'contacts_phone_number_key');
    assert.ok(!JSON.stringify(logged).includes('4915112345678'));
  });

  it('of the database does not quote the value that had the wrong form', () => {
    const logged = errorWithoutValues(
      databaseError('invalid input syntax for type uuid: "my secret"', { code: '22P02' }),
    );
    assert.ok(!JSON.stringify(logged).includes('my secret'));
  });

  it('of our own keeps its message and stack', () => {
    const logged = errorWithoutValues(new TypeError('x is not a function')) as Record<string, unknown>;
    assert.equal(logged['type'], 'TypeError');
    assert.equal(logged['message'], 'x is not a function');
    assert.match(String(logged['stack']), /logging\.test\.ts/);
  });
});

describe('a line of the log', () => {
  const logged = (fields: object) => {
    const lines: string[] = [];
    createLogger({ level: 'info', name: 'api', pretty: false, to: { write: (line) => void lines.push(line) } }).info(
      fields,
      'something happened',
    );
    return JSON.parse(lines.join(''));
  };

  it('blanks what is personal, even if somebody logs it', () => {
    const line = logged({ user: 'u1', phone_number: '+491', contact: { email: 'ada@example.org' }, token: 'secret' });
    assert.deepEqual(
      [line.user, line.phone_number, line.contact.email, line.token],
      ['u1', '[redacted]', '[redacted]', '[redacted]'],
    );
  });

  it('keeps what an error says', () => {
    assert.equal(logged({ err: new Error('the queue is full') }).err.message, 'the queue is full');
  });

  it('names a request by its route, not by its address', () => {
    const line = logged({
      req: { id: 'r1', method: 'GET', url: '/answers/secret', routeOptions: { url: '/answers/:token' } },
    });
    assert.deepEqual(line.req, { id: 'r1', method: 'GET', route: '/answers/:token' });
  });
});

describe('the same trouble, second after second', () => {
  it('is written at once, then each half minute with how often it came; what has an id is always written', () => {
    let now = 0;
    const lines: string[] = [];
    const heard: string[] = [];
    const log = createLogger({
      level: 'info',
      name: 'notifier',
      pretty: false,
      to: { write: (line) => void lines.push(line) },
      onError: (error) => heard.push(error.message),
      repeats: createRepeats(() => now),
    });
    const away = () => log.error({ err: new Error('connect ECONNREFUSED') }, 'the look failed');
    for (; now < 31_000; now += 1_000) away();
    log.error({ err: new Error('another') }, 'the look failed');
    for (const task of ['t1', 't2']) log.error({ err: new Error('connect ECONNREFUSED'), task }, 'the look failed');
    for (const reqId of ['r1', 'r2'])
      log.child({ reqId }).error({ err: new Error('connect ECONNREFUSED') }, 'the look failed');
    assert.deepEqual(
      lines
        .map((line) => JSON.parse(line))
        .map(({ err, again, task, reqId }) => [err.message, again ?? task ?? reqId ?? null]),
      [
        ['connect ECONNREFUSED', null],
        ['connect ECONNREFUSED', 29],
        ['another', null],
        ['connect ECONNREFUSED', 't1'],
        ['connect ECONNREFUSED', 't2'],
        ['connect ECONNREFUSED', 'r1'],
        ['connect ECONNREFUSED', 'r2'],
      ],
    );
    assert.equal(heard.length, lines.length);
  });
});

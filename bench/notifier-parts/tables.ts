import { createECDH, randomBytes } from 'node:crypto';
import type pg from 'pg';

/** Devices have keys of their own; as many different ones as make no cache useful. */
const KEYS = 200;

/** People with a browser each (`endpoint` and their id), and occurrences of theirs far ahead. */
export async function fill(pool: pg.Pool, people: number, future: number): Promise<void> {
  const keys = Array.from({ length: KEYS }, () => createECDH('prime256v1').generateKeys().toString('base64url'));
  await pool.query(
    'insert into profiles (id, timezone, created_at, updated_at) select gen_random_uuid(), $2, now(), now() from generate_series(1, $1)',
    [people, 'Europe/Berlin'],
  );
  await pool.query(
    `insert into push_subscriptions (user_id, endpoint, p256dh, auth, created_at)
     select id, 'https://127.0.0.1:1/' || id, ($1::text[])[1 + (row_number() over ()) % $2], $3, now() from profiles`,
    [keys, KEYS, randomBytes(16).toString('base64url')],
  );
  await pool.query(
    `insert into tasks (user_id, title, scheduled_at, armed_at, wake_at, created_at)
     select p.id, 'Take the pills', at, now(), at - interval '10 minutes', now()
     from (select id, row_number() over () as n from profiles) p
     join generate_series(1, $1) k on k % $2 = p.n % $2
     cross join lateral (select now() + interval '2 days' + k * interval '7 seconds' as at) t`,
    [future, people],
  );
  await pool.query('vacuum analyze');
}

/** From when on it is due: long enough ahead that everything stands by then. */
const AHEAD_SECONDS = 15;

/**
 * Everybody is due nine minutes after a moment that is seconds ahead, so that the push of T−10 is due at that moment, all at once. Of ten reminders
 * a day the first is what a browser's last acceptance is noted for: that of a tenth is of yesterday. Returns the moment.
 */
export async function makeDue(pool: pg.Pool, people: number): Promise<Date> {
  await pool.query('update push_subscriptions set last_accepted_at = now()');
  await pool.query(
    "update push_subscriptions set last_accepted_at = now() - interval '1 day' where get_byte(uuid_send(id), 15) % 10 = 0",
  );
  const at = new Date(Date.now() + AHEAD_SECONDS * 1000);
  await pool.query(
    `insert into tasks (user_id, title, scheduled_at, armed_at, wake_at, created_at)
     select id, 'Take the pills', $2::timestamptz + interval '9 minutes', now() - interval '1 hour', $2, now() from profiles limit $1`,
    [people, at],
  );
  await pool.query('vacuum analyze tasks, push_subscriptions');
  if (Date.now() > at.getTime()) throw new Error('the tables were not ready in time');
  return at;
}

export async function clear(pool: pg.Pool): Promise<void> {
  await pool.query("delete from tasks where scheduled_at < now() + interval '1 day'");
  await pool.query('vacuum analyze');
}

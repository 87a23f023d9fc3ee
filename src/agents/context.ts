import type { Tx, UserScope } from '../db/scope.ts';
import { sayMoment } from '../domain/language/index.ts';
import { profileFrom } from '../services/accounts/profile.ts';
import type { Context } from '../services/context.ts';
import { visiblePatterns } from '../services/patterns/index.ts';
import { quoted, tokensOf } from './data.ts';
import type { CoachPerson } from './person.ts';

/** Hard bounds: more of each is never told to a model. */
const MOST = { goals: 3, tasks: 8, commitments: 6, learned: 6 };
export const FACTS_TOKENS = 900;

/**
 * What is known of the person, as one line of JSON: name, their time, sleep and work, goals, next tasks, what was learned. Only their own, no
 * ids, numbers or addresses. Read once a turn, when somebody asks.
 */
export function createFacts(
  ctx: Context,
  user: UserScope,
  person: CoachPerson,
  now: Temporal.Instant,
): () => Promise<string> {
  let read: Promise<string> | undefined;
  return () => {
    read ??= ctx.db.withUser(user, (tx) => factsOf(tx, user, person, now));
    return read;
  };
}

async function factsOf(tx: Tx, user: UserScope, person: CoachPerson, now: Temporal.Instant): Promise<string> {
  const [profile, goals, tasks, commitments, learned] = await Promise.all([
    tx.selectFrom('profiles').select('profile').where('id', '=', user.id).executeTakeFirst(),
    activeGoals(tx, user.id),
    nextTasks(tx, user.id, now),
    commitmentsOf(tx, user.id, now.toZonedDateTimeISO(person.zone).toPlainDateTime()),
    visiblePatterns(tx, user.id, now),
  ]);
  const local = now.toZonedDateTimeISO(person.zone);
  const today = local.toPlainDate();
  const when = (at: Temporal.Instant | null) =>
    at && sayMoment(at.toZonedDateTimeISO(person.zone).toPlainDateTime(), today, person.hour12);
  const { wake_time, sleep_time, work_start, work_end, work_days } = profileFrom(profile?.profile);
  const facts = {
    name: person.name && quoted(person.name, 40),
    now: local.toPlainDateTime().toString({ smallestUnit: 'minute' }),
    weekday: local.toLocaleString('en', { weekday: 'long' }),
    days: { wake_time, sleep_time, work_start, work_end, work_days },
    goals: goals.map(({ title }) => quoted(title)),
    next_tasks: tasks.map(({ title, scheduled_at }) => ({ title: quoted(title), when: when(scheduled_at) })),
    busy: commitments.map(({ title, dtstart_local, duration_minutes, rrule }) => ({
      what: quoted(title, 60),
      at: dtstart_local.toString({ smallestUnit: 'minute' }),
      minutes: duration_minutes,
      repeats: rrule,
    })),
    learned: learned.slice(0, MOST.learned).map((description) => quoted(description, 120)),
  };
  // What counts least goes first, should it ever be too much.
  while (
    tokensOf(JSON.stringify(facts)) > FACTS_TOKENS &&
    (facts.learned.pop() ?? facts.busy.pop() ?? facts.next_tasks.pop())
  );
  return JSON.stringify(facts);
}

function activeGoals(tx: Tx, userId: string) {
  return tx
    .selectFrom('goals')
    .select('title')
    .where('user_id', '=', userId)
    .where('status', '=', 'active')
    .orderBy('created_at')
    .limit(MOST.goals)
    .execute();
}

function nextTasks(tx: Tx, userId: string, now: Temporal.Instant) {
  return tx
    .selectFrom('tasks')
    .select(['title', 'scheduled_at'])
    .where('user_id', '=', userId)
    .where('status', '=', 'pending')
    .where('scheduled_at', '>=', now)
    .orderBy('scheduled_at')
    .limit(MOST.tasks)
    .execute();
}

/** Busy times that come again, and those still ahead. */
function commitmentsOf(tx: Tx, userId: string, today: Temporal.PlainDateTime) {
  return tx
    .selectFrom('commitments')
    .select(['title', 'dtstart_local', 'duration_minutes', 'rrule'])
    .where('user_id', '=', userId)
    .where((is) => is.or([is('rrule', 'is not', null), is('dtstart_local', '>=', today)]))
    .orderBy('rrule')
    .orderBy('dtstart_local')
    .limit(MOST.commitments)
    .execute();
}

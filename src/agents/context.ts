import type { Tx, UserScope } from '../db/scope.ts';
import { statement } from '../db/statement.ts';
import { weekdayName } from '../domain/calendar-names.ts';
import { sayMoment } from '../domain/language/index.ts';
import type { Context } from '../services/context.ts';
import { visiblePatterns } from '../services/patterns/index.ts';
import { quoted, tokensOf } from './data.ts';
import type { CoachPerson } from './person.ts';

/** Hard bounds: more of each is never told to a model. */
const MOST = { goals: 3, tasks: 8, commitments: 6, learned: 6 };
const FACTS_TOKENS = 900;

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
    read ??= ctx.db.atOnce(user, (tx) => factsOf(tx, user, person, now));
    return read;
  };
}

async function factsOf(tx: Tx, user: UserScope, person: CoachPerson, now: Temporal.Instant): Promise<string> {
  const today = now.toZonedDateTimeISO(person.zone).toPlainDateTime();
  const [tasks, commitments, learned] = await Promise.all([
    nextTasks(tx, { userId: user.id, now }),
    commitmentsFrom(tx, { userId: user.id, today }),
    visiblePatterns(tx, user.id, now),
  ]);
  const { name, profile, goals } = person;
  const { wake_time, sleep_time, work_start, work_end, work_days } = profile;
  const when = (at: Temporal.Instant | null) =>
    at && sayMoment(at.toZonedDateTimeISO(person.zone).toPlainDateTime(), today.toPlainDate(), person.hour12);
  const facts = {
    name: name && quoted(name, 40),
    now: today.toString({ smallestUnit: 'minute' }),
    weekday: weekdayName(today.dayOfWeek),
    days: { wake_time, sleep_time, work_start, work_end, work_days },
    goals: goals.slice(0, MOST.goals).map(({ title }) => quoted(title)),
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

const nextTasks = statement<{ userId: string; now: Temporal.Instant }>()((tx, given) =>
  tx
    .selectFrom('tasks')
    .select(['title', 'scheduled_at'])
    .where('user_id', '=', given('userId'))
    .where('status', '=', 'pending')
    .where('scheduled_at', '>=', given('now'))
    .orderBy('scheduled_at')
    .limit(MOST.tasks),
);

/** Busy times that come again, and those still ahead. */
const commitmentsFrom = statement<{ userId: string; today: Temporal.PlainDateTime }>()((tx, given) =>
  tx
    .selectFrom('commitments')
    .select(['title', 'dtstart_local', 'duration_minutes', 'rrule'])
    .where('user_id', '=', given('userId'))
    .where((is) => is.or([is('rrule', 'is not', null), is('dtstart_local', '>=', given('today'))]))
    .orderBy('rrule')
    .orderBy('dtstart_local')
    .limit(MOST.commitments),
);

import { firstPending, hasPast } from '../../db/queries/history.ts';
import { lockPerson, lockTask, type TaskRow } from '../../db/queries/tasks.ts';
import type { Tx, UserScope } from '../../db/scope.ts';
import { plusMinutes } from '../../domain/instants.ts';
import { buildPlan, type GoalBrief, placePlan } from '../../domain/plan/index.ts';
import { type Context, within } from '../context.ts';
import { planFacts, savePlan } from '../plans/index.ts';
import { closeOccurrence, confirmReschedule, createTask, personOf, settleTask } from '../tasks/index.ts';
import { type Fate, HABITS, planFate } from './habits.ts';

export type History = {
  /** false: there was a past already, and nothing was added */
  made: boolean;
  /** how often each thing happened */
  counts: Partial<Record<Fate, number>>;
};

const WEEKS = 3;
/** Younger ones may still be answered. */
const OPEN_MINUTES = 180;
/** What a person cannot have in three weeks. */
const MOST = 300;

/**
 * Three weeks of an ordinary life, for a look at what Flux makes of it: habits, a goal with its plan, what was done, missed and moved. Each
 * thing happens through the services, at its time, in one transaction that holds the person's lock, so that no notifier reminds of the past.
 */
export function giveHistory(ctx: Context, user: UserScope): Promise<History> {
  return ctx.db.withUser(user, async (tx) => {
    await lockPerson(tx, user.id);
    const now = ctx.clock.now();
    if (await hasPast(tx, user.id, now.subtract({ hours: 7 * 24 }))) return { made: false, counts: {} };
    let at = now;
    const past = within({ ...ctx, clock: { now: () => at } }, tx);
    const { zone } = await personOf(tx, ctx, user.id);
    const first = now.toZonedDateTimeISO(zone).toPlainDate().subtract({ weeks: WEEKS });
    at = first.toZonedDateTime({ timeZone: zone, plainTime: '06:00' }).toInstant();
    const fateOf = await begin(past, user, first);
    return {
      made: true,
      counts: await live(tx, past, user, {
        zone,
        until: plusMinutes(now, -OPEN_MINUTES),
        fateOf,
        go: (to) => (at = to),
      }),
    };
  });
}

/** The habits and the plan, as they were made three weeks ago; returns what becomes of an occurrence. */
async function begin(past: Context, user: UserScope, first: Temporal.PlainDate) {
  const fates = new Map<string, (weekday: number) => Fate>();
  for (const { task, time, fate } of HABITS) {
    const { series_id } = await createTask(past, user, { ...task, local_time: `${first}T${time}` });
    let nth = 0;
    fates.set(series_id ?? '', (weekday) => fate(nth++, weekday));
  }
  await planGoal(past, user, first);
  let nth = 0;
  const ofPlan = () => planFate(nth++);
  return (task: TaskRow, weekday: number): Fate => (fates.get(task.series_id ?? '') ?? ofPlan)(weekday);
}

/** "Run 5 km", planned by the coach's own rules from the Monday after. */
async function planGoal(past: Context, user: UserScope, first: Temporal.PlainDate): Promise<void> {
  const words = 'I want to run 5 km';
  const brief: GoalBrief = {
    words,
    title: 'Run 5 km without stopping',
    playbook: 'running',
    facts: { perWeek: 3, days: [2, 4, 6], time: '18:00', start: first.toString() },
    answers: {},
    asked: true,
    goalId: null,
  };
  const built = buildPlan(brief, first, first);
  if (built.kind !== 'plan') return;
  const { draft } = built;
  const free = await planFacts(past, user, first, draft.weeks + 1);
  const { sessions } = placePlan(draft, free, past.clock.now());
  await savePlan(past, user, { ...draft, sessions });
}

type Life = {
  zone: string;
  until: Temporal.Instant;
  fateOf(task: TaskRow, weekday: number): Fate;
  /** Time goes on. */
  go(to: Temporal.Instant): void;
};

/** Everything that fell due, one after the other; what was moved is done where it was moved to. */
async function live(tx: Tx, past: Context, user: UserScope, { zone, until, fateOf, go }: Life) {
  const counts: Partial<Record<Fate, number>> = {};
  const moved = new Set<string>();
  for (let lived = 0; lived < MOST; lived += 1) {
    const task = await firstPending(tx, user.id, until);
    if (!task?.scheduled_at) break;
    const due = task.scheduled_at;
    const fate = moved.has(task.id) ? 'done' : fateOf(task, due.toZonedDateTimeISO(zone).dayOfWeek);
    counts[fate] = (counts[fate] ?? 0) + 1;
    if (fate === 'ignored') {
      go(plusMinutes(due, 90));
      await ignore(tx, past, user, task.id);
    } else if (fate === 'moved') {
      go(plusMinutes(due, -5));
      const to = { scheduled_at: plusMinutes(due, 60).toString(), scope: 'one' as const };
      const { new_task_id } = await confirmReschedule(past, user, task.id, to);
      moved.add(new_task_id);
    } else {
      go(plusMinutes(due, 4 + ((lived * 7) % 20)));
      await settleTask(past, user, task.id, fate === 'marked' ? 'missed' : fate);
    }
  }
  return counts;
}

/** Nobody answered to the end. */
async function ignore(tx: Tx, past: Context, user: UserScope, id: string): Promise<void> {
  const [task, person] = [await lockTask(tx, id), await personOf(tx, past, user.id)];
  if (task) await closeOccurrence(tx, past, task, person, { status: 'missed', missReason: 'ignored', via: 'notifier' });
}

import {
  applyChanges,
  atNaps,
  type GoalBrief,
  heldTo,
  obstacleAt,
  type PlanChange,
  type PlanDraft,
  placePlan,
  type Voice,
  withoutNaps,
  withTheirNight,
} from '../../../domain/plan/index.ts';
import { hasStarted, unsureOf } from '../../../domain/running/index.ts';
import { planFacts } from '../../../services/plans/index.ts';
import { type Run, settingOf } from '../../run.ts';
import type { Placed, State, Update } from '../../state.ts';
import { voiceOf } from '../plan_review/voice.ts';
import { notAsStated } from './as-stated.ts';
import { askedFirst, halfRead } from './asked-first.ts';
import { notesOn } from './notes.ts';
import { atDayTimes, withOfSessions } from './of-sessions.ts';
import { overlapsOf } from './overlap.ts';

/** Finds the hours: of a whole plan, or of what a change moves. Code alone; no model decides a time. */
export async function scheduler(
  { plan: open, changes, brief, earlier, text, memory, supposed }: State,
  run: Run,
): Promise<Update> {
  if (!open) throw new TypeError('no plan to schedule');
  const asked = namesWorkHours(brief, changes, run)
    ? { ...open, limits: { ...open.limits, noWork: true as const } }
    : open;
  const known = await planFacts(
    run.ctx,
    run.user,
    Temporal.PlainDate.from(asked.from),
    Math.max(6, asked.weeks) + 3 + weeksMore(changes),
    asked.goalId ?? asked.swap?.goalId ?? null,
  );
  const facts = withoutNaps(known);
  const plan = withTheirNight(asked, brief, changes, facts, run.person.waking !== null);
  const voice: Voice = voiceOf(run);
  if (changes.length > 0) {
    const applied = applyChanges(
      plan,
      changes,
      facts,
      run.now,
      earlier.map((one) => one.plan),
    );
    if (applied.kind === 'refused') return { placed: applied };
    const { draft, diff, notes, said } = applied;
    // What is only supposed is shown, and nothing is changed by it.
    const unsure =
      plan.standing && !supposed
        ? unsureOf(
            text,
            changes,
            diff,
            settingOf(run, memory.writes24),
            (one) => obstacleAt(one, one.time, facts) === null,
            hasStarted(plan, settingOf(run, memory.writes24)),
          )
        : null;
    if (unsure) return { placed: askedFirst(unsure, plan, diff, voice) };
    // One of several wishes finds nothing there: none of them is done before it is clear.
    const half = plan.standing && !supposed ? notes.find((note) => note.endsWith('; the rest is done.')) : undefined;
    if (half) return { placed: halfRead(half, diff, voice) };
    return { placed: { kind: 'placed', plan: draft, diff, notes, conflicts: [], ...(said && { said }) } };
  }
  const { sessions, refusals } = placePlan(brief?.facts.movable ? atNaps(plan, known) : plan, facts, run.now);
  if (sessions.length === 0) return { placed: noRoom(plan) };
  const { plan: held, notes: unheld } = heldTo({ ...plan, sessions }, facts, run.now);
  const { plan: timed, notes: untimed } = atDayTimes(held, brief, facts, run);
  const { plan: placed, notes: wished } = withOfSessions(timed, brief?.ofSessions, facts, run);
  const conflicts = overlapsOf(placed, facts);
  const notes = [
    ...notesOn(held, facts, refusals, brief, voice, run.person.waking !== null),
    ...unheld,
    ...untimed,
    ...wished,
  ];
  notes.push(...notAsStated(brief, placed, [...placed.notes, ...notes], run));
  return { placed: { kind: 'placed', plan: placed, diff: null, notes, conflicts } satisfies Placed };
}

const weeksMore = (changes: State['changes']): number =>
  changes.reduce((sum, change) => sum + (change.kind === 'weeks_more' ? change.weeks : 0), 0);

/** "After lunch", of somebody who told of no work: the usual hours of work are only a guess, and they know better. */
function namesWorkHours(brief: GoalBrief | null, changes: readonly PlanChange[], { person }: Run): boolean {
  const { window, time, times = [] } = brief?.facts ?? {};
  if (person.work !== null) return false;
  // "Tuesday mornings, 2 hours": no such hours lie before work.
  const { days = [], minutes = 0 } = brief?.facts ?? {};
  const inTheWeek = days.filter((day) => day < 6).length;
  if (window && minutes >= 90 && inTheWeek > 0 && inTheWeek < 5 && window.start < '12:00' && window.end <= '12:00')
    return true;
  const isAtWork = (at: string) => at >= '09:00' && at < '17:00';
  const named = changes.flatMap((change) =>
    change.kind === 'time' ? [change.time] : change.kind === 'several' ? change.times : [],
  );
  if ([...times, ...named].some(isAtWork)) return true;
  return time
    ? isAtWork(time)
    : window !== undefined && window.start >= '09:00' && window.end <= '18:00' && window.end !== '00:00';
}

const noRoom = (plan: PlanDraft): Placed => ({
  kind: 'refused',
  message: `I find no free room for ${plan.title} in these weeks: sleep, work and what is planned already take all of it. Nothing is saved. Which day or time could give way, or shall it begin later?`,
  choices: ['Start in two weeks'],
});

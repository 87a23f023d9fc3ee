import { longDate } from '../../../../domain/language/index.ts';
import type { RunningWord } from '../../../../domain/running/index.ts';
import { type ActiveGoal, runningPlan } from '../../../../services/plans/index.ts';
import { asking } from '../../../answer.ts';
import type { Run } from '../../../run.ts';
import type { State, Update } from '../../../state.ts';
import { askAboutAway, awayText } from '../away.ts';
import { pauseOf } from '../pause.ts';

/** "Two weeks off", in whatever words, is a pause of that length; where none is named, it is asked. */
export async function rests(
  { words, why }: Extract<RunningWord, { kind: 'rest' }>,
  state: State,
  run: Run,
): Promise<Update> {
  const update = await pauseOf(words, state.memory.writes24, state.goalId, run);
  const effects = Array.isArray(update.effects) ? update.effects : [];
  const sorry =
    why === 'grief' ? 'I am so sorry. Take all the time you need. ' : why === 'ill' ? 'Get well soon. ' : '';
  if (effects.length > 0)
    return {
      ...update,
      effects: effects.map((one) =>
        one.do === 'pause' ? { ...one, ill: why === 'ill', ...(why === 'grief' && { grief: true as const }) } : one,
      ),
    };
  const { answer } = update;
  return sorry && answer && 'message' in answer
    ? { ...update, answer: { ...answer, message: `${sorry}${answer.message}` } }
    : update;
}

/** "I'm away 20–27 December": what that is to mean for the sessions of these days. */
export async function isAway(dates: [string, string], goals: readonly ActiveGoal[], run: Run): Promise<Update> {
  const plans = await Promise.all(goals.map(({ id }) => runningPlan(run.ctx, run.user, id)));
  const hit = plans.filter(({ sessions }) => sessions.some(({ date }) => dates[0] <= date && date <= dates[1]));
  const [only, ...others] = hit;
  const [first] = plans;
  if (!first) return {};
  if (!only) return askAboutAway(dates, first, run);
  if (others.length === 0) return askAboutAway(dates, only, run);
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const [from, to] = dates.map((date) => longDate(Temporal.PlainDate.from(date), today));
  const sum = hit.reduce(
    (n, { sessions }) => n + sessions.filter(({ date }) => dates[0] <= date && date <= dates[1]).length,
    0,
  );
  return asking(
    'MODIFY_GOAL',
    `${sum} sessions of ${hit.length} goals fall into that time (${from} to ${to}). Shall I leave them out, or shall all of it go on after it? Nothing is changed yet.`,
    [
      { label: 'Leave them out', value: `Skip all the sessions from ${dates[0]} to ${dates[1]}` },
      { label: 'Go on after it', value: `Pause all my goals from ${dates[0]} to ${dates[1]}` },
      { label: 'Keep the plans', value: 'never mind' },
    ],
    run.now,
    { text: awayText(dates), guess: true },
  );
}

import { plainText } from '../../../domain/plan/index.ts';
import { briefOfWaiting } from '../../../services/plans/index.ts';
import { tell } from '../../answer.ts';
import { type Run, settingOf } from '../../run.ts';
import type { Pending, State, Update } from '../../state.ts';
import { isLater } from '../goal_modifier/rules.ts';
import { yesOrNo } from '../pattern_observer/rules.ts';

/** The next milestone was offered: a yes plans it, a no leaves it waiting. It is opened when its plan is approved. */
export async function takeMilestone(
  pending: Extract<Pending, { kind: 'milestone' }>,
  { request, memory }: State,
  run: Run,
): Promise<Update> {
  const said = yesOrNo(request.message, settingOf(run, memory.writes24));
  if (said === 'no' || isLater(request.message))
    return {
      answer: tell(
        'NEXT_MILESTONE',
        `All right, **${plainText(pending.title)}** waits. Say "what's next" when you want it.`,
      ),
      pending: null,
      effects: [],
    };
  const brief = await briefOfWaiting(run.ctx, run.user, pending.goalId);
  if (!brief)
    return {
      answer: tell('NEXT_MILESTONE', 'That milestone is not waiting any more, so there is nothing to open.'),
      pending: null,
      effects: [],
    };
  return { brief: { ...brief, asked: true }, pending: null, route: 'goal_clarifier' };
}

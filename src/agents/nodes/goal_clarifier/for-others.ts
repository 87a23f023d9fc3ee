import type { GoalBrief, GoalOption } from '../../../domain/plan/index.ts';
import type { OthersGoal } from '../../../domain/wish/index.ts';
import type { Run } from '../../run.ts';
import type { Update } from '../../state.ts';
import { putOptions } from './options.ts';

/** A change that is somebody else's to make is not planned; the person's own part in it can be. */
export function theirPart({ who }: OthersGoal, brief: GoalBrief, run: Run): Update {
  const them = who.replace(/^(?:my|our) /, 'your ');
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const options: GoalOption[] = [
    {
      label: `A good talk with ${them}`,
      says: ['talk', 'speak', 'conversation', 'ask', '1'],
      take: {
        kind: 'plan',
        playbook: 'general',
        title: `A good talk with ${who}`,
        facts: { perWeek: 1, deadline: today.add({ weeks: 2 }).toString() },
      },
    },
    {
      label: 'A walk together, twice a week',
      says: ['walk', 'together', 'both', 'with', '2'],
      take: { kind: 'plan', playbook: 'walking', title: `Walk with ${who}`, facts: { perWeek: 2 } },
    },
    { label: 'Leave it', says: ['leave', 'neither', 'no', 'nothing', 'never mind'], take: { kind: 'leave' } },
  ];
  const message = `That you care is worth a lot. It is for ${them} to decide, though, so I plan nothing of it over their head; what I can plan is your own part. Which shall it be? Nothing is saved.`;
  const own = { ...brief, words: '', facts: {}, answers: { step: 'What I want to say, then the talk' } };
  return putOptions(own, message, options, run);
}

import { plainText } from '../../../../domain/plan/index.ts';
import { type ActiveGoal, goalNameOf } from '../../../../services/plans/index.ts';
import { asking } from '../../../answer.ts';
import type { Run } from '../../../run.ts';
import type { Update } from '../../../state.ts';

/** "It's all too much for me", and several goals run: what may give is offered, nothing is changed by itself. */
export function askWhichGives(goals: readonly ActiveGoal[], run: Run): Update {
  const until = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate().add({ weeks: 2 });
  const question = `Then something may give; you owe none of it. ${goals.length === 2 ? 'Both' : `All ${goals.length}`} goals can become lighter, rest for two weeks, or one of them can end. Which is it? Nothing is changed yet.`;
  return asking(
    'MODIFY_GOAL',
    question,
    [
      { label: 'Make all of it easier', value: 'Make everything easier' },
      { label: 'Two weeks of rest', value: `Pause all my goals until ${until}` },
      { label: 'End one of them', value: 'Drop one of my goals' },
      { label: 'Keep them', value: 'never mind' },
    ],
    run.now,
    { guess: true },
  );
}

/** "Just keep the running": whether the others rest or end is asked. */
export function keepOnly(all: readonly ActiveGoal[], kept: readonly ActiveGoal[], run: Run): Update {
  const [goal] = kept;
  const [other, ...more] = all.filter(({ id }) => id !== goal?.id);
  const until = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate().add({ weeks: 2 });
  const name = (one: ActiveGoal | undefined) => plainText(goalNameOf(one?.title ?? ''));
  const others = more.length === 0 ? `**${name(other)}**` : 'each of the others';
  const question = `**${name(goal)}** stays as it is. Shall ${others} rest for two weeks, or end? What you did stays yours; nothing is changed yet.`;
  const choices = [other, ...more].flatMap((one) =>
    one
      ? [
          { label: `Let ${name(one)} rest`, value: `Pause my goal ${one.title.split(':')[0]} until ${until}` },
          { label: `End ${name(one)}`, value: `Give up my goal ${one.title}` },
        ]
      : [],
  );
  return asking('MODIFY_GOAL', question, [...choices, { label: 'Keep all', value: 'never mind' }], run.now, {
    guess: true,
  });
}

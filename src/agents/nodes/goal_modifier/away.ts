import { longDate } from '../../../domain/language/index.ts';
import { type PlanDraft, plainText } from '../../../domain/plan/index.ts';
import { choose, tell } from '../../answer.ts';
import type { Run } from '../../run.ts';
import type { Update } from '../../state.ts';

/** "I'm away next week", and no word of what that is to mean: leave these sessions out, or have everything later? */
export function askAboutAway([from, to]: [string, string], plan: PlanDraft, run: Run): Update {
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const hit = plan.sessions.filter(({ date }) => from <= date && date <= to);
  const title = plainText(plan.title);
  const base = { plan: null, goalId: plan.goalId, pending: null, effects: [] };
  if (hit.length === 0)
    return {
      ...base,
      answer: tell(
        'MODIFY_GOAL',
        `Enjoy it! Nothing of **${title}** falls into that time, so the plan stays as it is.`,
      ),
    };
  const sessions = hit.length === 1 ? 'one session' : `${hit.length} sessions`;
  const [start, end] = [from, to].map((date) => longDate(Temporal.PlainDate.from(date), today));
  const weeks = Math.max(1, Math.ceil(Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days / 7));
  const later = weeks === 1 ? 'a week' : `${weeks} weeks`;
  return {
    ...base,
    answer: choose(
      'MODIFY_GOAL',
      `${sessions.charAt(0).toUpperCase()}${sessions.slice(1)} of **${title}** ${hit.length === 1 ? 'falls' : 'fall'} into that time (${from === to ? start : `${start} to ${end}`}). Shall I leave ${hit.length === 1 ? 'it' : 'them'} out, or should everything from then on come ${later} later? Nothing is changed yet.`,
      [
        { label: 'Leave them out', value: `Skip the sessions from ${from} to ${to}` },
        {
          label: `Everything ${later} later`,
          value: `Shift everything from ${from} on by ${weeks === 1 ? 'one week' : `${weeks} weeks`}`,
        },
        { label: 'Keep the plan', value: 'Leave the plan as it is' },
      ],
    ),
  };
}

import { datesIn, plain } from '../../../domain/plan/index.ts';
import { activeGoals } from '../../../services/plans/index.ts';
import { choose, tell } from '../../answer.ts';
import { type Run, settingOf } from '../../run.ts';
import type { State, Update } from '../../state.ts';
import { goalNamed } from './rules.ts';

/** "Got flu, pause everything till Monday week": the goals rest, and go on where they stopped. Other tasks are not touched. */
export async function pauseGoals({ text, memory }: State, run: Run): Promise<Update> {
  const goals = await activeGoals(run.ctx, run.user);
  if (goals.length === 0)
    return {
      answer: tell(
        'MODIFY_GOAL',
        'No goal is running, so there is nothing to pause. To hold all reminders for some days, enter days off in the settings.',
      ),
      pending: null,
      effects: [],
    };
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const until = untilIn(text, today, memory.writes24, run);
  if (!until)
    return {
      answer: choose(
        'MODIFY_GOAL',
        'Until when shall your goals rest? Nothing is changed yet.',
        [1, 2].map((weeks) => ({
          label: `${weeks === 1 ? 'One week' : 'Two weeks'}`,
          value: `Pause everything until ${today.add({ weeks })}`,
        })),
      ),
      pending: null,
      effects: [],
    };
  const named = /\b(?:everything|all|goals)\b/.test(plain(text)) ? null : goalNamed(text, goals);
  const ill = /\b(?:flu|ill|sick|cold|covid|fever|injur\w+|hurt|hospital|unwell)\b/.test(plain(text));
  return {
    effects: [{ do: 'pause', goalIds: (named ? [named] : goals).map(({ id }) => id), until: until.toString(), ill }],
    pending: null,
  };
}

function untilIn(text: string, today: Temporal.PlainDate, writes24: boolean, run: Run): Temporal.PlainDate | null {
  const said = plain(text);
  const [found] = datesIn(said, settingOf(run, writes24)).filter(
    ({ date }) => Temporal.PlainDate.compare(date, today) > 0,
  );
  if (found) return found.date;
  const span = /\bfor (?:the next |about )?(an?|one|two|three|four|\d{1,2}) (days?|weeks?|months?)\b/.exec(said);
  if (span) {
    const count = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4 }[span[1] ?? ''] ?? Number(span[1]);
    const unit = span[2] ?? '';
    return today.add(
      unit.startsWith('d') ? { days: count } : unit.startsWith('w') ? { weeks: count } : { months: count },
    );
  }
  return /\b(?:until|till) next week\b|\bthis week\b/.test(said) ? today.add({ days: 8 - today.dayOfWeek }) : null;
}

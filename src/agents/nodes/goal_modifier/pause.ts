import { joinWords, longDate } from '../../../domain/language/index.ts';
import { plain, plainText } from '../../../domain/plan/index.ts';
import { restDaysIn } from '../../../domain/running/index.ts';
import { type ActiveGoal, activeGoals, runningPlan } from '../../../services/plans/index.ts';
import { type Change, lastChanges } from '../../../services/undo/index.ts';
import { asking, tell } from '../../answer.ts';
import { type Run, settingOf } from '../../run.ts';
import type { State, Update } from '../../state.ts';
import { backOn, goalNamed, ofPlaybook, onlyOne, restsFrom, soLong } from './rules.ts';
import { goalsResting } from './which-rest.ts';

/** "Got flu, pause everything till Monday week": the goals rest, and go on where they stopped. Other tasks are not touched. */
export function pauseGoals({ text, memory, goalId }: State, run: Run): Promise<Update> {
  return pauseOf(text, memory.writes24, goalId, run);
}

/** "Until Monday please", right after a pause: that one, until another day. */
export async function pauseAnew(state: State, run: Run): Promise<Update | null> {
  const last = await justPaused(run);
  if (!last) return null;
  const long = withUnit(soLong(state.text), state.memory.said?.words ?? '');
  const back = backOn(state.text);
  // What rested was named: that one alone, again.
  const words = state.memory.said?.words ?? '';
  const goals = await activeGoals(run.ctx, run.user);
  const resting = goalsResting(words, goals, state.goalId) ?? goals;
  const only = goalMeant(onlyOne(state.text) ?? '', goals);
  const from = restsFrom(state.text);
  const began = restDaysIn(words, settingOf(run, state.memory.writes24)).from;
  if (onlyOne(state.text) && !only) return null;
  const again = only
    ? plain(words).replace(ALL, `my goal ${only.title.split(':')[0]}`)
    : from
      ? plain(words).replace(/\bfrom (?:the )?\S+/, `from ${from}`)
      : null;
  const anew = await pauseOf(
    again ??
      `pause ${resting.length < goals.length ? namesOf(resting) : 'everything'} ${began ? `from ${began} ` : ''}${long ? `for ${long}` : back ? `until ${/^the \d/.test(back) ? back : back.replace(/^(?=\d)/, 'the ')}` : untilIn(state.text)}`,
    state.memory.writes24,
    state.goalId,
    run,
    { anew: true },
  );
  return Array.isArray(anew.effects) && anew.effects.length > 0
    ? { ...anew, effects: [{ do: 'undo', changeId: last.id, summary: last.summary }, ...anew.effects] }
    : anew;
}

/** "Actually make it the 14th": until then. */
const untilIn = (text: string): string =>
  plain(text).replace(/^.*\bmake (?:it|that) (?!(?:until|till|'til|for|from)\b)/, 'until ');

/** "Make it three", of "two weeks": of the same. */
function withUnit(long: string | null, words: string): string | null {
  if (long === null || / (?:days?|weeks?|months?)$/.test(long)) return long;
  const unit = /\b(day|week|month)s?\b|\bfortnight\b/.exec(plain(words));
  return unit ? `${long} ${unit[1] ?? 'week'}s` : null;
}

const JUST_NOW_MINUTES = 15;

/** The pause of goals that was made in the last minutes, if nothing was changed after it. */
export async function justPaused(run: Run): Promise<Change | null> {
  const [last] = await lastChanges(run.ctx, run.user, run.person.zone);
  const isFresh = last && Temporal.Instant.from(last.at).until(run.now).total('minutes') <= JUST_NOW_MINUTES;
  return isFresh && last.kinds.includes('pause') ? last : null;
}

/** A pause of the goals that a text names, else of all; days or goals that were said and stand in none of it are asked about first. */
export async function pauseOf(
  text: string,
  writes24: boolean,
  goalId: string | null,
  run: Run,
  /** The pause before it is taken back first. */
  { anew = false } = {},
): Promise<Update> {
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
  const resting = goalsResting(text, goals, goalId);
  const { from, until, open, unread } = restDaysIn(text, settingOf(run, writes24));
  if (!resting || resting.length === 0) return askWhichRest(goals, text, run);
  const what = resting.length === goals.length && goals.length > 1 ? 'all my goals' : namesOf(resting);
  if (!until) return askUntil(resting.length === 1 ? (resting[0]?.title ?? null) : null, what, { from, today }, run);
  if (unread) return askBeside(unread, what, { from, until, today }, run);
  if (!anew && !(await wouldMove(resting, from ?? today, until, run)))
    return {
      answer: tell(
        'MODIFY_GOAL',
        `Nothing of ${resting.length === 1 ? `**${plainText(resting[0]?.title ?? '')}**` : 'your goals'} stands ${from ? `from ${longDate(from, today)} on ` : ''}before ${longDate(until, today)}, so no session moves and nothing was changed.`,
      ),
      pending: null,
      effects: [],
    };
  const ill = /\b(?:flu|ill|sick|cold|covid|fever|injur\w+|hurt|hospital|unwell)\b/.test(plain(text));
  return {
    effects: [
      {
        do: 'pause',
        goalIds: resting.map(({ id }) => id),
        from: from?.toString() ?? null,
        until: until.toString(),
        ill,
        ...(open && { open: true as const }),
      },
    ],
    pending: null,
  };
}

const namesOf = (goals: readonly ActiveGoal[]): string =>
  joinWords(goals.map(({ title }) => `my goal ${title.split(':')[0]}`));

/** The goal that an order to pause names. */
const goalMeant = (text: string, goals: readonly ActiveGoal[]): ActiveGoal | null =>
  ALL.test(plain(text)) ? null : (goalNamed(text, goals) ?? ofPlaybook(text, goals) ?? null);
const ALL = /\b(?:everything|all|goals|both)\b/;

/** Whether a session stands in that time. */
async function wouldMove(
  goals: readonly { id: string }[],
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
  run: Run,
): Promise<boolean> {
  const plans = await Promise.all(goals.map(({ id }) => runningPlan(run.ctx, run.user, id)));
  return plans.some(({ sessions }) => sessions.some(({ date }) => date < until.toString() && date >= from.toString()));
}

/** The open end of a pause of goals, as the sentence that its answer completes. */
export const PAUSE_UNTIL = 'Pause ';

type Days = { from: Temporal.PlainDate | null; today: Temporal.PlainDate };

function askUntil(title: string | null, what: string, { from, today }: Days, run: Run): Update {
  const text = `${PAUSE_UNTIL}${what} ${from ? `from ${from} ` : ''}until `;
  const begins = from ?? today;
  const question = `Until when shall ${title ? `**${plainText(title)}**` : 'your goals'} rest${from ? ` from ${longDate(from, today)} on` : ''}: a week, two, or until you say so? Nothing is changed yet.`;
  // From one day until another: the last one rests, too.
  const after = (weeks: number) => begins.add({ days: 7 * weeks - (from ? 1 : 0) });
  const choices = [
    { label: 'One week', value: `${text}${after(1)}` },
    { label: 'Two weeks', value: `${text}${after(2)}` },
    { label: 'Until I say so', value: `${text}I say so` },
  ];
  return asking('MODIFY_GOAL', question, choices, run.now, { text, guess: true });
}

/** Words of days that the rest does not hold: what was read, and what of these. */
function askBeside(
  unread: string,
  what: string,
  { from, until, today }: Days & { until: Temporal.PlainDate },
  run: Run,
): Update {
  const days = `${from ? `from ${longDate(from, today)} ` : ''}until ${longDate(until, today)}`;
  const question = `I read a rest ${days}, and what of “${plainText(unread)}”? Nothing is changed yet; say it once more in full, or take it as I read it.`;
  const order = from ? `Pause ${what} from ${from} to ${until.subtract({ days: 1 })}` : `Pause ${what} until ${until}`;
  return asking('MODIFY_GOAL', question, [{ label: `Rest ${days}`, value: order }], run.now, { guess: true });
}

function askWhichRest(goals: readonly ActiveGoal[], text: string, run: Run): Update {
  const choices = [
    ...goals.map(({ title }) => ({ label: plainText(title), value: `For my goal “${title}”: ${text}`.slice(0, 600) })),
    { label: 'All of them', value: `${text.replace(/\bboth\b/gi, 'all my goals')}`.slice(0, 600) },
  ];
  return asking('MODIFY_GOAL', 'Which of your goals shall rest? Nothing was changed.', choices, run.now, {
    guess: true,
  });
}

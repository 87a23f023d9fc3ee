import { longDate, type Setting } from '../../../domain/language/index.ts';
import { datesIn, FOR_EVER, plain, plainText, spanIn } from '../../../domain/plan/index.ts';
import { numberOf } from '../../../domain/plan/said/index.ts';
import { type ActiveGoal, activeGoals, runningPlan } from '../../../services/plans/index.ts';
import { type Change, lastChanges } from '../../../services/undo/index.ts';
import { asking, tell } from '../../answer.ts';
import { type Run, settingOf } from '../../run.ts';
import type { State, Update } from '../../state.ts';
import { backOn, goalNamed, isPause, ofPlaybook, onlyOne, restsFrom, soLong } from './rules.ts';

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
  const named = isPause(words) ? goalMeant(words, goals) : null;
  const only = goalMeant(onlyOne(state.text) ?? '', goals);
  const from = restsFrom(state.text);
  if (onlyOne(state.text) && !only) return null;
  const again = only
    ? plain(words).replace(ALL, `my goal ${only.title.split(':')[0]}`)
    : from
      ? plain(words).replace(/\bfrom (?:the )?\S+/, `from ${from}`)
      : null;
  const anew = await pauseOf(
    again ??
      `pause ${named ? `my goal ${named.title.split(':')[0]}` : 'everything'} ${long ? `for ${long}` : back ? `until ${/^the \d/.test(back) ? back : back.replace(/^(?=\d)/, 'the ')}` : state.text}`,
    state.memory.writes24,
    state.goalId,
    run,
    { anew: true },
  );
  return Array.isArray(anew.effects) && anew.effects.length > 0
    ? { ...anew, effects: [{ do: 'undo', changeId: last.id, summary: last.summary }, ...anew.effects] }
    : anew;
}

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

/** A pause of the goals that a text names, else of all. */
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
  const open = OPEN_END.test(plain(text));
  const { from, until } = open
    ? { from: null, until: today.add({ weeks: OPEN_WEEKS }) }
    : restIn(withDates(text), settingOf(run, writes24), today);
  const named =
    goalMeant(text, goals) ??
    (/\b(?:it|this)\b/.test(plain(text)) && !ALL.test(plain(text)) ? goals.find(({ id }) => id === goalId) : null);
  if (!until) return askUntil(named?.title ?? null, today, run);
  const resting = named ? [named] : goals;
  if (!anew && !(await wouldMove(resting, from ?? today, until, run)))
    return {
      answer: tell(
        'MODIFY_GOAL',
        `Nothing of ${resting.length === 1 ? `**${plainText(resting[0]?.title ?? '')}**` : 'your goals'} stands before ${longDate(until, today)}, so no session moves and nothing was changed.`,
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

/** Nobody knows when: then it goes on after so many weeks, unless they say otherwise. */
const OPEN_END =
  /\b(?:until|till) (?:further notice|(?:i|we)(?:'ll)? (?:say|tell|let|come|ask|write|get back|know|speak)\b|(?:i'm|i am|we're|we are) (?:ready|back)\b(?! (?:on|from|in) ))/;
const OPEN_WEEKS = 4;

const ALL = /\b(?:everything|all|goals|both)\b/;

/** The goal that an order to pause names. */
const goalMeant = (text: string, goals: readonly ActiveGoal[]): ActiveGoal | null =>
  ALL.test(plain(text)) ? null : (goalNamed(text, goals) ?? ofPlaybook(text, goals) ?? null);

/** "Until after New Year": the first day behind it. */
const withDates = (text: string) =>
  text
    .replace(
      /\b(until|till) (january|february|march|april|may|june|july|august|september|october|november|december)\b(?! \d)/i,
      '$1 1 $2',
    )
    .replace(/\b(?:until |till )?after (?:the )?new year(?:'s)?(?: day)?\b/i, 'until 2 january')
    .replace(/\b(?:until |till )?after (?:the (?:christmas )?(?:holidays|break))\b/i, 'until 2 january')
    .replace(/\b(?:until |till )?after (?:christmas|xmas)\b/i, 'until 27 december');

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

function askUntil(title: string | null, today: Temporal.PlainDate, run: Run): Update {
  const what = title ? `my goal ${title.split(':')[0]}` : 'all my goals';
  const text = `${PAUSE_UNTIL}${what} until `;
  const question = `Until when shall ${title ? `**${plainText(title)}**` : 'your goals'} rest: a week, two, or until you say so? Nothing is changed yet.`;
  const choices = [
    { label: 'One week', value: `${text}${today.add({ weeks: 1 })}` },
    { label: 'Two weeks', value: `${text}${today.add({ weeks: 2 })}` },
    { label: 'Until I say so', value: `${text}I say so` },
  ];
  return asking('MODIFY_GOAL', question, choices, run.now, { text, guess: true });
}

type Rest = { from: Temporal.PlainDate | null; until: Temporal.PlainDate | null };

/** "Till Monday week", "for two weeks", "from 19 December until 3 January" (then it goes on the day after). */
function restIn(text: string, setting: Setting, today: Temporal.PlainDate): Rest {
  const begun = fromThen(plain(text), setting, today);
  if (begun) return begun;
  const { dates } = spanIn(text, setting);
  const [from, to] = dates?.map((date) => (date === FOR_EVER ? null : Temporal.PlainDate.from(date))) ?? [null, null];
  const begins = from && Temporal.PlainDate.compare(from, today) > 0 ? from : null;
  if (from && to && begins && !from.equals(to)) return { from: begins, until: to.add({ days: 1 }) };
  if (
    to &&
    from?.equals(today) &&
    /\b(?:for|this|the next|over)\b/.test(plain(text)) &&
    !/\b(?:until|till)\b/.test(plain(text))
  )
    return { from: null, until: to.add({ days: 1 }) };
  const [day] = datesIn(plain(text), setting).filter(({ date }) => Temporal.PlainDate.compare(date, today) > 0);
  // "Until after the funeral on Friday": it goes on the day after.
  const after = /\b(?:until|till) after\b/.test(plain(text)) ? 1 : 0;
  if (day) return { from: null, until: day.date.add({ days: after }) };
  if (/\b(?:until|till) next week\b|\bthis week\b/.test(plain(text)))
    return { from: null, until: today.add({ days: 8 - today.dayOfWeek }) };
  return { from: null, until: to && Temporal.PlainDate.compare(to, today) > 0 ? to : null };
}

/** "Surgery on the 15th, no sports for four weeks after": so long from that day on. Null: no day ahead stands beside a length. */
function fromThen(text: string, setting: Setting, today: Temporal.PlainDate): Rest | null {
  if (/\b(?:until|till|to)\b/.test(text)) return null;
  const length = /\bfor (?:the |about )?(?:next )?(\S+) (days?|weeks?|months?)\b/.exec(text);
  const n = numberOf(length?.[1] ?? '');
  const [day, ...others] = datesIn(text.replace(length?.[0] ?? '', ' '), setting).filter(
    ({ date }) => Temporal.PlainDate.compare(date, today) > 0,
  );
  if (!length || !(n >= 1 && n <= 60) || !day || others.length > 0) return null;
  const unit = length[2] ?? '';
  const long = unit.startsWith('d') ? { days: n } : unit.startsWith('w') ? { weeks: n } : { months: n };
  return { from: day.date, until: day.date.add(long) };
}

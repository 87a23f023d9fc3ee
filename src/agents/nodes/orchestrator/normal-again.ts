import { longDate, readValues, type Setting } from '../../../domain/language/index.ts';
import { FOR_EVER, plainText, sayClock, sayDay, spanIn } from '../../../domain/plan/index.ts';
import { type ActiveGoal, runningPlan } from '../../../services/plans/index.ts';
import { lastChanges } from '../../../services/undo/index.ts';
import { asking, tell } from '../../answer.ts';
import type { Run } from '../../run.ts';
import type { State } from '../../state.ts';
import { voiceOf } from '../plan_review/voice.ts';
import type { Meant } from './follow-up.ts';

const BACK_TO_NORMAL =
  /^\W*(?:(?:and|then|so|ok(?:ay)?|now|please|let's|go|can we|i want|everything|it(?:'s)?|all|from (?:next )?\w+|in \w+)[\s,]+)*(?:go\s+|get\s+)?back\s+to\s+(?:normal|usual|the\s+usual|(?:how|what|the\s+way)\s+it\s+was|before|the\s+old\s+(?:way|plan|times|days))\b.{0,40}$/i;

/** "The week after as normal": from the day on that comes behind what was changed. */
const AFTERWARDS =
  /^\W*(?:(?:and|then|so|ok(?:ay)?|but|please|great|good|thanks|thank\s+you|cool|perfect)[\s,]+)*(?:the\s+weeks?\s+after(?:\s+(?:that|it|next))?|after\s+that|afterwards|from\s+then\s+on)(?:\s+(?:it|all|everything|is|are|stays?|goes?|back|on|should|be|to))*\s+(?:as\s+)?(?:normal|usual|planned|before)(?:\s+(?:please|again|then))*\W*$/i;

/** "Back to normal from January", of the change that was made last: told where it ends by itself, given an end where it has none. Null: something else. */
export async function normalAgain(message: string, state: State, run: Run, setting: Setting): Promise<Meant | null> {
  if (!BACK_TO_NORMAL.test(message) && !AFTERWARDS.test(message)) return null;
  const goal = run.person.goals.find(({ id }) => id === state.memory.said?.goalId);
  const from = goal ? (fromDay(message, setting) ?? behind(message, state, setting)) : null;
  return (goal && from ? await fromThen(goal, from, state, run, setting) : null) ?? backToNormal(run);
}

/** The day after those that the last change was said of. */
function behind(message: string, { memory }: State, setting: Setting): Temporal.PlainDate | null {
  const { dates } = AFTERWARDS.test(message) ? spanIn(memory.said?.words ?? '', setting) : {};
  return dates && dates[1] !== FOR_EVER ? Temporal.PlainDate.from(dates[1]).add({ days: 1 }) : null;
}

function fromDay(message: string, setting: Setting): Temporal.PlainDate | null {
  const [when] = readValues(message.toLowerCase(), setting);
  return when?.kind === 'date_range' ? when.from : when?.kind === 'date' ? when.date : null;
}

async function fromThen(
  goal: ActiveGoal,
  from: Temporal.PlainDate,
  { memory }: State,
  run: Run,
  setting: Setting,
): Promise<Meant | null> {
  const { sessions, title } = await runningPlan(run.ctx, run.user, goal.id);
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const name = `**${plainText(title)}**`;
  const last = sessions.at(-1)?.date;
  if (last && last < from.toString())
    return say(
      `The plan for ${name} ends ${longDate(Temporal.PlainDate.from(last), today)}, before that, so nothing has to be changed back. What comes then is planned anew when its turn comes.`,
    );
  const words = memory.said?.words.replace(/^For my goal “[^”]*”: /, '') ?? '';
  const { dates } = spanIn(words, setting);
  if (dates && dates[1] !== FOR_EVER && dates[1] < from.add({ days: 1 }).toString()) {
    const then = sessions.filter(({ date }) => date >= from.toString()).slice(0, 3);
    const voice = voiceOf(run);
    const days = then.map((s) => `- ${sayDay(s.date, voice)}, ${sayClock(s.time, voice)}: ${plainText(s.title)}`);
    return say(
      `That is how it is already: the change holds until ${longDate(Temporal.PlainDate.from(dates[1]), today)}, and then ${name} goes on as planned:\n\n${days.join('\n')}`,
    );
  }
  if (dates || !isUndoable(memory.said?.at, run)) return null;
  const [change] = await lastChanges(run.ctx, run.user, run.person.zone);
  if (!change?.kinds.includes('plan')) return null;
  // What has no end is made anew with one.
  return {
    update: {
      route: 'goal_modifier',
      text: 'undo',
      pending: null,
      later: {
        text: `For my goal “${goal.title}”: ${words} until ${from.subtract({ days: 1 })}`,
        route: 'goal_modifier',
        at: run.now.toString(),
        goalIds: [goal.id],
      },
    },
  };
}

const STILL_HOURS = 12;
const isUndoable = (at: string | undefined, { now }: Run): boolean =>
  at !== undefined && Temporal.Instant.from(at).until(now).total('hours') <= STILL_HOURS;

const say = (words: string): Meant => ({
  update: { route: 'end', answer: tell('MODIFY_GOAL', words), pending: null },
});

/** "Back to normal next week": what is changed at the moment, and how to take it back. Null: nothing was. */
async function backToNormal(run: Run): Promise<Meant | null> {
  const [last] = await lastChanges(run.ctx, run.user, run.person.zone);
  if (!last || last.kinds.every((kind) => kind === 'create' || kind === 'plan')) {
    const words = 'Nothing of your list is different from usual at the moment, so nothing was changed.';
    return { update: { route: 'end', answer: tell('CHITCHAT', words) } };
  }
  const question = `What was changed last is ${plainText(last.summary)}; everything beside it is as it was, and a change for some days ends with them by itself. Shall I take that back now?`;
  const choices = [
    { label: 'Yes, take it back', value: 'undo' },
    { label: 'No, leave it', value: 'never mind' },
  ];
  return { update: { route: 'end', ...asking('CLARIFY', question, choices, run.now, { guess: true }) } };
}

import { joinWords, longDate } from '../../../../domain/language/index.ts';
import { plainText } from '../../../../domain/plan/index.ts';
import type { RunningWord } from '../../../../domain/running/index.ts';
import type { ActiveGoal } from '../../../../services/plans/index.ts';
import { listRange, type TaskView } from '../../../../services/tasks/index.ts';
import { asking, tell } from '../../../answer.ts';
import type { Run } from '../../../run.ts';
import type { Effect, Update } from '../../../state.ts';
import { candidateOf, wordsFor } from '../../task_handler/find.ts';
import { factsOf } from './facts.ts';

type Word = Extract<RunningWord, { kind: 'report' }>;
const DAYS_BACK = 7;

/** "I did it all last week", "I've only managed two": ticked off where it is clear which they were, else asked; no word of blame, whatever the number. */
export async function reported({ dates, count }: Word, goals: readonly ActiveGoal[], run: Run): Promise<Update> {
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const [from, to] = dates ?? [today.subtract({ days: DAYS_BACK }).toString(), today.toString()];
  const last = to > today.toString() ? today.toString() : to;
  const ids = new Set(goals.map(({ id }) => id));
  const rows = (from > last ? [] : await listRange(run.ctx, run.user, from, last)).filter(
    (row) => row.goal_id !== null && ids.has(row.goal_id) && isDue(row, run),
  );
  const done = rows.filter(({ status }) => status === 'done').length;
  const open = rows.filter(({ status }) => status === 'pending');
  const missed = rows.filter(({ status }) => status === 'missed').length;
  if (rows.length === 0) return say(await nothingDue(goals, count, run));
  if (count === null)
    return open.length > 0 ? { effects: open.map(ticked), pending: null } : say(allTold(done, missed));
  if (done >= count) return say(`${sayCount(done, rows.length)} That counts, and what did not come off is behind you.`);
  if (open.length > 0 && done + open.length <= count) return { effects: open.map(ticked), pending: null };
  if (open.length === 0)
    return say(
      `${sayCount(Math.max(done, count), rows.length)} That counts, and what did not come off is behind you. In my list they are closed already, so I leave them as they are.`,
    );
  return whichOnes(open, count - done, run);
}

const isDue = ({ scheduled_at }: TaskView, { now }: Run): boolean =>
  scheduled_at !== null && Temporal.Instant.compare(Temporal.Instant.from(scheduled_at), now) <= 0;

const ticked = (row: TaskView): Effect => ({
  do: 'settle',
  taskId: row.id,
  occurrenceDate: null,
  answer: 'done',
  title: row.title,
  recurring: row.recurrence_rule !== null,
  on: row.scheduled_at,
});

const sayCount = (n: number, of: number) => (n === 0 ? 'A week without one happens.' : `${n} of ${of}:`);

function allTold(done: number, missed: number): string {
  if (missed === 0) return `Well done! All ${done === 1 ? 'of it is' : `${done} are`} ticked off already.`;
  return `Well done! ${done === 0 ? '' : `${done} ${done === 1 ? 'is' : 'are'} ticked off already; `}${missed === 1 ? 'one is' : `${missed} are`} closed in my list without a tick, and closed ones I leave as they are. What you did is yours all the same.`;
}

async function nothingDue(goals: readonly ActiveGoal[], count: number | null, run: Run): Promise<string> {
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const facts = await factsOf(goals, run);
  const [first] = facts.flatMap(({ plan }) => plan.sessions).toSorted((a, b) => a.date.localeCompare(b.date));
  const names = joinWords(facts.map(({ plan }) => `**${plainText(plan.title)}**`));
  const next = first ? ` The next is on ${longDate(Temporal.PlainDate.from(first.date), today)}.` : '';
  return `${count === null ? 'Well done! ' : ''}Nothing of ${names} stood in that time, so nothing is ticked off and nothing counts as missed.${next}`;
}

function whichOnes(open: readonly TaskView[], count: number, run: Run): Update {
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const choices = open.slice(0, 5).map((row) => {
    const at = candidateOf(row, run.person.zone);
    const day = at.local ? longDate(at.local.toPlainDate(), today) : '';
    return { label: `${row.title}, ${day}`, value: `Done with ${wordsFor(at)}` };
  });
  const question = `Well done, that counts. Which ${count === 1 ? 'one was it' : 'ones were they'}? I tick it off; nothing is changed yet.`;
  return asking('MODIFY_GOAL', question, choices, run.now, { guess: true });
}

const say = (message: string): Update => ({ answer: tell('MODIFY_GOAL', message), pending: null, effects: [] });

import { joinWords, longDate } from '../../../domain/language/index.ts';
import { plain } from '../../../domain/plan/index.ts';
import { playbookById } from '../../../domain/playbooks/index.ts';
import { type GoalProgressView, goalProgress, overview, weekly } from '../../../services/analytics/index.ts';
import { activeGoals } from '../../../services/plans/index.ts';
import { listRange, type TaskView } from '../../../services/tasks/index.ts';
import { asking, choose, tell } from '../../answer.ts';
import { asText } from '../../markdown.ts';
import type { Run } from '../../run.ts';
import type { Update } from '../../state.ts';
import { goalNamed } from '../goal_modifier/rules.ts';
import { sumLeft } from '../goal_modifier/running/sums.ts';
import type { OwnNumbers } from '../orchestrator/own-numbers.ts';
import { momentOf } from './about-task.ts';
import { likeness, namesOnly } from './find.ts';
import { listTasks } from './list.ts';

const DAYS_AHEAD = 14;

/** How the person is doing, by their own numbers: one goal or task where one is named, else the week, the streak and what is next. */
export async function tellProgress(
  { about: asked, of }: OwnNumbers,
  plan: { title: string } | null,
  run: Run,
): Promise<Update> {
  const { ctx, user } = run;
  const open = await openAhead(run);
  if (of === 'last week') return said(await lastWeek(run), open[0], run);
  if (of === 'what is left') {
    const left = await sessionsLeft(run);
    return left === null ? { answer: await listTasks(ofToday(run), run), effects: [] } : said(left, open[0], run);
  }
  const about = WITH_ALL.test(asked ?? '') ? null : asked;
  if (about !== null) {
    const goals = await goalProgress(ctx, user);
    const goal = goals.find(({ title }) => namesOnly(about, title)) ?? goalNamed(about, goals);
    if (goal) return said(sayGoal(goal), nextOf(open, goal), run);
    const task = open.find(({ title }) => namesOnly(about, title) || likeness(about, title) >= 0.99);
    if (task) return said('', task, run);
  }
  const [[week], { streak_days }] = await Promise.all([weekly(ctx, user, 1), overview(ctx, user)]);
  const lead = about === null ? '' : `I find no goal or task like "${about}". `;
  const counts = { done: week?.completed ?? 0, missed: week?.missed ?? 0, streak: streak_days };
  if (plan && counts.done + counts.missed === 0 && open.length === 0)
    return said(
      `${lead}There is nothing to count yet. The plan for **${asText(plan.title)}** is still open: say "save it", and it begins.`,
      undefined,
      run,
    );
  return said(`${lead}${sayWeek(counts, open.length > 0)}`, open[0], run);
}

/** "With both" is all of it. */
const WITH_ALL = /^(?:both|all|everything|all of (?:it|them)|both of them|my goals|the goals|them|overall)$/i;

/** Done, missed and open of the whole week before this one, by what it was, and a word to it. */
async function lastWeek({ ctx, user, person, now }: Run): Promise<string> {
  const today = now.toZonedDateTimeISO(person.zone).toPlainDate();
  const monday = today.subtract({ days: today.dayOfWeek + 6 });
  const rows = await listRange(ctx, user, monday.toString(), monday.add({ days: 6 }).toString());
  const name = (row: TaskView) => row.goal_name ?? row.title;
  const count = (list: readonly TaskView[], status: string) => list.filter((row) => row.status === status).length;
  const week = `Last week (${longDate(monday, today)} to ${longDate(monday.add({ days: 6 }), today)})`;
  if (rows.length === 0) return `${week} nothing was planned, so there is nothing to count.`;
  const [done, missed, open] = ['done', 'missed', 'pending'].map((status) => count(rows, status));
  const parts = [...Map.groupBy(rows, name)]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, 3)
    .map(([title, own]) => `${asText(title)} ${count(own, 'done')} of ${own.length}`);
  const numbers = [`${done} done`, missed ? `${missed} missed` : null, open ? `${open} not answered yet` : null];
  return `${week}: ${joinWords(numbers.filter((part) => part !== null))}. ${parts.join(', ')}. ${wordOn(done ?? 0, rows.length)}`;
}

function wordOn(done: number, all: number): string {
  if (done === 0) return 'A week like that says nothing about the next; one small thing is a start.';
  if (done === all) return `All ${all === 1 ? 'of it' : all}: well done!`;
  return done * 3 >= all * 2
    ? `${done} of ${all} is a strong week.`
    : `${done === 1 ? 'That one counts' : `Those ${done} count`}, and this week is a fresh start.`;
}

const ofToday = ({ now, person }: Run) => {
  const today = now.toZonedDateTimeISO(person.zone).toPlainDate();
  return { kind: 'list' as const, from: today, to: today, next: false };
};

/** Of the goals that run; null: none does, so that it is asked of the list. */
async function sessionsLeft(run: Run): Promise<string | null> {
  const goals = (await goalProgress(run.ctx, run.user)).filter(
    ({ status, tasks_total }) => status === 'active' && tasks_total > 0,
  );
  if (goals.length === 0) return null;
  const sums = await Promise.all(
    goals.map(async ({ goal_id, tasks_missed }) => {
      const goal = run.person.goals.find(({ id }) => id === goal_id);
      return goal ? sumLeft(goal, tasks_missed, run) : null;
    }),
  );
  const lines = goals.map(({ title, tasks_total, tasks_done, tasks_missed }, i) => {
    const left = Math.max(0, tasks_total - tasks_done - tasks_missed);
    const sum = sums[i];
    return `**${asText(title)}**: ${sum ? `${sum.left} of ${sum.target} still to put aside; ` : ''}${left} of ${tasks_total} sessions are left`;
  });
  return `${lines.join('; ')}.`;
}

/** What was done and missed this week, and the days in a row; never held against anybody. */
export function sayWeek({ done, missed, streak }: { done: number; missed: number; streak: number }, ahead: boolean) {
  const row = streak > 1 ? `, and ${streak} days in a row` : '';
  if (done > 0 && missed > 0) return `This week: ${done} done and ${missed} missed${row}.`;
  if (done > 0) return `This week: ${done} done and nothing missed${row}. Well done.`;
  if (missed > 0)
    return `This week: ${missed} missed and nothing ticked off yet. That happens; the next one is a fresh start.`;
  return ahead
    ? 'There is nothing to count yet this week, so everything is still ahead of you.'
    : 'There is nothing to count yet, and that is a fine place to begin. Tell me one small thing and when, for example "remind me to walk at 18:00".';
}

function sayGoal({ title, status, tasks_done, tasks_total, tasks_missed }: GoalProgressView): string {
  const name = `**${asText(title)}**`;
  if (status === 'completed') return `${name} is finished: ${tasks_done} of ${tasks_total} sessions done.`;
  if (tasks_total === 0) return `${name} is running, with no sessions yet.`;
  const due = tasks_done + tasks_missed;
  if (tasks_done === 0 && due === 0)
    return `${name}: 0 of ${tasks_total} sessions done, so it all begins with the first.`;
  const missed = tasks_missed === 0 ? ' and none missed: well done' : `, ${tasks_missed} missed so far`;
  const word = tasks_missed === 0 ? '' : ` ${wordOn(tasks_done, due)}`;
  return `${name}: ${tasks_done} of ${tasks_total} sessions done${missed}.${word}`;
}

/** To somebody who is discouraged: a word of care, and one small offer. */
export async function encourage(said: 'setback' | 'doubt', message: string, run: Run): Promise<Update> {
  const open = await openAhead(run);
  // "I missed three days of running": the goal, where its words stand there.
  const words = new Set(plain(message).match(/[\p{L}'-]+/gu) ?? []);
  const ofGoal = (await activeGoals(run.ctx, run.user)).find(({ playbook }) =>
    playbookById(playbook).says.some((word) => words.has(word)),
  );
  const next = open.find(({ goal_id }) => goal_id !== null && goal_id === ofGoal?.id) ?? open[0];
  const care =
    said === 'doubt'
      ? 'Fair question: reminders are only worth it where they help you, and you decide which stay.'
      : 'That sounds discouraging, and it says nothing about what you are worth: a week like that happens to everybody.';
  if (!next) {
    const small = 'Nothing is waiting for you just now. If you like, name one thing of five minutes for tomorrow.';
    return { answer: tell('CHITCHAT', `${care} ${small}`), effects: [] };
  }
  const coming = `${care} Next is **${asText(next.title)}**, ${momentOf(next, run)}`;
  const move = `Reschedule "${next.title.replaceAll('"', "'")}"`;
  const leave = { label: 'Leave it as it is', value: 'never mind' };
  if (next.goal_id) {
    const message = `${coming}. Say "make it easier" or "move it" and I do that; to leave it as it is is fine, too.`;
    const ways = [{ label: 'Make it easier', value: 'Make it easier' }, { label: 'Move it', value: move }, leave];
    return { answer: { ...choose('CHITCHAT', message, ways), taskIds: [next.id] }, effects: [] };
  }
  const question = `${coming}: shall I move it?`;
  const choices = [{ label: 'Yes, move it', value: move }, leave];
  const asked = asking('CHITCHAT', question, choices, run.now, { guess: true });
  return { ...asked, answer: { ...asked.answer, taskIds: [next.id] } };
}

async function openAhead({ ctx, user, person, now }: Run): Promise<TaskView[]> {
  const today = now.toZonedDateTimeISO(person.zone).toPlainDate();
  const rows = await listRange(ctx, user, today.toString(), today.add({ days: DAYS_AHEAD }).toString());
  return rows.filter(
    ({ status, scheduled_at }) =>
      status === 'pending' &&
      scheduled_at !== null &&
      Temporal.Instant.compare(Temporal.Instant.from(scheduled_at), now) > 0,
  );
}

const nextOf = (open: readonly TaskView[], { goal_id }: GoalProgressView) =>
  open.find((task) => task.goal_id === goal_id);

function said(words: string, next: TaskView | undefined, run: Run): Update {
  const coming = next ? `Next is **${asText(next.title)}**, ${momentOf(next, run)}.` : '';
  return {
    answer: tell('CHITCHAT', [words, coming].filter((part) => part !== '').join(' '), next ? [next.id] : []),
    effects: [],
  };
}

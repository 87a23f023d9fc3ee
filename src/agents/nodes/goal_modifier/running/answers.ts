import { sayDuration } from '../../../../domain/language/index.ts';
import { plainText, sayClock, sayDay, spanIn, type Voice } from '../../../../domain/plan/index.ts';
import type { RunningQuestion } from '../../../../domain/running/index.ts';
import type { ActiveGoal } from '../../../../services/plans/index.ts';
import { lastChanges } from '../../../../services/undo/index.ts';
import { asking } from '../../../answer.ts';
import { type Run, settingOf } from '../../../run.ts';
import type { State, Update } from '../../../state.ts';
import { voiceOf } from '../../plan_review/voice.ts';
import { factsOf, type GoalFacts } from './facts.ts';

const DAYS_SHOWN = 14;
const ROWS_SHOWN = 12;

/** The answer to a question about goals that run, from what is stored alone; nothing is changed by it. */
export async function answerAsked(
  question: RunningQuestion,
  goals: readonly ActiveGoal[],
  state: State,
  run: Run,
): Promise<string | Update> {
  if (question.about === 'changes') return sayChanges(run);
  const facts = await factsOf(goals, run);
  const voice = voiceOf(run);
  const [only, ...others] = facts;
  if (question.about === 'earlier milestone' && only && others.length === 0) return earlierMilestone(only, voice, run);
  const each = facts.map((one) => sayOf(question, one, voice, () => datesOf(question, state, run)));
  const closing = question.about === 'failing' ? [ON_FAILING] : [];
  return [...closing, ...each].join('\n\n');
}

function sayOf(question: RunningQuestion, facts: GoalFacts, voice: Voice, dates: () => [string, string]): string {
  switch (question.about) {
    case 'realistic':
      return realistic(facts, voice);
    case 'since':
      return since(facts, voice);
    case 'rings':
      return rings(facts, voice);
    case 'past':
      return past(facts);
    case 'failing':
    case 'where':
      return next(facts, voice, false);
    case 'next':
      return next(facts, voice, true);
    case 'milestones':
    case 'earlier milestone':
      return milestones(facts, voice);
    case 'sessions':
      return sessionsIn(facts, dates(), voice, question.whether === true);
    case 'progress':
      return `${name(facts)}: ${facts.done + facts.missed === 0 ? 'nothing done yet; ' : ''}${standing(facts, voice)} ${next(facts, voice, false)}`;
    default:
      return extent(facts, voice);
  }
}

const name = ({ plan }: GoalFacts) => `**${plainText(plan.title)}**`;
const count = (n: number) => (n === 1 ? 'one session' : `${n} sessions`);
const daysBetween = (from: string, to: string) => Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
const sayDays = (n: number) =>
  n === 1 ? 'one day' : n % 7 === 0 ? (n === 7 ? 'one week' : `${n / 7} weeks`) : `${n} days`;

/** "5 done, 2 missed; 11 are ahead, the last on Saturday 9 January." */
function standing({ plan, done, missed, sum }: GoalFacts, voice: Voice): string {
  const last = plan.sessions.at(-1);
  const behind = done + missed === 0 ? '' : `${done} done${missed > 0 ? `, ${missed} missed` : ' and none missed'}; `;
  const ahead = last
    ? plan.sessions.length === 1
      ? `one session is ahead, on ${sayDay(last.date, voice)}`
      : `${plan.sessions.length} sessions are ahead, from ${sayDay(plan.sessions[0]?.date ?? last.date, voice)} to ${sayDay(last.date, voice)}`
    : 'no session is ahead';
  return `${sum ? `${sum.left} of ${sum.target} still to put aside; ` : ''}${behind}${ahead}.`;
}

function extent(facts: GoalFacts, voice: Voice): string {
  const day = facts.day ? ` It leads to ${sayDay(facts.day, voice)}.` : '';
  return `${name(facts)}: ${standing(facts, voice)} ${weekly(facts, voice)}${day}`.trim();
}

/** What the next seven days with sessions look like. */
function weekly({ plan }: GoalFacts, voice: Voice): string {
  const [first] = plan.sessions;
  if (!first) return '';
  const until = Temporal.PlainDate.from(first.date).add({ days: 6 }).toString();
  const week = plan.sessions.filter(({ date }) => date <= until);
  const lines = week
    .slice(0, 7)
    .map(
      (s) => `- ${sayDay(s.date, voice)}, ${sayClock(s.time, voice)}: ${plainText(s.title)}, ${sayDuration(s.minutes)}`,
    );
  return `The next of them:\n\n${lines.join('\n')}\n\n`;
}

/** Whether it still adds up: by what became of it so far, and by the day it leads to. */
function realistic(facts: GoalFacts, voice: Voice): string {
  const { plan, done, missed, day, milestones: all } = facts;
  const end = [...all.flatMap(({ date }) => date ?? []), plan.sessions.at(-1)?.date ?? ''].sort().at(-1) ?? '';
  const spare = day && end !== '' ? daysBetween(end, day) : null;
  const due = done + missed;
  const behind = due >= 3 && missed * 2 >= due;
  const fits =
    spare === null
      ? ''
      : spare < 0
        ? ` The way there ends ${sayDays(-spare)} after ${sayDay(day ?? '', voice)}, so it does not fit as it stands: another day, or fewer steps, would make it fit.`
        : ` It leads to ${sayDay(day ?? '', voice)}, and ${spare === 0 ? 'ends on that day' : `ends ${sayDays(spare)} before`}.`;
  const verdict = behind
    ? 'About half of it did not come off so far. A smaller plan that happens beats a large one that does not: say "make it easier", "once a week less" or "everything a week later".'
    : spare !== null && spare < 0
      ? ''
      : due === 0
        ? 'Nothing is due yet, so nothing speaks against it: yes, as it stands it adds up.'
        : 'Yes, as it stands it adds up.';
  return `${name(facts)}: ${standing(facts, voice)}${fits} ${verdict}`.trim();
}

function since(facts: GoalFacts, voice: Voice): string {
  const { began, done, missed } = facts;
  const days = daysBetween(began, voice.today.toString());
  if (days < 0) return `${name(facts)} begins on ${sayDay(began, voice)}.`;
  const long =
    days === 0
      ? 'today'
      : `${sayDay(began, voice)}, ${days < 14 ? sayDays(days) : `${Math.round(days / 7)} weeks`} ago`;
  const counts = done + missed === 0 ? '' : ` So far ${done} done${missed > 0 ? ` and ${missed} missed` : ''}.`;
  return `${name(facts)} began ${days === 0 ? long : `on ${long}`}.${counts}`;
}

/** Only what stands ahead rings; what is closed or rests does not. */
function rings(facts: GoalFacts, voice: Voice): string {
  const { sessions } = facts.plan;
  if (sessions.length === 0) return `${name(facts)} has no session ahead, so nothing of it rings.`;
  return `Yes, as long as it runs: ${next(facts, voice, false)} A goal that is closed or rests does not ring.`;
}

/** What is behind them is never touched by a change. */
function past(facts: GoalFacts): string {
  const { done, missed } = facts;
  const counts =
    done + missed === 0 ? 'nothing of it is behind you yet' : `${done} done${missed > 0 ? `, ${missed} missed` : ''}`;
  return `${name(facts)}: what is behind you stays as it is (${counts}). A change only touches what is ahead.`;
}

const ON_FAILING =
  'Then nothing is lost, and nobody counts it against you: what you did stays yours, and the plan goes on with its next session. If a week goes wrong, say "make it easier", "pause for a week" or "start again from week one", and I do that.';

function next(facts: GoalFacts, voice: Voice, withWay: boolean): string {
  const { plan, milestones: all } = facts;
  const [first] = plan.sessions;
  const lead = first
    ? `Next for ${name(facts)} is ${plainText(first.title)}, ${sayDay(first.date, voice)} at ${sayClock(first.time, voice)}, ${sayDuration(first.minutes)}.`
    : `${name(facts)} has no session ahead.`;
  const after = all.find(({ status }) => status === 'pipeline');
  if (!withWay || !after) return lead;
  return `${lead} After this milestone comes ${plainText(after.title)}${after.date ? `, by ${sayDay(after.date, voice)}` : ''}.`;
}

function milestones(facts: GoalFacts, voice: Voice): string {
  const { plan, milestones: all } = facts;
  if (all.length === 0) {
    const last = plan.sessions.at(-1);
    return `${name(facts)} has no milestones: it is one plan${last ? `, until ${sayDay(last.date, voice)}` : ''}.`;
  }
  const mark: Record<string, string> = { active: 'running now', completed: 'done', abandoned: 'given up' };
  const lines = all.map(
    ({ title, status, date }) =>
      `- ${plainText(title)}${mark[status] ? ` (${mark[status]}${date && status === 'active' ? `, until ${sayDay(date, voice)}` : ''})` : date ? `, by ${sayDay(date, voice)}` : ''}`,
  );
  return [...lines, '', 'The next one opens when the one before is done.'].join('\n');
}

/** It opens as soon as the one that runs is done: that can be said now. */
function earlierMilestone(facts: GoalFacts, voice: Voice, run: Run): string | Update {
  const after = facts.milestones.find(({ status }) => status === 'pipeline');
  if (!after) return milestones(facts, voice);
  const { goal, plan } = facts;
  const left = plan.sessions.length;
  const question = `Yes: **${plainText(after.title)}** opens as soon as the milestone that runs is done. ${left === 0 ? 'No session' : left === 1 ? 'One session' : `${left} sessions`} of ${name(facts)} ${left === 1 ? 'is' : 'are'} still ahead. Shall I close that one now, with its sessions, and offer you the next, or make it harder? Nothing is changed yet.`;
  return asking(
    'MODIFY_GOAL',
    question,
    [
      { label: 'Yes, close this one', value: `I have completed my goal ${goal.title}` },
      { label: 'Make this one harder', value: `For my goal “${goal.title}”: make it harder` },
      { label: 'No, keep it', value: 'never mind' },
    ],
    run.now,
    { guess: true },
  );
}

async function sayChanges(run: Run): Promise<string> {
  const changes = (await lastChanges(run.ctx, run.user, run.person.zone)).filter(
    ({ kinds }) => !kinds.includes('settle'),
  );
  if (changes.length === 0) return 'Nothing was changed today: everything stands as it was saved.';
  const lines = changes.slice(0, 4).map(({ summary }) => `- ${plainText(summary)}`);
  return `${changes.length === 1 ? 'Today only this was changed' : 'Today, the newest first'}:\n\n${lines.join('\n')}\n\nEverything else stays as it was. Say "undo" to take the newest back.`;
}

/** The days that are named, those that the last change was about, or the next two weeks. */
function datesOf(question: RunningQuestion, { memory }: State, run: Run): [string, string] {
  if (question.about === 'sessions' && question.dates) return question.dates;
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const said = memory.said ? spanIn(memory.said.words, settingOf(run, memory.writes24)).dates : undefined;
  return said ?? [today.toString(), today.add({ days: DAYS_SHOWN }).toString()];
}

function sessionsIn(facts: GoalFacts, [from, to]: [string, string], voice: Voice, whether: boolean): string {
  const own = facts.plan.sessions.filter(({ date }) => from <= date && date <= to);
  const [first, last] = [from, to].map((date) => (date.startsWith('9999') ? null : sayDay(date, voice)));
  const when = from === to || !last ? `on ${first}` : `from ${first} to ${last}`;
  if (own.length === 0) return `${whether ? 'No: nothing' : 'Nothing'} of ${name(facts)} stands ${when}.`;
  const lines = own
    .slice(0, ROWS_SHOWN)
    .map(
      (s) => `- ${sayDay(s.date, voice)}, ${sayClock(s.time, voice)}: ${plainText(s.title)}, ${sayDuration(s.minutes)}`,
    );
  const more = own.length > ROWS_SHOWN ? [`- … and ${own.length - ROWS_SHOWN} more`] : [];
  return [`${whether ? 'Yes. ' : ''}${name(facts)}, ${when}: ${count(own.length)}.`, '', ...lines, ...more].join('\n');
}

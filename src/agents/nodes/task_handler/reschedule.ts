import {
  type Ask,
  type Setting,
  sayMoment,
  type Understanding,
  understandMoment,
} from '../../../domain/language/index.ts';
import { scopeIn } from '../../../domain/open-question/index.ts';
import { getTask, rescheduleOptions } from '../../../services/tasks/index.ts';
import { asking, choose, tell } from '../../answer.ts';
import { asText } from '../../markdown.ts';
import { type Run, settingOf } from '../../run.ts';
import type { Answer, Pending, State, Update } from '../../state.ts';
import { isInstant } from '../orchestrator/open-answer.ts';
import { scopeWords } from './change.ts';
import { type Candidate, candidateOf, nameOf, openTasks, wordsFor } from './find.ts';

const SCOPES = [
  { label: 'Only this one', value: 'scope:one' },
  { label: 'All future ones', value: 'scope:series' },
];

/** The client's own button: which of them, then to when. The client confirms by itself, or the next message says it. */
export async function rescheduleByButton({ request, pending, text }: State, run: Run): Promise<Update> {
  const taskId = request.taskId ?? (pending?.kind === 'scope' ? pending.taskId : null);
  if (!taskId) return { answer: tell('CLARIFY', 'Which task should I move?'), effects: [] };
  const task = await getTask(run.ctx, run.user, taskId);
  if (task.status !== 'pending')
    return {
      answer: tell('CHITCHAT', `**${asText(task.title)}** is ${task.status} already, so there is nothing to move.`),
      effects: [],
      pending: null,
    };
  const candidate = candidateOf(task, run.person.zone);
  const scope = request.scope ?? scopeIn(text);
  if (candidate.recurring && scope === null) {
    const answer = {
      ...choose(
        'RESCHEDULE_SCOPE',
        `**${asText(candidate.title)}** repeats. Move only this one, or all future ones?`,
        [],
      ),
      options: SCOPES.map(plainOption),
    };
    return { answer, effects: [], pending: { kind: 'scope', taskId, askedAt: run.now.toString() } };
  }
  return offerSlots(candidate, candidate.recurring ? (scope ?? 'one') : 'one', run);
}

const plainOption = (choice: { label: string; value: string }) => ({
  ...choice,
  zod_validator: null,
  input_type: null,
});

/** Up to six free times, and a field for another. */
async function offerSlots(task: Candidate, scope: 'one' | 'series', run: Run): Promise<Update> {
  const options = await rescheduleOptions(run.ctx, run.user, task.id, scope);
  const which = scope === 'series' ? 'all of them, on the same days' : 'it';
  const free =
    options.length > 1
      ? `When should I move ${which} to? These times are free.`
      : `I found no free time in the next two weeks. When should I move ${which} to?`;
  const answer: Answer = {
    message: `**${asText(nameOf(task, run))}**. ${free}`,
    node: 'RESCHEDULE_TASK',
    options,
    needsAnswer: true,
    taskIds: [task.id],
  };
  const pending: Pending = {
    kind: 'slot',
    taskId: task.id,
    title: task.title,
    scope,
    occurrenceDate: task.occurrenceDate,
    askedAt: run.now.toString(),
  };
  return { answer, pending, effects: [] };
}

/** The answer to the offered times, typed or tapped. */
export async function moveToAnswer(
  pending: Extract<Pending, { kind: 'slot' }>,
  { text, memory }: State,
  run: Run,
): Promise<Update> {
  const { taskId, title, scope, occurrenceDate } = pending;
  const task = candidateOf(await getTask(run.ctx, run.user, taskId), run.person.zone);
  if (isInstant(text)) {
    return {
      effects: [
        {
          do: 'move',
          taskId,
          occurrenceDate,
          to: Temporal.Instant.from(text.trim()).toString(),
          scope,
          title,
        },
      ],
      pending: null,
    };
  }
  const moving = { ...task, occurrenceDate };
  return unlessTwice(moveTo(moving, text, scope, settingOf(run, memory.writes24), run), moving, run);
}

/** "Move gym to tomorrow at 7 am": with no time said, free ones are offered. */
export async function rescheduleInWords(
  change: Extract<Understanding, { kind: 'reschedule' }>,
  task: Candidate,
  writes24: boolean,
  run: Run,
): Promise<Update> {
  const scope = change.scope ?? (namesOneDay(change) ? 'one' : null);
  if (change.words === '')
    return scope === null && task.recurring ? askScope(task, run) : offerSlots(task, scope ?? 'one', run);
  const update = moveTo(task, change.words, task.recurring ? scope : 'one', settingOf(run, writes24), run);
  return unlessTwice(update, task, run);
}

/** A daily task moved to tomorrow's hour would ring twice there: what is meant is asked. */
async function unlessTwice(update: Update, task: Candidate, run: Run): Promise<Update> {
  const effect = Array.isArray(update.effects) ? update.effects[0] : undefined;
  if (effect?.do !== 'move' || effect.scope !== 'one' || !task.seriesId) return update;
  const isThere = (await openTasks(run)).some(
    ({ seriesId, at }) => seriesId === task.seriesId && at?.equals(effect.to) && !task.at?.equals(at),
  );
  if (!isThere) return update;
  const { person, now } = run;
  const local = Temporal.Instant.from(effect.to).toZonedDateTimeISO(person.zone).toPlainDateTime();
  const when = sayMoment(local, now.toZonedDateTimeISO(person.zone).toPlainDate(), person.hour12);
  const question = `**${asText(task.title)}** is on ${when} anyway, so it would ring twice then. Shall I leave this one out, or to what other time shall I move it?`;
  const choices = [
    { label: 'Leave this one out', value: `Skip ${wordsFor(task)}` },
    { label: 'Keep it where it is', value: 'never mind' },
  ];
  return asking('CLARIFY', question, choices, now);
}

/** To tomorrow: no series is moved by that. A weekday alone may be every week's. */
const namesOneDay = ({ words }: Extract<Understanding, { kind: 'reschedule' }>): boolean =>
  /\b(?:today|tonight|tomorrow|tmrw)\b/i.test(words);

function askScope(task: Candidate, run: Run): Update {
  const answer = {
    ...choose('RESCHEDULE_SCOPE', `**${asText(task.title)}** repeats. Move only this one, or all future ones?`, []),
    options: SCOPES.map(plainOption),
    taskIds: [task.id],
  };
  return { answer, effects: [], pending: { kind: 'scope', taskId: task.id, askedAt: run.now.toString() } };
}

export function moveTo(
  task: Candidate,
  words: string,
  scope: 'one' | 'series' | null,
  setting: Setting,
  run: Run,
): Update {
  const moment = understandMoment(words, task.local, setting);
  if (moment === null)
    return {
      answer: tell('CLARIFY', `When should I move **${asText(task.title)}** to? For example "tomorrow at 7 am".`),
      effects: [],
    };
  if (moment.kind === 'ask') return askBackForMove(moment, task, scope, run);
  if (task.at?.equals(moment.at))
    return {
      answer: tell('CHITCHAT', `That is **${asText(nameOf(task, run))}** already, so nothing had to be changed.`, [
        task.id,
      ]),
      effects: [],
      pending: null,
    };
  if (scope === null) {
    const to = `${moment.local.toPlainDate()}T${moment.local.toPlainTime().toString({ smallestUnit: 'minute' })}`;
    const choices = [
      { label: 'Only this one', value: `Move ${wordsFor(task)} to ${sayBack(to)}${scopeWords('one')}` },
      { label: 'All future ones', value: `Move ${wordsFor(task)} to ${sayBack(to)}${scopeWords('series')}` },
    ];
    const question = `**${asText(task.title)}** repeats. Move only this one, or all future ones?`;
    const ask: Ask = { kind: 'ask', gap: 'task', question, choices, text: '', start: 0, end: 0, day: null };
    return {
      answer: choose('CLARIFY', question, choices),
      pending: { kind: 'ask', ask, askedAt: run.now.toString() },
      effects: [],
    };
  }
  return {
    effects: [
      {
        do: 'move',
        taskId: task.id,
        occurrenceDate: task.occurrenceDate,
        to: moment.at.toString(),
        scope,
        title: task.title,
      },
    ],
    pending: null,
  };
}

/** A wall-clock time in words that cannot be misread. */
function sayBack(local: string): string {
  const [date = '', time = ''] = local.split('T');
  const hour = Number(time.slice(0, 2));
  return `${date} at ${time}${hour >= 10 && hour <= 12 ? (hour < 12 ? ' am' : ' pm') : ''}`;
}

/** The question is about the new time alone; its answers become whole sentences again. */
function askBackForMove(ask: Ask, task: Candidate, scope: 'one' | 'series' | null, run: Run): Update {
  const prefix = `Move ${wordsFor(task)} to `;
  const by = prefix.length;
  const whole: Ask = {
    ...ask,
    text: `${prefix}${ask.text}${scopeWords(scope)}`,
    start: ask.start + by,
    end: ask.end + by,
    day: ask.day && { start: ask.day.start + by, end: ask.day.end + by },
    choices: ask.choices.map(({ label, value }) => ({ label, value: `${prefix}${value}${scopeWords(scope)}` })),
  };
  return {
    answer: choose('CLARIFY', whole.question, whole.choices),
    pending: { kind: 'ask', ask: whole, askedAt: run.now.toString() },
    effects: [],
  };
}

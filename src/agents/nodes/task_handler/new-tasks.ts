import { atAPlace, namesNothing } from '../../../domain/about/index.ts';
import { whenLeavingHome } from '../../../domain/intent/index.ts';
import { readDraft } from '../../../domain/language/draft/draft.ts';
import {
  type Ask,
  itemsOf,
  partly,
  type Setting,
  sayWhen,
  type TaskWish,
  understandTasks,
} from '../../../domain/language/index.ts';
import { asHabit, isVague, type Loads, type Settled, settle, titleIn } from '../../../domain/open-question/index.ts';
import { getTask, type NewTask } from '../../../services/tasks/index.ts';
import { askBack, tell } from '../../answer.ts';
import { type Run, settingOf } from '../../run.ts';
import { isSaid } from '../../said.ts';
import type { Effect, Pending, ReadAs, State, Update } from '../../state.ts';
import { askModel } from '../../twin.ts';
import { unfit } from '../../unfit.ts';
import { readAs, readSettled } from './assumed.ts';
import { candidateOf, likeness, openTasks } from './find.ts';
import { taskHandlerPrompt } from './prompt.ts';
import { rulesSuffice, sentencesOf, taskHandlerRules, type Understood } from './rules.ts';
import { taskHandlerSchema } from './schema.ts';

/** New tasks: exact ones become effects, what is not certain is asked back. Null: the text holds none. `anyHour`: the usual one will do. */
export async function newTasks(state: State, run: Run, anyHour = false): Promise<Update | null> {
  const made = await tasksOf(state, anyHour, run);
  return made && takesPlace(state) ? inPlace(made, state, run) : made;
}

/** Of the question that this answers, what is usual was saved a moment ago. */
export const takesPlace = ({ answered, memory }: State): boolean =>
  answered?.kind === 'ask' &&
  (answered.kept !== undefined || (answered.settled === true && memory.recent?.at === answered.askedAt));

/** What was saved a moment ago gives way, in the same transaction. */
async function inPlace(made: Update, { memory, request, answered }: State, run: Run): Promise<Update> {
  const effects = Array.isArray(made.effects) ? made.effects : [];
  const kept = answered?.kind === 'ask' ? answered.kept : undefined;
  if (effects.length === 0) return kept === undefined ? made : stillKept(made, kept);
  const deletes: Effect[] = [];
  for (const id of kept === undefined ? new Set(memory.recent?.taskIds) : [kept]) {
    const task = await getTask(run.ctx, run.user, id).catch(() => null);
    if (task?.status !== 'pending') continue;
    // "Wrap the present the night before", behind "buy a card": something else, and no answer. "No, Bob not Rob" puts it right.
    if (
      !PUTS_RIGHT.test(request.message) &&
      !effects.some((effect) => effect.do === 'create' && likeness(effect.task.title, task.title) > 0)
    )
      return made;
    const { title, recurring } = candidateOf(task, run.person.zone);
    const scope = recurring ? 'series' : 'one';
    deletes.push({ do: 'delete', taskId: id, occurrenceDate: null, scope, title, recurring, told: true });
  }
  const anew = effects.map((effect): Effect => (effect.do === 'create' ? { ...effect, anew: true } : effect));
  return { ...made, effects: [...deletes, ...anew] };
}

/** Asked once more, of what stands on the list meanwhile. */
const stillKept = (made: Update, kept: string): Update =>
  made.pending && 'kind' in made.pending && made.pending.kind === 'ask'
    ? { ...made, pending: { ...made.pending, kept } }
    : made;

const PUTS_RIGHT = /^\W*(?:no|nope|sorry|oops|i meant)\b/i;

async function tasksOf(state: State, anyHour: boolean, run: Run): Promise<Update | null> {
  const { text, memory, answered } = state;
  const leaving = whenLeavingHome(text);
  if (leaving !== null) return { effects: [atTheDoor(leaving)], pending: null };
  const there = atAPlace(text);
  if (there) return { effects: [onceThere(there)], pending: null };
  const setting = settingOf(run, memory.writes24);
  const ruled = taskHandlerRules(text, setting);
  const understood = rulesSuffice(text, ruled) ? ruled : ((await askedModel(text, setting, run)) ?? ruled);
  if (understood === null) return shoppingList(text, run);
  if (understood.kind === 'ask' && understood.gap !== 'title' && isNothing(titleIn(understood, setting))) return whatOf;
  if (understood.kind === 'ask')
    return (
      laterOnes(text, understood, setting, run) ??
      completeOnes(text, setting, run) ??
      (await settled(understood, anyHour, answered, setting, run)) ?? { ...askBack(understood, run.now), effects: [] }
    );
  if (understood.tasks.every(({ title }) => isNothing(title))) return whatOf;
  if (understood.tasks.length > 1 && understood.tasks.every(({ when }) => when.kind === 'todo'))
    return ofList(understood.tasks, run);
  const hourly =
    understood.tasks.length === 1 && understood.assumed ? withinHours(text, understood, run, setting) : null;
  if (hourly) return hourly;
  const habit = takesPlace(state) ? null : asHabit(text, understood.tasks, setting);
  if (habit) return ofSettled(habit, setting, run);
  const items = listItems(text, understood.tasks);
  if (items) return { effects: items.map((wish) => createOf(wish, null, run)), pending: null };
  const read = readAs(understood.tasks, understood.assumed ?? [], setting);
  return { effects: understood.tasks.map((wish, i) => createOf(wish, read[i] ?? null, run)), pending: null };
}

/** Asked once already, or said so vaguely that everybody means the same: what is usual is saved and said, and the question stays open for a moment. */
async function settled(
  ask: Ask,
  anyHour: boolean,
  answered: Pending | null,
  setting: Setting,
  run: Run,
): Promise<Update | null> {
  const asked = answered?.kind === 'ask' && answered.ask.text !== '';
  if (!asked && !anyHour && !isVague(ask, setting)) return null;
  const usual = settle(ask, setting, ask.gap === 'day' ? await loadsOf(run) : undefined);
  return usual && ofSettled(usual, setting, run);
}

function ofSettled(usual: Settled, setting: Setting, run: Run): Update {
  const read = readSettled(usual, setting);
  const effects = usual.tasks.map((wish, i) => createOf(wish, read[i] ?? null, run));
  const open: Pending = { kind: 'ask', ask: usual.open, askedAt: run.now.toString(), guess: true, settled: true };
  return { effects, pending: open };
}

/** A list without any time: it is saved, and a time that is named right after it is theirs. */
function ofList(tasks: TaskWish[], run: Run): Update {
  const lines = tasks.map(({ title }) => `Remind me to "${title.replaceAll('"', "'")}"`).join('\n');
  return { effects: tasks.map((wish) => createOf(wish, null, run)), pending: openFor(lines, run) };
}

/** "Every 2 hours" was taken for the usual hours: others that are named right after it take their place. */
function withinHours(
  text: string,
  { tasks, assumed }: Extract<Understood, { kind: 'new_tasks' }>,
  run: Run,
  setting: Setting,
): Update | null {
  const [only] = tasks;
  const repeat = readDraft(text, setting).repeat?.value.unit;
  if (!only || (repeat !== 'hour' && repeat !== 'minute')) return null;
  const read = readAs(tasks, assumed ?? [], setting);
  return { effects: [createOf(only, read[0] ?? null, run)], pending: openFor(text, run) };
}

/** What is saved already, open for a moment for what is said of its time. */
function openFor(text: string, { now }: Run): Pending {
  const end = text.length;
  const ask: Ask = { kind: 'ask', gap: 'time', question: 'When?', choices: [], text, start: end, end, day: null };
  return { kind: 'ask', ask, askedAt: now.toString(), guess: true, settled: true };
}

/** How many things stand on each day. */
async function loadsOf(run: Run): Promise<Loads> {
  const days = (await openTasks(run)).flatMap(({ local }) => (local ? [local.toPlainDate().toString()] : []));
  return (date) => days.filter((day) => day === date.toString()).length;
}

/** "Its on Monday", "back on the 12th", "Friday, same time": says when, and not what. */
const isNothing = (title: string): boolean =>
  namesNothing(title) || STATES.test(title) || /^\d+$/.test(title) || TOO.test(title);
/** "5.50 for Ben as well": of what was said before. */
const TOO = /^(?:for )?\p{L}{2,20} (?:as well|too|also)$/iu;
const STATES =
  /^(?:back|home|away|free|busy|due|off|out|the same|same(?: time| day| again)?|(?:and |und |y )?(?:again|erst|later|später|nochmal|noch einmal|wieder|otra vez|también|auch))$/i;

/** "Its at 9:30": of what, nobody knows. */
const whatOf: Update = {
  answer: {
    ...tell('CLARIFY', 'What is that about? Name it, and I save or change it; nothing was saved.'),
    needsAnswer: true,
  },
  effects: [],
};

/** "Call mum tomorrow at 6pm and the dentist on Friday": the call is saved, and the question about the other comes under it. */
function completeOnes(text: string, setting: Setting, run: Run): Update | null {
  const parts = partly(text, setting);
  const [ready, rest] = parts ? [parts.complete, parts.rest].map((part) => understandTasks(part, setting)) : [];
  if (ready?.kind !== 'new_tasks' || rest?.kind !== 'ask') return null;
  const read = readAs(ready.tasks, ready.assumed ?? [], setting);
  const effects = ready.tasks.map((wish, i) => createOf(wish, read[i] ?? null, run));
  return { effects, pending: null, parked: { kind: 'ask', ask: rest, askedAt: run.now.toString() } };
}

/** "At 5 pm today and tomorrow", when it has struck five: tomorrow's is saved, and that today's has gone by is said. */
function laterOnes(text: string, { gap }: Ask, setting: Setting, run: Run): Update | null {
  const rest = text.replace(/\btoday\s*(?:,|and|&)\s*|\s*(?:,|and|&)\s*today\b/i, '');
  const read = gap === 'past' && rest !== text ? understandTasks(rest, setting) : null;
  if (read?.kind !== 'new_tasks') return null;
  const said = { said: 'from tomorrow on, as that time has gone by today', other: null };
  return { effects: read.tasks.map((wish, i) => createOf(wish, i === 0 ? said : null, run)), pending: null };
}

/** "Add eggs, milk and bread to my list": three things to tick off. A reminder with a time stays one. */
function listItems(text: string, tasks: readonly TaskWish[]): TaskWish[] | null {
  const [only, ...others] = tasks;
  if (!only || others.length > 0 || only.when.kind !== 'todo' || text.includes('"')) return null;
  const items = itemsOf(only.title);
  return items.length > 1 ? items.map((title) => ({ ...only, title })) : null;
}

const SHOPS =
  /^(?:(?:we|i)\s+(?:need\s+to|have\s+to|must)\s+|please\s+)?(buy|get|pick\s+up|order|bring|pack)\s+(?=\S)/i;

/** "Buy milk, eggs and a birthday card", and no time: three things on the list, each to be ticked off. */
function shoppingList(text: string, run: Run): Update | null {
  const [opens = '', verb = ''] = SHOPS.exec(text) ?? [];
  if (opens === '' || text.length > 200) return null;
  const items = itemsOf(
    `${verb.charAt(0).toUpperCase()}${verb.slice(1)} ${text.slice(opens.length).replace(/[.!\s]+$/, '')}`,
  );
  if (items.length < 2) return null;
  const wish = { when: { kind: 'todo' }, durationMinutes: null, escalation: null, allowQuietHours: false } as const;
  return { effects: items.map((title) => createOf({ ...wish, title }, null, run)), pending: null };
}

/** Where somebody is nobody knows here, but for whether they left home: it stands on the list, with its place. */
function onceThere({ what, place }: { what: string; place: string }): Effect {
  const title = `${what.charAt(0).toUpperCase()}${what.slice(1)} (${place})`;
  const when = `on your list: I cannot tell when you are at ${place}, so name a time if it shall ring`;
  return { do: 'create', task: { title }, when, firstAt: null };
}

/** Due as soon as the client tells that the person went out. */
function atTheDoor(title: string): Effect {
  const task: NewTask = { title, trigger_type: 'location', location_trigger: 'away_from_home' };
  return { do: 'create', task, when: 'when you leave home', firstAt: null };
}

async function askedModel(text: string, setting: Setting, run: Run): Promise<Understood> {
  const agent = { name: 'task_handler', prompt: taskHandlerPrompt, schema: taskHandlerSchema, maxTokens: 500 };
  const messages = [...run.history.slice(-4), { role: 'user' as const, content: text.slice(0, 4_000) }];
  const { value } = await askModel(run, agent, messages, ({ tasks }) => {
    const said = [text, ...run.history.filter(({ role }) => role === 'user').map(({ content }) => content)].join('\n');
    return tasks.length > 0 && tasks.every(({ title }) => isSaid(title, said) && !unfit(title));
  });
  return value && taskHandlerRules(sentencesOf(value, text, setting), setting);
}

/** What makes a task of a wish. */
export function createOf(wish: TaskWish, read: ReadAs | null, run: Run): Effect {
  const { when } = wish;
  const task: NewTask = {
    title: wish.title,
    duration_minutes: wish.durationMinutes,
    allow_quiet_hours: wish.allowQuietHours,
    ...(wish.escalation && { escalation_policy: wish.escalation }),
    ...scheduleOf(when),
  };
  const firstAt = when.kind === 'once' ? when.at : when.kind === 'series' ? when.first.at : null;
  return {
    do: 'create',
    task,
    when: sayWhen(wish, showing(run)),
    firstAt: firstAt?.toString() ?? null,
    ...(read && { read }),
  };
}

function scheduleOf(when: TaskWish['when']): Partial<NewTask> {
  if (when.kind === 'todo') return {};
  // The instant is exact also where the clocks repeat an hour ("in 8 hours").
  if (when.kind === 'once') return { scheduled_at: when.at.toString() };
  const { rrule, afterCompletionDays, zone, exdates } = when.series;
  const local_time = when.first.local.toString({ smallestUnit: 'second' });
  return afterCompletionDays === null
    ? {
        local_time,
        recurrence_rule: rrule,
        ...(zone && { fixed_zone: zone }),
        ...(exdates.length > 0 && { except: exdates.map((date) => date.toString({ smallestUnit: 'second' })) }),
      }
    : { local_time, after_completion_days: afterCompletionDays };
}

const showing = ({ person, now }: Run) => ({ now, zone: person.zone, hour12: person.hour12 });

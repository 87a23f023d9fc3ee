import { respelt } from '../../../domain/about/index.ts';
import { asList, intentOf, namesThing } from '../../../domain/intent/index.ts';
import {
  readPause,
  readValues,
  type Setting,
  sayMoment,
  type Understanding,
  understand,
  understandTasks,
} from '../../../domain/language/index.ts';
import { asking, choose, tell } from '../../answer.ts';
import { asText } from '../../markdown.ts';
import { type Run, settingOf } from '../../run.ts';
import type { Answer, Effect, Pending, State, Update } from '../../state.ts';
import { clarifyRules, inTheirs } from '../clarify/rules.ts';
import { asksForOwnNumbers, discouraged } from '../orchestrator/own-numbers.ts';
import { yesOrNo } from '../pattern_observer/rules.ts';
import { aboutThing, topicOf, unfitting } from './about.ts';
import { restsMeant } from './about-rests.ts';
import { isAboutOne, tellAbout } from './about-task.ts';
import { amend, isRecent, nameAmended } from './amend.ts';
import { anotherGo } from './another-go.ts';
import { answerAsked } from './asked.ts';
import { changeAll } from './bulk.ts';
import { type Change, effectOf, findTask, IS_IT_DONE, isChange } from './change.ts';
import { datesToDo } from './dated-todo.ts';
import { doubted } from './doubted.ts';
import { firstOfEach, namedIn, nameOf, openTasks, wordsFor } from './find.ts';
import { offerFirmer } from './firmer.ts';
import { asksForGoals, tellGoals } from './goals.ts';
import { listTasks } from './list.ts';
import { meantChange, otherDone, whichTask } from './meant.ts';
import { newTasks, takesPlace } from './new-tasks.ts';
import { onItsDay, withIt } from './on-its-day.ts';
import { oneMore } from './one-more.ts';
import { pauseReminders } from './pause.ts';
import { encourage, tellProgress } from './progress.ts';
import { putAside } from './put-aside.ts';
import { moveToAnswer, rescheduleByButton, rescheduleInWords } from './reschedule.ts';
import { onSameDay } from './same-day.ts';
import { sameFor } from './same-for.ts';
import { sameTime } from './same-time.ts';
import { throughQuiet } from './through-quiet.ts';
import { onWeekends } from './weekend-rule.ts';

/** Right after one was made or changed, "pause it until Monday" means that one, and not all reminders. */
const PAUSES_IT =
  /^\W*(?:(?:please|can you|ok|and|then|so)[ ,]+)*(?:pause|suspend|hold|stop|mute|silence) (?:it|that|this)\b/i;

/** "Don't remind me on Sundays but every other day at 8" is about one thing, and no silence. */
const BUT_EVERY = /\bbut (?:on )?(?:every|each|all)\b/i;

/** Everything about tasks: decides what is to change (effects, carried out by save_tasks), answers what only needs looking, asks what is missing. */
export async function taskHandler(state: State, run: Run): Promise<Update> {
  const update = await handled(state, run);
  const written = isNotFound(update, state)
    ? respelt(
        state.text,
        (await openTasks(run)).map(({ title }) => title),
      )
    : null;
  const meant = written === null ? state : { ...state, text: written };
  return putAside(await doubted(written === null ? update : await handled(meant, run), meant, run), meant, run);
}

/** Nothing is called so, which may be a slip of the pen. */
function isNotFound(update: Update, { memory }: State): boolean {
  const missing = (update.memory as State['memory'] | undefined)?.missing;
  return Boolean(missing) && missing !== memory.missing;
}

async function handled(state: State, run: Run): Promise<Update> {
  const { request, pending, text, memory } = state;
  if (request.intent === 'RESCHEDULE_TASK' || pending?.kind === 'scope') return rescheduleByButton(state, run);
  if (pending?.kind === 'confirm') return confirmed(pending, state, run);
  if (pending?.kind === 'slot') return moveToAnswer(pending, state, run);
  const again = await anotherGo(state, run);
  if (again) return again;
  const anew = takesPlace(state) ? await newTasks(state, run) : null;
  if (anew) return anew;
  const alike = await sameTime(state, run);
  if (alike) return alike;
  const beside = await onSameDay(text, memory, run);
  const sameDay = beside === null ? null : await newTasks({ ...state, text: beside }, run);
  if (sameDay) return sameDay;
  const more = await oneMore(text, settingOf(run, memory.writes24), run);
  const another =
    more === null ? null : await newTasks({ ...state, text: (await withIt(text, memory, run)) ?? more }, run);
  if (another) return another;
  const asked = await answerAsked(state, run);
  if (asked) return spoken(asked, state, run);
  const same = await sameFor(state, run);
  if (same) return same;
  const numbers = asksForOwnNumbers(text);
  if (numbers) return spoken(await tellProgress(numbers, state.plan, run), state, run);
  const weekend = await onWeekends(state, run);
  if (weekend) return weekend;
  const through = await throughQuiet(state, run);
  if (through) return through;
  const firmer = await offerFirmer(text, run);
  if (firmer) return firmer;
  const low = discouraged(text);
  if (low) return spoken(await encourage(low, text, run), state, run);
  const pause =
    (PAUSES_IT.test(text) && isRecent(memory, run.now)) ||
    BUT_EVERY.test(text) ||
    (await restsMeant(text, memory, run)) !== null
      ? null
      : readPause(text, settingOf(run, memory.writes24));
  if (pause) return pauseReminders(pause, run);
  const several = await changes(state, run);
  if (several) return several;
  const named = await nameAmended(state, run);
  if (named) return named;
  const ofThing = await aboutThing(state, run);
  if (ofThing) return ofThing;
  const amended = await amend(state, run);
  if (amended) return amended;
  // "5 more minutes", of what is due, is no length.
  const isSnooze = understand(text, settingOf(run, memory.writes24)).kind === 'snooze';
  const unfit = isSnooze ? null : await unfitting(state, run);
  if (unfit) return unfit;
  if (asksForGoals(text)) return { answer: await tellGoals(run), effects: [] };
  const setting = settingOf(run, memory.writes24);
  const anchored = await onItsDay(text, memory, run);
  const dated = await datesToDo(text, setting, run);
  const understood = understand(dated ?? text, setting);
  const carryOut = async (sentence: string): Promise<Update | null> => {
    const order = understand(sentence, setting);
    return isChange(order) ? change(order, { ...state, text: sentence }, run) : null;
  };
  if (dated !== null && isChange(understood)) return change(understood, { ...state, text: dated }, run);
  switch (understood.kind) {
    case 'list':
      return isAboutOne(understood) && !ANY_ONE.test(understood.about)
        ? spoken(await tellAbout(ofTopic(understood, state, run), run), state, run)
        : listed(
            await listTasks({ ...understood, next: understood.next || isAboutOne(understood) }, run, text),
            state,
            run,
          );
    default:
      if (isChange(understood)) return change(understood, state, run);
      if (intentOf(text, setting) === 'LIST') return listInOtherWords(text, setting, run);
      return (
        (isSeries(understood) ? null : await meantChange(text, spokenOf(state, run), memory, run, carryOut)) ??
        (await newTasks(anchored === null ? state : { ...state, text: anchored }, run, anchored !== null)) ?? {
          ...(intentOf(text, setting) === 'TASK_CHANGE' && inTheirs(text) === null && !namesThing(text, setting)
            ? whichTask
            : clarified(text, setting, run)),
          effects: [],
        }
      );
  }
}

/** "Every day except Sunday at 6:30 …" says outright when something new comes. */
const isSeries = (understood: Understanding): boolean =>
  understood.kind === 'new_tasks' && understood.tasks.every(({ when }) => when.kind === 'series');

/** A yes, or a no that does something else. */
function confirmed(
  { effects, otherwise }: Extract<Pending, { kind: 'confirm' }>,
  { text, memory }: State,
  run: Run,
): Update {
  const no = otherwise && yesOrNo(text, settingOf(run, memory.writes24)) === 'no';
  return { effects: no ? otherwise : effects, pending: null };
}

/** What was told of is what "it" means next. */
function spoken(update: Update, { memory }: State, run: Run): Update {
  const { answer } = update;
  const taskIds = answer && 'taskIds' in answer ? answer.taskIds : [];
  return taskIds.length === 0
    ? update
    : { ...update, memory: { ...memory, recent: { taskIds, at: run.now.toString(), told: true } } };
}

/** What was shown, in its order: "the second one" means one of these. */
const listed = (answer: Answer, { memory }: State, run: Run): Update => ({
  answer: { ...answer, taskIds: [] },
  effects: [],
  memory: { ...memory, listed: { taskIds: answer.taskIds, at: run.now.toString() } },
});

/** "Both": one change a line, all of them or none. */
async function changes(state: State, run: Run): Promise<Update | null> {
  const lines = state.text.split('\n');
  if (lines.length < 2) return null;
  const effects: Effect[] = [];
  for (const line of lines) {
    const understood = understand(line, settingOf(run, state.memory.writes24));
    if (!isChange(understood)) return null;
    const update = await change(understood, { ...state, text: line }, run);
    if (update.answer || !Array.isArray(update.effects) || update.effects.length === 0) return null;
    effects.push(...update.effects);
  }
  return { effects, pending: null };
}

function clarified(text: string, setting: Setting, run: Run): Update {
  const { question, ask } = clarifyRules(text, setting);
  const answer = choose('CLARIFY', question, ask?.choices ?? []);
  return ask ? { answer, pending: { kind: 'ask', ask, askedAt: run.now.toString(), guess: true } } : { answer };
}

async function listInOtherWords(text: string, setting: Setting, run: Run): Promise<Update> {
  const days = readValues(text, setting);
  const [one, ...others] = days.length > 0 ? [] : firstOfEach(namedIn(text, await openTasks(run)));
  // "How long till the vet?"
  if (one && others.length === 0) {
    const asked = understand("What's on today?", setting);
    if (asked.kind === 'list') return tellAbout({ ...asked, about: one.title }, run);
  }
  const asked = understand(asList(text, setting), setting);
  // Too long to be read.
  if (asked.kind !== 'list') return { ...clarified(text, setting, run), effects: [] };
  return isAboutOne(asked) ? tellAbout(asked, run) : { answer: await listTasks(asked, run, text), effects: [] };
}

/** "Cancel the Netflix subscription tomorrow at 18:00" is a new task when no open one is meant. */
async function change(understood: Change, state: State, run: Run): Promise<Update> {
  const all = await changeAll(understood, state, run);
  if (all) return all;
  if (isOfAnotherTime(understood, state, run)) return (await newTasks(state, run)) ?? whichTask;
  const meant = ofAsked(understood, state);
  const found = await findTask(meant, state.text, spokenOf(state, run), listedIn(state, run), run);
  if (found === 'none') return notFound(meant, state, run);
  if ('update' in found) return found.update;
  if (meant.kind === 'reschedule') return rescheduleInWords(meant, found.task, state.memory.writes24, run);
  return effectOf(meant, found.task, run);
}

/** "And drop them at 8", of nothing that stands there at 8: no order to take anything away. */
function isOfAnotherTime({ kind, task }: Change, { text, memory }: State, run: Run): boolean {
  if (kind !== 'delete' || task.title !== null || task.all || task.date !== null || task.time !== null) return false;
  return readValues(text, settingOf(run, memory.writes24)).some((value) => value.kind === 'clock');
}

const IT = /^(?:\p{L}+\s+)?(?:it|that|this|them)(?:\s+(?:in|on|off|out|up|back|away))?$/iu;

/** "When's my next thing?" */
const ANY_ONE = /^(?:next\s+)?(?:thing|task|reminder|item|to-?do)$/i;

/** "Did I do it yesterday?": what was spoken of. "Did I do the bins?": the bins. */
function ofTopic<A extends { about: string }>(asked: A, { memory }: State, run: Run): A {
  const topic = IT.test(asked.about) ? topicOf(memory, run.now) : null;
  return {
    ...asked,
    about:
      topic ??
      asked.about.replace(/^(?:do|done)\s+(?:the\s+|my\s+)?(?=\S)/i, '').replace(/\s+(?:next|again|now|then)$/i, ''),
  };
}

/** What "it" may mean. */
const spokenOf = ({ memory }: State, run: Run): string[] =>
  isRecent(memory, run.now) ? (memory.recent?.taskIds ?? []) : [];

const listedIn = ({ memory }: State, { now }: Run): string[] => {
  const { listed: shown } = memory;
  return shown && Temporal.Instant.from(shown.at).until(now).total('minutes') <= 60 ? shown.taskIds : [];
};

/** "Did it", while a question about a task is open, is about that one. */
function ofAsked(understood: Change, { parked }: State): Change {
  const { task } = understood;
  if (task.title !== null || task.date !== null || parked?.kind !== 'ask' || parked.ask.gap !== 'task')
    return understood;
  const titles = new Set(parked.ask.choices.map(({ value }) => /"([^"]+)"/.exec(value)?.[1]));
  const [only, ...others] = [...titles];
  return only && others.length === 0 ? { ...understood, task: { ...task, title: only } } : understood;
}

async function notFound(understood: Change, state: State, run: Run): Promise<Update> {
  const name = understood.task.title ?? '';
  const offer = understood.kind === 'reschedule' ? offerNew(understood, state, run) : null;
  if (offer) return offer;
  // "Complete the tax form tomorrow at 10" has a time of its own: a wish, and no word about what was just spoken of.
  const isWish = 'otherwise' in understood && understood.otherwise?.kind === 'new_tasks';
  const answered = understood.kind === 'done' && !isWish ? await isItDone(state, run) : null;
  if (answered) return answered;
  const unsaid = understood.kind === 'delete' || understood.kind === 'skip' ? askIfNew(name, state, run) : null;
  if (unsaid) return unsaid;
  // "Move the doctor to Tuesday" without a time makes nothing new.
  const isReport = understood.kind === 'done' && !isWish;
  const created = (understood.kind === 'reschedule' && !isWish) || isReport ? null : await newTasks(state, run);
  return created ?? isMissing(name, state, run);
}

/** "Cancel my gym on Monday", and there is none: without a time it is asked whether it is to be done then. */
function askIfNew(name: string, { text, memory }: State, run: Run): Update | null {
  const values = readValues(text, settingOf(run, memory.writes24));
  const isTimed = values.some(({ kind }) => kind === 'clock' || kind === 'part' || kind === 'length');
  if (isTimed || values.length === 0 || /["“]/.test(text)) return null;
  const question = `I find no open task like **${asText(name)}**, so nothing was changed. Or shall I remind you to do that?`;
  const choices = [
    { label: 'Yes, remind me', value: `Remind me to ${text.replace(/^\W*(?:please |can you |ok )*/i, '')}` },
    { label: 'No, leave it', value: 'never mind' },
  ];
  return asking('CLARIFY', question, choices, run.now, { guess: true });
}

/** Nothing is called so: which words that was said in is kept, for "I meant the vet". */
const isMissing = (name: string, { text, memory }: State, { now }: Run): Update => ({
  answer: tell(
    'CHITCHAT',
    `I find no open task like "${name}". Nothing was changed. Say "what's on this week?" to see them.`,
  ),
  effects: [],
  memory: { ...memory, missing: { name, words: text, at: now.toString() } },
});

/** "Ok they answered, done", right after one task was spoken of. */
async function isItDone(state: State, run: Run): Promise<Update | null> {
  const ids = spokenOf(state, run);
  const [only, ...others] = firstOfEach((await openTasks(run)).filter(({ id }) => ids.includes(id)));
  if (!only || others.length > 0 || otherDone(state.text, only.title) !== null) return null;
  const choices = [
    { label: IS_IT_DONE, value: `Done with ${wordsFor(only)}` },
    { label: 'No, not yet', value: 'never mind' },
  ];
  return asking('CLARIFY', `You mean **${asText(nameOf(only, run))}**, I think. Is it done?`, choices, run.now);
}

/** "Move my dentist appointment to Thursday 3pm", and there is none: it may be made for then. */
function offerNew(
  { task, words }: Extract<Change, { kind: 'reschedule' }>,
  { memory }: State,
  run: Run,
): Update | null {
  if (task.title === null || words === '' || / (?:later|earlier)$/.test(words)) return null;
  const sentence = `Remind me to "${task.title.replaceAll('"', "'")}" ${words}`;
  const read = understandTasks(sentence, settingOf(run, memory.writes24));
  const [only, ...others] = read?.kind === 'new_tasks' ? read.tasks : [];
  if (only?.when.kind !== 'once' || others.length > 0) return null;
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const question = `I find no open task like **${asText(task.title)}**, so nothing was moved. Shall I make it for ${sayMoment(only.when.local, today, run.person.hour12)}?`;
  const choices = [
    { label: 'Yes, make it', value: sentence },
    { label: 'No, leave it', value: 'never mind' },
  ];
  return asking('CLARIFY', question, choices, run.now);
}

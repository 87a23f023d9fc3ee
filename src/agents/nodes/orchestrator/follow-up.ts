import { recounted } from '../../../domain/amend/recount.ts';
import { followUpIn, inOtherWords, nothingThen } from '../../../domain/follow-up/index.ts';
import { longDate, readPause, readValues, type Setting } from '../../../domain/language/index.ts';
import { NUMBER_WORD } from '../../../domain/number-words.ts';
import { plainText } from '../../../domain/plan/index.ts';
import { activeGoals } from '../../../services/plans/index.ts';
import { getTask } from '../../../services/tasks/index.ts';
import { lastChanges, lastTakenBack } from '../../../services/undo/index.ts';
import { asking, tell } from '../../answer.ts';
import { movesNothing, staysPut } from '../../goal-turn/stays-put.ts';
import { asText } from '../../markdown.ts';
import type { Run } from '../../run.ts';
import { ofRunningGoal } from '../../running-goal.ts';
import type { State, Update } from '../../state.ts';
import { asksForClock } from '../chitchat/clock.ts';
import { PAUSE_UNTIL } from '../goal_modifier/pause.ts';
import { WORK_FROM } from '../onboarding/changed.ts';
import { isOpen } from '../open_question/words.ts';
import { restsMeant } from '../task_handler/about-rests.ts';
import { isRecent } from '../task_handler/amend.ts';
import { candidateOf, nameOf } from '../task_handler/find.ts';
import { backByName } from './back-by-name.ts';
import { done, doneWith } from './done-with.ts';
import { halfAlready, justMadeAnew, listedToo, meantOther, sameOnDays } from './just-made.ts';
import { askedAnew, freeAnew } from './listed.ts';
import { normalAgain } from './normal-again.ts';
import { furtherOn, sameOrder } from './same-order.ts';
import { tellsSaved } from './saved.ts';
import { theOther, wrongOne } from './the-other.ts';
import { isFresh } from './waiting.ts';

/** What a message means after what was done last: the same in words that the rules read (`later`: and what after that), or the answer. */
export type Meant = { message: string; closes?: boolean; later?: string } | { update: Update };

const JUST_NOW_MINUTES = 15;
/** "Delete the last one I added". */
const LAST_MADE =
  /(?<=^\W*(?:(?:please|can you|ok|sorry|no|oh|actually)[ ,]+)*(?:delete|cancel|remove|drop|scrap|move|change) )(?:the |my )?(?:(?:last|latest|newest|most recent) (?:one|reminder|task|thing)(?: (?:that )?(?:i|you|we) (?:just )?(?:added|made|set|saved|created|put in))?|(?:one|reminder|task) (?:that )?(?:i|you|we) just (?:added|made|set|saved|created)|what (?:i|you) just (?:added|made|set|saved))/i;

/** "No wait", "redo", "I did it", "can u make that 8", "nein, dienstags": said of what was done last. Null: it speaks for itself. */
export async function followUp(state: State, run: Run, setting: Setting): Promise<Meant | null> {
  const { request, memory, pending } = state;
  const { message, intent } = request;
  if (intent) return null;
  const completed = pending?.kind === 'ask' ? completes(pending.ask.text, message, setting) : null;
  if (completed) return { message: completed, closes: true };
  const open = isOpen(pending) && isFresh(pending, setting) ? pending : null;
  const saved = open ? null : await tellsSaved(state, run);
  if (saved) return saved;
  switch (followUpIn(message)) {
    case 'take back':
      if (open && !open.guess && !(await changedSince(open.askedAt, run))) return { message: 'never mind' };
      return pending && !open ? null : takenBack(message, state, run);
    case 'again':
      return !pending && (await lastTakenBack(run.ctx, run.user, run.person.zone)) ? { message: 'redo' } : null;
    case 'done':
      return open ? done(open) : doneWith(state, run);
    case 'asks':
      return open ? null : tellsWhether(state, run);
    case 'asks when':
      return open || asksForClock(message) ? null : tellsWhen(state, run);
    case 'not done':
      return open && done(open) ? { message: 'never mind' } : null;
    default: {
      const further = open ? null : furtherOn(message, memory, run);
      if (further) return { message: further };
      const same = open && !open.guess ? null : await sameOrder(message, memory, run, setting);
      if (same) return { message: same };
      const added = !open && isRecent(memory, run.now) ? message.replace(LAST_MADE, 'it') : message;
      if (added !== message) return { message: added };
      const counted = open || !memory.said || !isRecent(memory, run.now) ? null : recounted(memory.said.words, message);
      if (counted) return { message: `make it ${counted}` };
      const already = open || pending?.kind === 'plan' ? null : await halfAlready(message, state, run);
      if (already) return already;
      const anew =
        (open
          ? null
          : (meantOther(message, memory, run) ??
            listedToo(message, memory, run) ??
            freeAnew(message, memory, setting) ??
            askedAnew(message, memory, setting))) ??
        (open && !open.guess ? null : sameOnDays(message, memory, setting)) ??
        quietAnew(message, memory, run, setting) ??
        muteAnew(message, memory, run, setting) ??
        andDone(message, memory, run) ??
        (open || pending?.kind === 'plan' ? null : await justMadeAnew(message, state, run));
      if (anew) return { message: anew };
      const said = open
        ? null
        : ((state.plan && !state.plan.standing ? null : await restOffered(message, memory, run, setting)) ??
          whyThen(message, state, run));
      if (said) return said;
      // "No reminders tomorrow" rests everything, which asks about medicine; only less than a day is left out here.
      const rests = open || (state.plan && !state.plan.standing) || readPause(message, setting) !== null;
      const nothing = rests ? null : nothingThen(message);
      if (nothing) return { message: nothing };
      const wrong = open ? null : await wrongOne(message, memory, run);
      if (wrong) return wrong;
      const back = open && !open.guess ? null : await backByName(message, run);
      if (back) return { message: back };
      const other = open ? null : await theOther(message, memory, run);
      if (other) return { message: other };
      const alone = open ? null : await onlyThat(message, run);
      if (alone) return alone;
      const reminded = PUTS_ONE.exec(message)?.[1];
      if (reminded && pending) return { message: reminded };
      if (reminded && isRecent(memory, run.now)) return { message: `make it ${reminded}` };
      const often = isRecent(memory, run.now) && !open ? ownAnswer(message) : null;
      if (often) return { message: often };
      const normal = !open || open.guess ? await normalAgain(message, state, run, setting) : null;
      if (normal) return normal;
      // "The exam was moved to the 24th": what a goal leads to is no task to move.
      if (!open && ofRunningGoal(message, run.person.goals, setting)) return null;
      const recent = isRecent(memory, run.now) || Boolean(state.goalId) || state.plan !== null;
      const words = inOtherWords(message, { recent });
      return words === message || (open && !open.guess) ? null : { message: words };
    }
  }
}

/** The answer to until when they work, or a goal rests: the whole sentence. */
function completes(text: string, message: string, setting: Setting): string | null {
  if (text.startsWith(WORK_FROM)) {
    const clock = endOfWork(message);
    return clock ? (text.includes('…') ? text.replace('…', clock) : `${text}${clock}`) : null;
  }
  if (!text.startsWith(PAUSE_UNTIL) || !/ until $/.test(text)) return null;
  const day = /^\W*(?:(?:until|till?|for|about|maybe|say|probably)\s+)*(\S.{0,29}[^.!])[.!]*$/i
    .exec(message)?.[1]
    ?.replace(/,?\s(?:or so|or thereabouts|i think|i guess|maybe|probably|ish|max|tops)$/i, '');
  if (!day || !namesADay(day, setting) || /^(?:no|never|nothing|stop|cancel|forget|remind)\b/i.test(day)) return null;
  return SO_LONG.test(day) ? text.replace(/until $/, `for ${day}`) : `${text}${day}`;
}

const SO_LONG = new RegExp(String.raw`^(?:an?|${NUMBER_WORD}|\d+)\s+(?:days?|weeks?|months?)`, 'i');

const namesADay = (words: string, setting: Setting): boolean =>
  [words, `until ${words}`, `for ${words}`].some((said) =>
    readValues(said, setting).some(({ kind }) => ['date', 'date_range', 'bound', 'span', 'weekdays'].includes(kind)),
  );

/** "Until 7pm", to until when they work. */
const endOfWork = (message: string): string | null =>
  /^\W*(?:(?:until|till?|to|from|about|around|usually|mostly|at|i'm off at|i finish at|i start at)\s+)*((?:half\s+)?\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?)?)\W*$/i.exec(
    message,
  )?.[1] ?? null;

/** "Actually after 9 pm", right after the quiet hours. */
function quietAnew(message: string, { said }: State['memory'], { now }: Run, setting: Setting): string | null {
  const fresh = said && Temporal.Instant.from(said.at).until(now).total('minutes') <= JUST_NOW_MINUTES;
  if (!fresh || readPause(said.words, setting)?.kind !== 'quiet' || message.length > 60) return null;
  const words = QUIET.exec(message.trim())?.[1];
  const whole = words ? `quiet hours ${words.replace(/^(?:only\s+)?after\b/i, 'from')}` : null;
  return whole && readPause(whole, setting)?.kind === 'quiet' ? whole : null;
}

/** "No, till 4", right after "mute everything till 3". */
function muteAnew(message: string, { said }: State['memory'], { now }: Run, setting: Setting): string | null {
  const fresh = said && Temporal.Instant.from(said.at).until(now).total('minutes') <= JUST_NOW_MINUTES;
  if (!fresh || readPause(said.words, setting)?.kind !== 'mute' || message.length > 60) return null;
  const words = QUIET.exec(message.trim())?.[1];
  const whole = words && /^(?:until|till)\b/i.test(words) ? `mute everything ${words}` : null;
  return whole && readPause(whole, setting)?.kind === 'mute' ? whole : null;
}

/** "And the bread", right after "got the eggs". */
function andDone(message: string, { said }: State['memory'], { now }: Run): string | null {
  const fresh = said && Temporal.Instant.from(said.at).until(now).total('minutes') <= JUST_NOW_MINUTES;
  if (!fresh || !/^Done with\b/.test(said.words)) return null;
  const what = /^and\s+(?:also\s+)?((?:the|my)\s+\S.{1,40}?)(?:\s+(?:too|as\s+well))?[.!]*$/i.exec(message.trim())?.[1];
  return what ? `done with ${what}` : null;
}

const QUIET =
  /^(?:(?:no|oh|sorry|wait|actually|rather|make\s+(?:it|that)|better|or|only|please|and)[\s,]+)*((?:after|from|until|till|before|between)\s+\S.{0,40}?)(?:\s+(?:please|instead|then))*[.!]*$/i;

/** A change beside the open question is newer than the question. */
async function changedSince(askedAt: string, { ctx, user, person }: Run): Promise<boolean> {
  const [last] = await lastChanges(ctx, user, person.zone);
  return last !== undefined && Temporal.Instant.compare(last.at, askedAt) > 0;
}

/** "Is it done already?", of the task that was spoken of. */
async function tellsWhether({ memory }: State, run: Run): Promise<Meant | null> {
  const [id, ...others] = isRecent(memory, run.now) ? (memory.recent?.taskIds ?? []) : [];
  const task = id && others.length === 0 ? await getTask(run.ctx, run.user, id).catch(() => null) : null;
  if (!task) return null;
  const name = nameOf(candidateOf(task, run.person.zone), run);
  const words =
    task.status === 'pending'
      ? `Not as far as I know: **${asText(name)}** is still open. Say "done" when it is.`
      : `**${asText(task.title)}** is ${STANDS[task.status] ?? 'closed'}.`;
  return { update: { route: 'end', answer: tell('CHITCHAT', words, [task.id]) } };
}

/** "When is it?", of the task that was spoken of. */
async function tellsWhen({ memory }: State, run: Run): Promise<Meant | null> {
  const ids = isRecent(memory, run.now) ? (memory.recent?.taskIds ?? []) : [];
  const task = ids.length === 1 && ids[0] ? await getTask(run.ctx, run.user, ids[0]).catch(() => null) : null;
  if (task?.status !== 'pending') return null;
  const name = asText(nameOf(candidateOf(task, run.person.zone), run));
  return { update: { route: 'end', answer: tell('CHITCHAT', `That is **${name}**.`, [task.id]) } };
}

/** "Put a reminder on it for tomorrow morning": when, to what is being asked about. */
const PUTS_ONE =
  /^\W*(?:(?:ok|yes|please|and|can you|could you)[\s,]+)*(?:put|set|make|add)\s+(?:me\s+)?(?:an?|the)\s+(?:reminder|alarm|alert)\s+(?:on|for|about|to)\s+(?:it|that|them|this|those)(?:\s+(?:for|at|on))?\s+(\S.{1,40}?)[\s.!]*$/i;

const EVERY =
  /^\W*(?:(?:so|and|ok|oh)[ ,]+)*((?:every|each) (?:day|night|morning|evening|week|weekday|\w+day))\s*\?\W*$/i;
const YES_AT = /^\W*(?:yes|yeah|yep|sure|ok(?:ay)?|right)[\s,]+(?=(?:at\s+)?(?:\d|noon|half\b|quarter\b))(.{1,30})$/i;

/** "Every night?", and then "yes at 22:00": they answer themselves. */
function ownAnswer(message: string): string | null {
  const often = EVERY.exec(message)?.[1];
  if (often) return `make it ${often.replace(/night|morning|evening/i, 'day')}`;
  const at = YES_AT.exec(message)?.[1];
  return at ? `make it ${at}` : null;
}

const ONLY_THAT =
  /^\W*(?:(?:yes|no|ok|and|but)[ ,]+)*(?:just|only)(?: for| on)? (?:this|that|the) (?:one|time|day)(?: please)?[.!?]*$/i;

/** "Only this one", right after one occurrence was moved: that it was no more than that. */
async function onlyThat(message: string, run: Run): Promise<Meant | null> {
  const [last] = ONLY_THAT.test(message) ? await lastChanges(run.ctx, run.user, run.person.zone) : [];
  if (!last || !isJustNow(last.at, run) || !last.kinds.every((kind) => kind === 'move' || kind === 'settle'))
    return null;
  return { update: { route: 'end', answer: tell('CHITCHAT', 'Yes, only that one. All the others stay as they are.') } };
}

const AWAY =
  /^\W*(?:(?:hi|hey|so|btw|fyi|oh|by the way|ok)[ ,]+)*(?:i'?m|i am|i'll be|we're|we are|we'll be)\s+(?:going\s+)?(?:away|on\s+(?:a\s+)?(?:holiday|vacation|trip|leave)|travell?ing|abroad|out\s+of\s+town|off)\b/i;

/** "I'm on holiday from 5 to 12 December", and no word of what that is to mean: a rest of all reminders is offered. */
async function restOffered(
  message: string,
  memory: State['memory'],
  run: Run,
  setting: Setting,
): Promise<Meant | null> {
  const text = message.replaceAll('’', "'");
  if (!AWAY.test(text) || readPause(text, setting) || text.length > 120) return null;
  const [span, ...others] = readValues(text, setting);
  if (span?.kind !== 'date_range' || others.length > 0 || (await activeGoals(run.ctx, run.user)).length > 0)
    return null;
  if (await restsMeant(message, memory, run)) return null;
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const [from, to] = [span.from, span.to].map((day) => longDate(day, today));
  const choices = [
    { label: 'Yes, let them rest', value: `Pause everything from ${span.from} to ${span.to}` },
    { label: 'No, remind me as usual', value: 'never mind' },
  ];
  const question = `Shall your reminders rest from ${from} to ${to}? Nothing is changed yet.`;
  return { update: { route: 'end', ...asking('CLARIFY', question, choices, run.now, { guess: true }) } };
}

/** "Why is it 18:30 and not 18:00?", of what was made just now. */
function whyThen(message: string, { memory }: State, run: Run): Meant | null {
  const asks = /^\W*(?:and\s+|but\s+|so\s+)?why\s+(?:is|was|did|are)\b.*\d/i.test(message);
  if (!asks || message.length > 80 || !isRecent(memory, run.now)) return null;
  const told = memory.said
    ? `You wrote “${asText(memory.said.words.slice(0, 120))}”, and that is how I took it.`
    : 'That is how I took it.';
  const answer = tell(
    'CHITCHAT',
    `${told} Say "make it 18:00", for example, and I change it.`,
    memory.recent?.taskIds ?? [],
  );
  return { update: { route: 'end', answer } };
}

const STANDS: Record<string, string> = {
  done: 'done',
  missed: 'down as missed',
  skipped: 'skipped',
  cancelled: 'taken off your list',
};

/** "No wait": what was taken away a moment ago stands again; of what was only added it is asked what is wrong with it. */
async function takenBack(message: string, { memory }: State, run: Run): Promise<Meant | null> {
  const { ctx, user, person } = run;
  // "Don't shift it", of what was told as missed: it was not moved.
  if (memory.missed && movesNothing(message)) return { update: staysPut() };
  // Said to a reply that changed nothing, it takes nothing back.
  const reply = run.history.findLast(({ role }) => role === 'assistant')?.content ?? '';
  if (/\bnothing (?:was|is) (?:changed|saved|moved|paused)/i.test(reply)) return { message: 'never mind' };
  const undone = await lastTakenBack(ctx, user, person.zone);
  if (undone) return isJustNow(undone.at, run) ? { message: 'redo' } : null;
  const [last] = await lastChanges(ctx, user, person.zone);
  if (!last || !isJustNow(last.at, run)) return null;
  if (!last.kinds.every((kind) => kind === 'create' || kind === 'plan') || /\btake\b.*\bback\b/i.test(message))
    return { message: 'undo' };
  const what = last.kinds.includes('plan')
    ? plainText(last.summary)
    : `${plainText(last.summary).replace(/ added$/, '')}`;
  const answer = tell(
    'CLARIFY',
    `I am listening: what should be different about ${what}? Nothing is changed yet; "undo" takes it off again.`,
  );
  return { update: { route: 'end', answer: { ...answer, needsAnswer: true }, pending: null, memory } };
}

const isJustNow = (at: string, { now }: Run): boolean =>
  Temporal.Instant.from(at).until(now).total('minutes') <= JUST_NOW_MINUTES;

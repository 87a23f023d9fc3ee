import { stateTold } from '../../../domain/about/index.ts';
import { changeMeant } from '../../../domain/intent/index.ts';
import { type Report, reportsIn, type Setting, understand } from '../../../domain/language/index.ts';
import { type Run, settingOf } from '../../run.ts';
import {
  type Candidate,
  firstOfEach,
  matching,
  namesAll,
  namesWhole,
  openTasks,
  wordsFor,
} from '../task_handler/find.ts';

/**
 * "Got the milk", "paid the electricity bill": the sentences that tick off the tasks that are meant, one a line, where every part names one nearly
 * whole and it may have been done by now. Null: a story, or nothing of the kind.
 */
export async function reportTurn(message: string, run: Run): Promise<string | null> {
  const [did = '', didNot, ...more] = message.split(BUT_NOT);
  if (didNot && more.length === 0) return bothReports(did, didNot.replace(/[.!\s]+$/, ''), run);
  const by = stateTold(message);
  const reports = by ? [by] : reportsIn(message);
  const told = reportsIn(message.replace(DONE_FIRST, ''));
  const echo = told?.length === 1 ? echoOf(told, await openTasks(run), run) : null;
  if (echo) return echo;
  const state = (await stateOfDue(message, run)) ?? (await doneAndMore(message, run));
  if (state) return state;
  // "I bailed on yoga" tells of a task as well, and of nothing done.
  if (!reports || (!by && changeMeant(message, settingOf(run, false)).acts[0] !== 'done')) return null;
  const open = firstOfEach(await openTasks(run));
  const lines: string[] = [];
  for (const report of reports) {
    const [only, ...others] = open.filter((task) => isMeant(report, task));
    if (!only || others.length > 0) return null;
    lines.push(`Done with ${isDue(only, run) ? wordsFor(only) : `"${only.title.replaceAll('"', "'")}"`}`);
  }
  return lines.join('\n');
}

/** "Took the pills but forgot the drops". */
const BUT_NOT =
  /\s*,?\s+but\s+(?:i\s+)?(?:have\s+|i've\s+)?(?:forgot|missed|skipped|didn'?t\s+(?:do|take|manage|get\s+to|use|make)|not)\s+(?:to\s+)?(?:the\s+|my\s+)?/i;

/** One was done and the other was not: both, where each names one that is there. */
async function bothReports(did: string, didNot: string, run: Run): Promise<string | null> {
  const done = await reportTurn(did, run);
  const [missed, ...others] = firstOfEach(await openTasks(run)).filter(({ title }) => namesWhole(didNot, title));
  if (done === null || !missed || others.length > 0) return null;
  return `${done}\nI missed ${isDue(missed, run) ? wordsFor(missed) : `"${missed.title.replaceAll('"', "'")}"`}`;
}

/** "Chapter 1 done", where no task is called like that: how far somebody is, no task to tick off. */
export async function tellsOfNoTask(message: string, setting: Setting, run: Run): Promise<boolean> {
  const said = understand(message.replaceAll('’', "'"), setting);
  if ((said.kind !== 'done' && said.kind !== 'missed') || said.task.title === null || said.task.all) return false;
  const { surely, perhaps } = matching(await openTasks(run), said.task, { whole: true });
  return surely.length + perhaps.length === 0;
}

const GETTING = new Set([
  'get',
  'buy',
  'pick',
  'picked',
  'grab',
  'grabbed',
  'fetch',
  'fetched',
  'bring',
  'order',
  'ordered',
]);

/** What was done is the task's verb and most of the rest of it, or all of a task that has no verb. */
function isMeant({ verb, object }: Report, { title }: Candidate): boolean {
  if (verb === null) return namesWhole(object, title);
  if (namesAll(object, title)) return true;
  const first = /^\p{L}+/u.exec(title.toLowerCase())?.[0] ?? '';
  if (GETTING.has(verb) && GETTING.has(first)) return namesWhole(object, title.slice(first.length).trim());
  return namesWhole(`${verb} ${object}`, title) && namesWhole(verb, first);
}

/** "Done, rang them". */
const DONE_FIRST = /^\W*(?:all )?(?:done|sorted|finished)\s*[,;.!–-]+\s*/i;
const IT = /^(?:it|that|this|them|him|her|these|those)(?: (?:all|both|now|already|today|this morning|earlier))*$/i;
const CALLS = new Set(['ring', 'call', 'phone', 'speak', 'talked', 'reached', 'chased']);
const BEHIND_MINUTES = 300;

function echoOf([report]: Report[], all: Candidate[], run: Run): string | null {
  const [only, ...others] = report ? firstOfEach(all.filter((task) => isEcho(report, task, run))) : [];
  return only && others.length === 0 ? `Done with ${wordsFor(only)}` : null;
}

/** "Done, had a nice chat", right after one was due: what stands behind it tells how it went. */
async function doneAndMore(message: string, run: Run): Promise<string | null> {
  const more = message.replace(DONE_FIRST, '');
  if (
    more === message ||
    more.length > 60 ||
    /[?\d]|\b(?:but|not|remind|now|next|then|and|move|skip|cancel|except|tomorrow|\p{L}+day)\b/iu.test(more)
  )
    return null;
  const due = dueIn(await openTasks(run), run);
  const [only, ...others] = due;
  return only && others.length === 0 ? `Done with ${wordsFor(only)}` : null;
}

function dueIn(open: Candidate[], { now }: Run): Candidate[] {
  return firstOfEach(open).filter(({ at }) => {
    const since = at?.until(now).total('minutes') ?? -1;
    return since >= 0 && since <= BEHIND_MINUTES;
  });
}

/** "Ok it's out", right after "take the washing out": a word of what was due a while ago. */
const STATE_OF_IT =
  /^\W*(?:(?:ok|okay|right|yes|yep|there|so|and|all)[\s,.!]+)*(?:it|they|that|he|she)(?:'?s|'?re| is| are)(?: all| now| already| finally)* (\p{L}{2,})(?: now| already)?[.!]*$/iu;

async function stateOfDue(message: string, run: Run): Promise<string | null> {
  const state = STATE_OF_IT.exec(message.replaceAll('’', "'"))?.[1]?.toLowerCase();
  if (!state) return null;
  const [only, ...others] = dueIn(await openTasks(run), run).filter(({ title }) => namesSome(state, title));
  return only && others.length === 0 ? `Done with ${wordsFor(only)}` : null;
}

const namesSome = (word: string, title: string): boolean =>
  [word, DID_STATES[word] ?? word].some((one) =>
    title
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((own) => own === one || (own.length > 3 && `${own}ed` === one) || (own.length > 3 && `${own}d` === one)),
  );

const DID_STATES: Record<string, string> = { paid: 'pay', sent: 'send', bought: 'buy', fed: 'feed', made: 'make' };

/** "Moved it", "rang them": the verb of what was due a while ago. */
function isEcho({ verb, object }: Report, { title, at }: Candidate, { now }: Run): boolean {
  const first = /^\p{L}+/u.exec(title.toLowerCase())?.[0] ?? '';
  const since = at?.until(now).total('minutes') ?? -1;
  if (verb === null || !IT.test(object) || since < 0 || since > BEHIND_MINUTES) return false;
  return namesWhole(verb, first) || (CALLS.has(verb) && CALLS.has(first));
}

function isDue({ local }: Candidate, { now, person }: Run): boolean {
  const today = now.toZonedDateTimeISO(person.zone).toPlainDate();
  return local === null || Temporal.PlainDate.compare(local.toPlainDate(), today) <= 0;
}

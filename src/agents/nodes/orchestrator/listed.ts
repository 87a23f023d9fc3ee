import { readFree } from '../../../domain/about/index.ts';
import { asList, changeMeant, intentOf, sorted } from '../../../domain/intent/index.ts';
import { readValues, type Setting, understand } from '../../../domain/language/index.ts';
import type { Run } from '../../run.ts';
import type { State } from '../../state.ts';
import { firstOfEach, likeness, namedIn, namesWhole, openTasks, wordsFor } from '../task_handler/find.ts';
import { type Decision, go } from './decision.ts';
import { reportTurn } from './reports.ts';

/** "Put the rent on Friday", where that is on the list: it is moved, and nothing new. */
export async function putOn(message: string, run: Run): Promise<string | null> {
  const [, what, day] = PUT_ON.exec(message.replaceAll('’', "'")) ?? [];
  if (!what || !day) return null;
  const [only, ...others] = firstOfEach(await openTasks(run)).filter(({ title }) => namesWhole(what, title));
  const when = /^first thing/i.test(day) ? `${day.replace(/^first\s+thing\s+(?:on\s+)?/i, '')} at 09:00` : day;
  return only && others.length === 0 ? `Move ${wordsFor(only)} to ${when}` : null;
}

const PUT_ON =
  /^\W*(?:(?:please|can\s+you|could\s+you|ok(?:ay)?)[\s,]+)*(?:put|set|do|have)\s+(?:the\s+|my\s+)?([\p{L}' -]{2,40}?)\s+(?:(?:on|to|for)\s+)?((?:first\s+thing\s+(?:on\s+)?)?(?:next\s+|this\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|the\s+\d{1,2}(?:st|nd|rd|th)?)(?:\s+(?:at\s+)?\d{1,2}(?:[:.]\d\d)?(?:\s?[ap]m)?|\s+(?:morning|afternoon|evening))?)(?:\s+(?:please|instead)){0,2}[.!?]*$/iu;

/** "Scrap the dentist and tell me what's on tomorrow": a change or a report, and then a question about the list. */
export async function changedAndAsked(message: string, setting: Setting, run: Run): Promise<Decision | null> {
  const [, first, asks] = AND_ASKS.exec(message.replaceAll('’', "'").trim()) ?? [];
  const asked = asks?.replace(/^when i'?m\b/i, 'when am I');
  if (!first || !asked || intentOf(asked, setting) !== 'LIST' || /["“]/.test(first)) return null;
  const order = understand(first, setting);
  const text = (await reportTurn(first, run)) ?? ('task' in order ? first : null);
  const later = { text: asList(asked, setting), route: 'task_handler' as const, at: setting.now.toString() };
  return text === null ? null : go('task_handler', text, null, { later });
}

const AND_ASKS =
  /^(.{4,100}?)(?:[,.;!]\s*(?:and |then |so )*|\s+(?:and|then)\s+(?:then\s+)?)(?:(?:can you |please )*(?:tell|show) me )?((?:what(?:'s|s| is| do| have| else)|when(?:'s| is| am| do| i'?m)|do i have|am i free|anything (?:else )?(?:on|after|before|tomorrow|today))\b.{2,60}?)(?: instead| please| now)*[.!?]*$/is;

const LISTED_MINUTES = 15;
const AND_THEN =
  /^\W*(?:(?:and|ok|so|oh|hm)[ ,]+)*(?:(?:what|how) about |and )(?:on |for )?((?:the )?\p{L}[\p{L} ]{2,30}?)(?: then| instead)?\s*\?*$/iu;

/** "What about Sunday afternoon?", after a list was shown and nothing was changed since: the same question of that. Null: something else. */
export function askedAnew(message: string, { listed, recent }: State['memory'], setting: Setting): string | null {
  const day = AND_THEN.exec(message.trim())?.[1];
  if (!day || !listed || (recent && recent.at > listed.at)) return null;
  if (Temporal.Instant.from(listed.at).until(setting.now).total('minutes') > LISTED_MINUTES) return null;
  const asked = `What's on ${day}?`;
  return readValues(day, setting).length > 0 && understand(asked, setting).kind === 'list' ? asked : null;
}

const OR_THEN =
  /^\W*(?:(?:and|ok|so|oh|hm|or|thanks|cool)[ ,]+)*(?:(?:what|how) about |and |or )?(?:on |for )?([\p{L}\d][\p{L}\d :.'-]{1,40}?)(?: then| instead)?\s*(\?*)$/iu;

/** "What about Sunday", "between 10 and 12?", after it was asked when there is time: the same of then. Null: something else. */
export function freeAnew(message: string, { free, recent }: State['memory'], setting: Setting): string | null {
  if (!free || (recent && recent.told !== true && recent.at > free.at)) return null;
  if (Temporal.Instant.from(free.at).until(setting.now).total('minutes') > LISTED_MINUTES) return null;
  const [, when = '', mark] = OR_THEN.exec(message.trim()) ?? [];
  const isAsked = mark !== '' || /\b(?:what|how) about\b|^\W*(?:and|or) (?:on |for )?\p{L}/iu.test(message);
  if (!when || !isAsked) return null;
  const values = readValues(when, setting);
  const day = values.some(({ kind }) => kind === 'date' || kind === 'date_range') ? '' : free.day && ` on ${free.day}`;
  const lead = values.some(({ kind }) => kind === 'date' || kind === 'date_range' || kind === 'clock_range')
    ? ''
    : 'in the ';
  return (
    [`am I free ${when}${day ?? ''}?`, `am I free ${lead}${when}${day ?? ''}?`].find(
      (asked) => values.length > 0 && readFree(asked, setting) !== null,
    ) ?? null
  );
}

/** "Oh, yoga is cancelled today", while a goal's question is open: told of a task that is there, and no answer. */
export async function changesListed(message: string, goal: string, setting: Setting, run: Run): Promise<boolean> {
  if (message.length > 120 || !CHANGES.test(message)) return false;
  const { sort, share } = sorted(message, setting, { names: true });
  if (sort !== 'TASK_CHANGE' || share < 0.8 || changeMeant(message, setting).acts.length === 0) return false;
  const named = firstOfEach(namedIn(message, await openTasks(run)));
  return named.length === 1 && named.every(({ title }) => likeness(title, goal) < 0.5);
}

const CHANGES =
  /\b(?:cancell?ed|called\s+off|is\s+off|skip|delete|moved\s+to|postponed|done|missed|paid|took|been\s+to|finished)\b/i;

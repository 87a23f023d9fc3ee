import { readSaid } from '../../../domain/about/index.ts';
import { isTimeAlone } from '../../../domain/amend/index.ts';
import { WEEKDAYS } from '../../../domain/calendar-names.ts';
import { wayIn } from '../../../domain/language/events.ts';
import { longDate, readValues, type Setting } from '../../../domain/language/index.ts';
import { getTask } from '../../../services/tasks/index.ts';
import { tell } from '../../answer.ts';
import { asText } from '../../markdown.ts';
import type { Run } from '../../run.ts';
import type { State, Update } from '../../state.ts';
import { isRecent } from '../task_handler/amend.ts';
import { candidateOf, nameOf } from '../task_handler/find.ts';

const JUST_NOW_MINUTES = 15;
const LONGEST = 40;

/** Right after a task was made, "in the morning", "every Friday" and "her name is Hannah" are said of that one: the whole sentence. Null: they are not. */
export async function justMadeAnew(message: string, { memory }: State, run: Run): Promise<string | null> {
  const { recent } = memory;
  if (!recent || !isRecent(memory, run.now) || recent.taskIds.length !== 1 || message.length > LONGEST) return null;
  if (Temporal.Instant.from(recent.at).until(run.now).total('minutes') > JUST_NOW_MINUTES) return null;
  const said = message.replaceAll('’', "'").replace(/[\s.!]+$/, '');
  const beside = await dayBeside(said, recent.taskIds[0] ?? '', run);
  if (beside) return beside;
  const way = wayIn(said);
  if (way) return `remind me ${way} minutes before`;
  const half = otherHalf(said);
  if (half) return turned(half, memory, run);
  if (SAYS_WHEN.test(said) && isTimeAlone(said)) return `make it ${said}`;
  const name = NAMED.exec(said)?.[1];
  return name ? renamed(name, recent.taskIds[0] ?? '', run) : null;
}

const DAY_BESIDE =
  /^((?:(?:no|oh|sorry|actually|wait|can you|please)[\s,]+)*)(?:(?:move|make|put|push|do)(?: it| that)? )?(?:(?:to|on) )?the (mon|tues|wednes|thurs|fri|satur|sun)day (before|after)(?: that| it)?((?: at .{1,12})?)(?: please| instead)*$/i;

/** "Move to the Friday before", of what is on Saturday the 12th: the 11th. */
async function dayBeside(said: string, id: string, run: Run): Promise<string | null> {
  const [, , name = '', way, clock = ''] = DAY_BESIDE.exec(said) ?? [];
  const task = name === '' ? null : await getTask(run.ctx, run.user, id).catch(() => null);
  const own = task?.series_id === null ? candidateOf(task, run.person.zone).local?.toPlainDate() : undefined;
  if (!own) return null;
  const weekday = WEEKDAYS.findIndex((day) => day.toLowerCase() === `${name}day`.toLowerCase()) + 1;
  const ahead = (weekday - own.dayOfWeek + 7) % 7 || 7;
  const day = own.add({ days: /before/i.test(way ?? '') ? (ahead % 7) - 7 : ahead });
  return `make it ${longDate(day, day)}${clock}`;
}

const PART = '(?:in the |at |the )?(morning|afternoon|evening|night|[ap]\\.?m\\.?)';
/** "No, in the evening", "morning not evening", "I meant pm". */
const HALF = new RegExp(
  `^(?:(?:(?:no|sorry|oops|oh|wait|actually|i meant?|make (?:it|that))[\\s,]+)+${PART}|${PART},? not ${PART}|not ${PART},? (?:but )?${PART}|([ap]m))(?: (?:please|i meant?|sorry|of course|obviously))*$`,
  'i',
);

/** Which half of the day is meant instead; null: something else. */
function otherHalf(said: string): 'am' | 'pm' | null {
  const [, alone, first, , , last, bare] = HALF.exec(said) ?? [];
  const part = (alone ?? first ?? last ?? bare)?.toLowerCase();
  return part ? (/^(?:m|a)/.test(part) && !part.startsWith('af') ? 'am' : 'pm') : null;
}

const NO = /^(?:(?:oh|sorry|wait|actually|oops)[\s,]+)*no\b/i;

/** "No, in the morning", of what stands there in the morning: another hour is meant, and which one is asked. Null: nothing of the kind. */
export async function halfAlready(message: string, { memory }: State, run: Run): Promise<{ update: Update } | null> {
  const half = NO.test(message) && message.length <= LONGEST ? otherHalf(message.replace(/[\s.!]+$/, '')) : null;
  const [id, ...others] = half && isRecent(memory, run.now) ? (memory.recent?.taskIds ?? []) : [];
  const task = id && others.length === 0 ? await getTask(run.ctx, run.user, id).catch(() => null) : null;
  if (!task?.scheduled_at || task.status !== 'pending') return null;
  const one = candidateOf(task, run.person.zone);
  if (!one.local || half !== (one.local.hour < 12 ? 'am' : 'pm')) return null;
  const question = `That is **${asText(nameOf(one, run))}** already. At what time shall it be instead? Nothing was changed.`;
  return { update: { route: 'end', answer: { ...tell('CLARIFY', question, [task.id]), needsAnswer: true }, memory } };
}

/** The same hour in the other half; today's, where no day was said and that is still ahead. Null: it has no time. */
async function turned(half: 'am' | 'pm', { recent, said }: State['memory'], run: Run): Promise<string | null> {
  const { zone } = run.person;
  const task = await getTask(run.ctx, run.user, recent?.taskIds[0] ?? '').catch(() => null);
  if (!task?.scheduled_at || task.status !== 'pending') return null;
  const at = Temporal.Instant.from(task.scheduled_at).toZonedDateTimeISO(zone);
  // It is so already, which is told.
  if (half === (at.hour < 12 ? 'am' : 'pm')) return `make it ${at.toPlainTime().toString({ smallestUnit: 'minute' })}`;
  const time = at.toPlainTime().add({ hours: 12 }).toString({ smallestUnit: 'minute' });
  const today = run.now.toZonedDateTimeISO(zone).toPlainDate();
  const saysDay = readValues(said?.words ?? '', { now: run.now, zone }).some(
    ({ kind }) => kind === 'date' || kind === 'weekdays' || kind === 'date_range',
  );
  const isAhead = Temporal.Instant.compare(today.toPlainDateTime(time).toZonedDateTime(zone).toInstant(), run.now) > 0;
  return task.series_id === null && !saysDay && isAhead ? `make it today at ${time}` : `make it ${time}`;
}

const DAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?|weekdays';
const DAYS_TOO = new RegExp(
  `^(?:(?:and|actually|oh|also|plus|yes)[ ,]+)*(?:on )?((?:${DAY})(?:(?:,| and| &) (?:${DAY}))*) (?:too|as well|also)[.!]*$`,
  'i',
);
const ITS_DAYS = new RegExp(`\\b(?:${DAY})(?:(?:,| and| &) (?:${DAY}))*`, 'gi');

/** "Saturdays too", right after "on Fridays make it 8": the same of those days. Null: no days of their own were changed. */
export function sameOnDays(message: string, { said }: State['memory'], setting: Setting): string | null {
  const [, days] = DAYS_TOO.exec(message.trim()) ?? [];
  const isFresh = said && Temporal.Instant.from(said.at).until(setting.now).total('minutes') <= JUST_NOW_MINUTES;
  if (!days || !isFresh) return null;
  const read = readSaid(said.words, setting);
  const isOwn = read && read.act === 'set' && read.words.length === 0 && read.weekdays.length > 0;
  if (!isOwn || (read.clocks.length === 0 && read.shift === null && read.length === null)) return null;
  const [own, ...others] = said.words.match(ITS_DAYS) ?? [];
  return own && others.length === 0 ? said.words.replace(own, days) : null;
}

const SAYS_WHEN =
  /^(?:in(?! (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|every|each|on|at|tomorrow|today|tonight|this|next|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i;

/** "No, Anja", "her name is Hannah", "it's Hannah". */
const NAMED =
  /^(?:(?:no|oh|sorry|wait|actually|oops|i)[\s,]+)*(?:meant?\s+(?:to\s+say\s+)?|(?:her|his|their|the)\s+name(?:'s|\s+is)\s+|(?:she|he|it)(?:'?s|\s+is)\s+(?:called\s+|spel(?:led|t)\s+)?|no,?\s+)(\p{Lu}\p{L}{1,20})(?:\s+with\s+an?\s+\p{L})?$/u;
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i;

const TO_A_LIST =
  /^\W*(?:(?:please|can you|could you|and|also)[ ,]+)*(?:add|put) .{2,80}? (to|on) (?:my|the|our) ((?:\p{L}+ )?list)\b/iu;
const ITEM =
  /^(?:(?:oh|ok|yes)[ ,]+)*(?:and|also|plus)(?: also)? ((?:some |the |a |an |more )?\p{L}[\p{L}'-]*(?: (?!too\b|as\b|at\b|on\b|for\b|in\b)\p{L}[\p{L}'-]*){0,2})(?: too| as well| please)*[.!]*$/iu;

/** "And bread", right after "add milk to my shopping list": one more thing on it. Null: something else. */
export function listedToo(message: string, { said }: State['memory'], { now }: Run): string | null {
  const [, on, list] = (said && TO_A_LIST.exec(said.words)) ?? [];
  const item = ITEM.exec(message)?.[1];
  const isFresh = said && Temporal.Instant.from(said.at).until(now).total('minutes') <= JUST_NOW_MINUTES;
  return isFresh && list && item && !NO_ITEM.test(item) ? `add ${item} ${on} my ${list}` : null;
}

const NO_ITEM =
  /^(?:then|now|again|it|that|this|them|i|you|we|the other|remind|make|move|when|what|take|drop|cancel|tomorrow|today|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b/i;

const MEANT_OTHER =
  /^\W*(?:(?:no|oh|sorry|wait|actually|oops|i)[\s,]+)*mean(?:t)?\s+(?:to\s+say\s+)?(?:the\s+|my\s+)?(\S.{1,40}?)[\s.!]*$/i;

/** "I meant the vet", said to "I find no open task like …": what was said before, of that. Null: nothing of the kind. */
export function meantOther(message: string, { missing }: State['memory'], { now }: Run): string | null {
  const other = MEANT_OTHER.exec(message)?.[1];
  if (!other || !missing || Temporal.Instant.from(missing.at).until(now).total('minutes') > JUST_NOW_MINUTES)
    return null;
  const { name, words } = missing;
  const at = words.toLowerCase().indexOf(name.toLowerCase());
  return at >= 0 ? `${words.slice(0, at)}${other}${words.slice(at + name.length)}` : null;
}

/** The one name of a title gives way to the other. */
async function renamed(name: string, id: string, run: Run): Promise<string | null> {
  if (WEEKDAY.test(name)) return null;
  const task = await getTask(run.ctx, run.user, id).catch(() => null);
  const [only, ...others] = (task?.title ?? '')
    .split(/\s+/)
    .slice(1)
    .filter((word) => /^\p{Lu}\p{L}+$/u.test(word));
  return only && others.length === 0 ? `not ${only}, ${name}` : null;
}

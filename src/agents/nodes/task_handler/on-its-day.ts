import { weekdayCode, weekdayName, weekdayOfCode } from '../../../domain/calendar-names.ts';
import { lengthIn } from '../../../domain/language/commands/reference.ts';
import { beforeEvent } from '../../../domain/language/events.ts';
import { longDate, readValues, relativeTo, type Setting, understandTasks } from '../../../domain/language/index.ts';
import { momentWords } from '../../../domain/language/say-back.ts';
import { getTask } from '../../../services/tasks/index.ts';
import { type Run, settingOf } from '../../run.ts';
import type { State } from '../../state.ts';
import { isRecent } from './amend.ts';
import { candidateOf, firstOfEach, namedIn, openTasks } from './find.ts';

/** "The day before to pick up the x-rays": before the day that the message names, or that of what was just spoken of. */
export async function onItsDay(text: string, memory: State['memory'], run: Run): Promise<string | null> {
  if (FOR_THAT.test(text)) return forThat(text, memory, run);
  const woken = WAKES_BEFORE.exec(text) ?? PAST_THE_HOUR.exec(text);
  if (woken) return fromRecent(text, woken, memory, run);
  if (REMINDS_THAT.test(text)) {
    const there = await onThatDay(text, memory, run);
    return there === text ? null : there;
  }
  if (relativeTo(text, TODAY_ENOUGH) === null) return leadingUp(text, memory, run);
  if (beforeEvent(text, settingOf(run, memory.writes24), understandTasks) !== null) return null;
  const before = text.slice(0, text.search(/\bbefore\b|\bon the (?:same )?day\b/i));
  const said = readValues(before, settingOf(run, memory.writes24)).findLast((value) => value.kind === 'date');
  if (said?.kind === 'date') return relativeTo(text, said.date);
  const day = await dayOfRecent(memory, run);
  return day && relativeTo(text, day);
}

/** "Wake me an hour before that", "put the bread in at ten past": reckoned from the time of what was just made. */
async function fromRecent(
  text: string,
  found: RegExpExecArray,
  memory: State['memory'],
  run: Run,
): Promise<string | null> {
  const local = memory.recent?.told === true ? null : await timeOfRecent(memory, run);
  const [, words = '', side = ''] = found;
  const minutes = minutesIn(words, settingOf(run, memory.writes24));
  if (!local || minutes === null) return null;
  const minute = /past/i.test(side) ? minutes : 60 - minutes;
  const at = side === '' ? local.subtract({ minutes }) : local.add({ minutes: (minute - local.minute + 60) % 60 });
  return `${text.slice(0, found.index)}${side === '' ? 'wake me' : ''} ${momentWords(at)}`.trim();
}

const COUNTS: Record<string, number> = { quarter: 15, half: 30, five: 5, ten: 10, twenty: 20 };
function minutesIn(words: string, setting: Setting): number | null {
  const length = lengthIn(words, setting)?.length;
  if (length) return length.months + length.days > 0 ? null : length.minutes;
  return COUNTS[words.toLowerCase()] ?? (/^\d{1,2}$/.test(words) ? Number(words) : null);
}

const WAKES_BEFORE =
  /^\W*(?:(?:and|also|please|can you|can u|so)[ ,]+){0,3}wake (?:me|us)(?: up)? (.{3,20}?) (?:before|earlier|ahead)(?: that| it)?[.!?]*$/i;
const PAST_THE_HOUR = / (?:at )?(?:a )?(quarter|half|five|ten|twenty|5|10|20|25) (past|to)[.!]*$/i;

/** The moment of what was just spoken of, where it has one within reach. */
async function timeOfRecent(memory: State['memory'], run: Run): Promise<Temporal.PlainDateTime | null> {
  const ids = isRecent(memory, run.now) ? (memory.recent?.taskIds ?? []) : [];
  for (const id of ids) {
    const task = await getTask(run.ctx, run.user, id).catch(() => null);
    const local = task?.status === 'pending' ? candidateOf(task, run.person.zone).local : null;
    if (local) return local;
  }
  return null;
}

/** The day of what was just spoken of, where it has one within reach. */
const dayOfRecent = async (memory: State['memory'], run: Run): Promise<Temporal.PlainDate | null> =>
  (await timeOfRecent(memory, run))?.toPlainDate() ?? null;

const THAT_DAY = /\b(?:on |in )?that (day|morning|afternoon|evening|night)\b/i;

/** "Move book club to 8.30 that evening": of the day of what is named, else of what was just spoken of. */
export async function onThatDay(text: string, memory: State['memory'], run: Run): Promise<string> {
  const part = THAT_DAY.exec(text)?.[1]?.toLowerCase();
  if (!part) return text;
  const [named, ...others] = firstOfEach(namedIn(text, await openTasks(run)));
  const day = (await dayOfRecent(memory, run)) ?? (others.length === 0 ? named?.local?.toPlainDate() : undefined);
  return day
    ? text.replace(THAT_DAY, `on ${day}${part === 'day' ? '' : ` in the ${part === 'night' ? 'evening' : part}`}`)
    : text;
}

/** "Remind me that day at 4 to buy wine", and no "remind me that day care is shut". */
const REMINDS_THAT =
  /\bremind me (?:on |in )?that (?:day|morning|afternoon|evening|night)(?= (?:at|to|about|of|around|before)\b)|\b(?:on )?that (?:day|morning|afternoon|evening|night)[.!]*$/i;

const FOR_THAT = /\s+for (?:that|it)(?=\s*[.!]*$|\s+(?:at|by)\b)/i;

/** "And take it out at 2:30": on the day of what was just made. Null: it says nothing of that. */
export const withIt = async (text: string, memory: State['memory'], run: Run): Promise<string | null> =>
  PAST_THE_HOUR.test(text)
    ? ((await onItsDay(text, memory, run))?.replace(OPENS, '') ?? null)
    : WITH_IT.test(text)
      ? ((await forThat(text, memory, run))?.replace(OPENS, '') ?? null)
      : null;
const OPENS = /^\W*(?:(?:and|then|also)\s+)+(?:to\s+)?/i;
const WITH_IT =
  /^\W*(?:and|then|also|and then)\s+(?:to\s+)?\p{L}{3,12}\s+(?:\p{L}{2,4}\s+)?(?:it|them)\s+(?:\p{L}+\s+)?at\s+\d/iu;

/** "Oh and I need to leave work at 1:45 for that": on that day. */
async function forThat(text: string, memory: State['memory'], run: Run): Promise<string | null> {
  const setting = settingOf(run, memory.writes24);
  const values = readValues(text, setting);
  const timed = values.some(({ kind }) => kind === 'clock') && values.every(({ kind }) => kind !== 'date');
  const day = timed ? await dayOfRecent(memory, run) : null;
  return day && `${text.replace(FOR_THAT, '').replace(/[\s.!]+$/, '')} on ${longDate(day, day)}`;
}

const LEADS_UP =
  /^\W*(?:(?:and|also|so|then|ok)[ ,]+)*(?:remind me to |i(?:'ll)? need to |i'll have to |i have to |need to |have to |we need to )?(?:leave|set off|head (?:out|off|over)|go|drive|pack|get (?:ready|dressed|changed|going)|set out|be there|arrive|book (?:a |the )?(?:taxi|cab|uber))\b/i;
const MOST_HOURS = 2;

/** "Leave the house at 4", right after a lesson on Mondays at 4:30 was made: on its days. */
async function leadingUp(text: string, memory: State['memory'], run: Run): Promise<string | null> {
  if (!LEADS_UP.test(text) || text.length > 80) return null;
  const [clock, ...others] = readValues(text, settingOf(run, memory.writes24));
  if (clock?.kind !== 'clock' || others.length > 0 || !isRecent(memory, run.now)) return null;
  const ids = memory.recent?.told === true ? [] : (memory.recent?.taskIds ?? []);
  const [event, ...more] = (await openTasks(run)).filter(({ id, local }) => ids.includes(id) && local);
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  if (!event?.local || more.length > 0 || event.local.toPlainDate().equals(today)) return null;
  const start = event.local.toPlainTime();
  const ahead = [clock.time, ...(clock.other ? [clock.other] : [])].find((time) => {
    const hours = time.until(start).total('hours');
    return hours > 0 && hours <= MOST_HOURS;
  });
  if (!ahead) return null;
  const at = `at ${ahead.toString({ smallestUnit: 'minute' })}`;
  const left = `${text.slice(0, clock.start)}${text.slice(clock.end)}`.replace(/\s+at\s*$/, '').trim();
  const days = event.rule === null ? `on ${event.local.toPlainDate()}` : everyOf(event.rule, event.local);
  return days && `${left} ${at} ${days}`;
}

/** The days of a plain week's rule in words; null for any other. */
function everyOf(rule: string, local: Temporal.PlainDateTime): string | null {
  if (/INTERVAL=(?!1\b)|COUNT|UNTIL|BYHOUR=\d+,/.test(rule)) return null;
  if (/^FREQ=DAILY$/.test(rule)) return 'every day';
  const codes = /^FREQ=WEEKLY/.test(rule)
    ? (/BYDAY=([A-Z,]+)/.exec(rule)?.[1]?.split(',') ?? [weekdayCode(local.dayOfWeek)])
    : [];
  const days = codes.map((code) => weekdayName(weekdayOfCode(code)));
  return days.length > 0 && days.every(Boolean) ? `every ${days.join(' and ')}` : null;
}

/** Any day shows whether a text hangs on one. */
const TODAY_ENOUGH = Temporal.PlainDate.from('2026-01-01');

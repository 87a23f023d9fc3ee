import { nearest } from '../../../domain/about/times.ts';
import { isVerb } from '../../../domain/language/draft/in-lines.ts';
import { longDate, readValues } from '../../../domain/language/index.ts';
import { type Run, settingOf } from '../../run.ts';
import type { State } from '../../state.ts';
import { isRecent } from './amend.ts';
import { type Candidate, namedIn, openTasks } from './find.ts';

const JUST_NOW_MINUTES = 15;
const LONGEST = 80;

/**
 * "Cake's at 3", "and pick up the keys at 10", "wake me at 5": right after something on another day, with a time and no day of its own, it is of that day;
 * the whole sentence. Null: it speaks of what is there, or of something else.
 */
export async function onSameDay(text: string, memory: State['memory'], run: Run): Promise<string | null> {
  const { recent } = memory;
  if (text.length > LONGEST || text.includes('?') || !recent || recent.told || !isRecent(memory, run.now)) return null;
  if (Temporal.Instant.from(recent.at).until(run.now).total('minutes') > JUST_NOW_MINUTES) return null;
  const wish = wishIn(text);
  const [clock, ...others] = wish ? readValues(wish.words, settingOf(run, memory.writes24)) : [];
  if (!wish || clock?.kind !== 'clock' || others.length > 0) return null;
  const open = await openTasks(run);
  const own = open.filter(({ id }) => recent.taskIds.includes(id));
  const day = own[0]?.rule === null ? own[0].local?.toPlainDate() : undefined;
  if (!day || isThere(wish, own, open) || day.equals(run.now.toZonedDateTimeISO(run.person.zone).toPlainDate()))
    return null;
  // In the half of the day that is nearer to what was just spoken of.
  const stands = own[0]?.local?.toPlainTime();
  const time = stands && !clock.sure ? beside(clock, stands) : clock.time;
  const at = ` at ${time.toString({ smallestUnit: 'minute' })}${time.hour < 12 ? ' am' : ''}`;
  const words = `${wish.words.slice(0, clock.start).trimEnd()}${at}${wish.words.slice(clock.end)}`;
  return `${wish.lead}${words} on ${longDate(day, day)}`;
}

const CLOSE_MINUTES = 180;

/** A quarter to four, of a flight at 6:20 in the morning, is before it. */
function beside(clock: { time: Temporal.PlainTime; other: Temporal.PlainTime | null }, stands: Temporal.PlainTime) {
  const isClose = (time: Temporal.PlainTime) => Math.abs(stands.until(time).total('minutes')) <= CLOSE_MINUTES;
  return [clock.time, ...(clock.other ? [clock.other] : [])].find(isClose) ?? nearest(clock, stands, null);
}

type Wish = { lead: string; words: string; event: string | null };

const JOINS = /^\W*(?:(?:and|then) (?=\p{L}))+/iu;
const ENDS = /(?:[\s,]+(?:actually|though|tho|please|too|as well))?[.!\s]*$/i;
const IS_AT =
  /^(?!(?:it|that|this|he|she|there|what|when|where|who|how|here|let|i|we|they|you|make|move)\b)(\p{L}[\p{L} ]{1,40}?)(?:'s| is| are| starts?) (?=(?:at |from )?(?:\d|half|quarter|noon))/iu;
const WAKES = /^wake (?:me|us)\b/i;
/** What belongs to a journey or an appointment, and is no errand of its own. */
const A_PART =
  /^(?:the |a )?(?:taxi|cab|uber|drop[ -]?off|pick[ -]?up|check[ -]?in|kick[ -]?off|doors?|train|bus|lift) (?:back |home )?(?:at|for)\b/i;
const WITH_IT = /^(?:pick|drop|collect|bring|take|get|fetch|return) (?:it|them|her|him)\b/i;
const OF_IT =
  /^(?:make|move|change|push|put|set|do|have|call|skip|cancel|remind|tell|ring|drop|delete)\s+(?:it|that|this|them|me|him|her|these|those)\b/i;

function wishIn(text: string): Wish | null {
  const said = text.replaceAll('’', "'").replace(ENDS, '');
  const words = said.replace(JOINS, '');
  const [opens = '', event = ''] = IS_AT.exec(words) ?? [];
  if (opens !== '') return { lead: 'Remind me of ', words: `${event} ${words.slice(opens.length)}`, event };
  if (WAKES.test(words)) return { lead: '', words, event: null };
  if (A_PART.test(words)) return { lead: 'Remind me of ', words, event: null };
  if (WITH_IT.test(words)) return { lead: 'Remind me to ', words, event: null };
  return words !== said && isVerb(words) && !OF_IT.test(words) ? { lead: 'Remind me to ', words, event: null } : null;
}

function isThere({ words, event }: Wish, own: Candidate[], open: Candidate[]): boolean {
  return event ? namedIn(event, open).length > 0 : own.some(({ title }) => lastWord(words) === lastWord(title));
}

const lastWord = (words: string): string =>
  words
    .toLowerCase()
    .replace(/\s+(?:at|from|for)\s+\S.*$/, '')
    .split(/\s+/)
    .at(-1) ?? '';

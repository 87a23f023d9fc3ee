import { rewrite } from '../ask.ts';
import { readDraft } from '../draft/draft.ts';
import { hoursInRow } from '../draft/listed-hours.ts';
import { tokenize } from '../grammar/tokens.ts';
import type { Ask, Setting } from '../types.ts';
import { chosenBy, chosenByHalf } from './chosen.ts';
import { begins, WORDS, withoutEnd, withoutStart } from './words.ts';

const MAX_LENGTH = 300;

/**
 * A typed answer to a question, put into the sentence that the question was about: "pm" after "take my pills tomorrow at 6" gives a
 * whole sentence again. Null when the answer does not fit the question: then it is a message of its own.
 */
export function answerInto(asked: Ask, answer: string, setting: Setting): string | null {
  const words = answer.trim().replace(/[.!]+$/, '');
  const plain = words.toLowerCase().replaceAll('’', "'");
  const chosen = chosenBy(asked, plain);
  if (chosen) return chosen.value;
  if (asked.gap === 'task') return null;
  if (words === '' || words.length > MAX_LENGTH || words.endsWith('?')) return null;
  if (asked.gap === 'title') return titleAnswer(asked, words, plain, setting);
  if (isRequest(plain)) return null;
  const repeated = repeatedAs(asked, plain, setting);
  if (repeated !== null) return repeated;
  const byHalf = chosenByHalf(asked, plain);
  if (byHalf) return byHalf.value;
  return isAnswer(plain, asked, setting) ? put(asked, spelled(plain, asked, setting), setting) : null;
}

const ENDS = /^(?:only )?(?:until|till|til|through|up to) \p{L}/u;

/** "Weekly", "until March", to whether Tuesdays and Thursdays are every week's: they are, on those days. */
function repeatedAs(asked: Ask, plain: string, setting: Setting): string | null {
  const every =
    asked.gap === 'repeat' ? asked.choices.find(({ label }) => /^every (?:week|month)$/i.test(label)) : null;
  if (!every) return null;
  const { repeat, days, clocks, until, title } = readDraft(plain, setting);
  // Which day of March is asked next.
  if (!repeat && clocks.length === 0 && title === '' && ENDS.test(plain)) return `${every.value} ${plain}`;
  if (days.length > 0 || clocks.length > 0 || title !== '') return null;
  if (!repeat) return until ? `${every.value} ${plain}` : null;
  const { n, unit, on } = repeat.value;
  return n === 1 && on.length === 0 && unit !== null && every.label.toLowerCase() === `every ${unit}`
    ? `${every.value}${until ? ` ${plain.slice(until.at.start, until.at.end)}` : ''}`
    : null;
}

/** A whole new request is not an answer. */
function isRequest(plain: string): boolean {
  return begins(WORDS.requests, plain) !== null || /\bremind me\b/.test(plain);
}

/** Whether the words name a time, a day or a repetition, and little else. */
function isAnswer(plain: string, asked: Ask, setting: Setting): boolean {
  const draft = readDraft(spelled(plain, asked, setting), setting);
  const { clocks, stretch, days, repeat, minutesFromNow, part } = draft;
  const named =
    clocks.length > 0 ||
    stretch !== null ||
    days.length > 0 ||
    repeat !== null ||
    minutesFromNow !== null ||
    part !== null ||
    draft.roundClock;
  const rest = tokenize(draft.title).filter(({ kind, text }) => kind !== 'mark' && !WORDS.fillers.has(text));
  return named && rest.length === 0;
}

const HOUR_ALONE = /^\d{1,2}(?: (?:in the )?(?:morning|afternoon|evening)| at night| tonight)?$/;

/** "6" answers "At what time?" as "at 6"; "the 15th" answers a day as "on the 15th"; "Friday" a repetition as "every Friday". */
function spelled(plain: string, asked: Ask, setting: Setting): string {
  const bare = withoutEnd(WORDS.closes, withoutStart(WORDS.opens, plain)).replace(/\s+/g, ' ');
  if (HOUR_ALONE.test(bare)) return `at ${bare}`;
  const hours = hoursInRow(bare);
  if (hours) return hours;
  const day = /^(?:on )?((?:the )?\d{1,2}(?:st|nd|rd|th))$/.exec(bare)?.[1];
  if (day)
    return asked.gap === 'repeat'
      ? `${howOften(asked, 'month', setting)} on the ${day.replace(/^the /, '')}`
      : `on ${day.startsWith('the') ? day : `the ${day}`}`;
  if (asked.gap === 'repeat' && /^(?:on )?(?:mon|tue|wed|thu|fri|sat|sun)/.test(bare)) {
    const often = howOften(asked, 'week', setting);
    const weekday = bare.replace(/^on /, '');
    return often === 'every week' ? `every ${weekday}` : `${often} on ${oneDay(weekday)}`;
  }
  return bare;
}

/** "Every fortnight: on which day?", "Saturday" leaves it at every fortnight. */
function howOften({ text }: Ask, unit: 'week' | 'month', setting: Setting): string {
  const said = readDraft(text, setting).repeat?.value;
  return said?.unit === unit && said.n > 1 ? `every ${said.n} ${unit}s` : `every ${unit}`;
}

/** "Saturday mornings": of one Saturday. */
const oneDay = (words: string) =>
  words
    .replace(/(?<=day)s\b/, '')
    .replace(/ (?:in the )?(morning|afternoon|evening)s?$/, ' in the $1')
    .replace(/ nights?$/, ' at night');

/** What to be reminded of. A time alone sets the time right and leaves the question; talk and questions are no title. */
function titleAnswer(asked: Ask, words: string, plain: string, setting: Setting): string | null {
  if (begins(WORDS.noTitles, plain) !== null) return null;
  const bare = withoutStart(WORDS.titleLeads, words);
  if (/^remind\s+me\b/i.test(bare)) return null;
  const said = readDraft(bare, setting);
  if (said.title !== '') return rewrite(asked.text, [{ start: asked.start, end: asked.end, words: bare }]);
  const { clocks, stretch } = readDraft(asked.text, setting);
  const [only, ...others] = clocks;
  const alone = only && others.length === 0 && stretch === null && said.clocks.length > 0 && said.days.length === 0;
  return alone
    ? rewrite(asked.text, [{ start: only.start, end: only.end, words: /^\d/.test(bare) ? `at ${bare}` : bare }])
    : null;
}

function put(asked: Ask, words: string, setting: Setting): string {
  const fill = { start: asked.start, end: asked.end, words: besideDay(asked, words, setting) };
  const { text, day } = asked;
  if (!day || (day.start === asked.start && day.end === asked.end)) return rewrite(text, [fill]);
  const said = readDraft(words, setting);
  if (said.days.length === 0 && said.minutesFromNow === null) return rewrite(text, [fill]);
  // "Friday instead" changes the day and leaves the time; "Friday at 8" changes both.
  const timed = said.clocks.length > 0 || said.minutesFromNow !== null;
  return rewrite(text, timed ? [fill, { ...day, words: '' }] : [{ ...day, words }]);
}

const BEGINS = /^(?:the )?(?:first (?:one|time)|starting|from)(?: is| on| from| with)?\s+(?=\S)/i;

/** A time alone says nothing of the day that was asked about: "11:00" after "in 3 weeks on a Saturday" leaves the Saturday where it stands. */
function besideDay({ gap, text, start, end }: Ask, words: string, setting: Setting): string {
  const about = text.slice(start, end);
  // "First one on Saturday" is when it begins, and how often it comes stays.
  if (gap === 'repeat' && BEGINS.test(words) && readDraft(about, setting).repeat)
    return `${about} starting ${words.replace(BEGINS, '')}`;
  const said = readDraft(words, setting);
  // "1st of December 9am", of what comes every three months: when it begins.
  const [first, ...more] = said.days;
  if (gap === 'repeat' && first?.kind === 'on' && more.length === 0 && !said.repeat && readDraft(about, setting).repeat)
    return `${about} starting ${words}`;
  const timeAlone = said.clocks.length > 0 && said.days.length === 0 && said.repeat === null && said.part === null;
  const { days, repeat } = readDraft(about, setting);
  const day = gap === 'repeat' && (days.length > 0 || repeat !== null);
  return timeAlone && day ? `${about} ${words}` : words;
}

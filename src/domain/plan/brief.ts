import type { Weekday } from '../calendar/index.ts';
import type { Setting } from '../language/index.ts';
import { playbookById, playbookFor } from '../playbooks/index.ts';
import { readAmount, readMinutesEach, readPayday } from './amounts.ts';
import { apartFromBusy } from './busy.ts';
import {
  clockIn,
  datesIn,
  farBoundIn,
  minutesIn,
  perWeekIn,
  plain,
  valuesIn,
  weekdaysIn,
  windowIn,
} from './said/index.ts';
import { STATUS, titleOf } from './title.ts';
import { topicsIn } from './topics.ts';
import type { GoalBrief, GoalFacts } from './types.ts';

/** Reads a goal in the person's words: what kind it is, and every number, date and day that they said. */
export function readGoal(said: string, setting: Setting): GoalBrief {
  const words = said.slice(0, 2_000);
  // The wish itself says what it is; the words around it only where it does not.
  const wished = playbookFor(titleOf(words));
  const playbook = wished.id === 'general' ? playbookFor(words) : wished;
  const facts = factsIn(words, setting);
  const other = otherWish(words, playbook.id);
  // "Drink only at weekends": the days are those of the drink, not of the sessions.
  if (OF_THE_HABIT.has(playbook.id)) delete facts.days;
  const brief: GoalBrief = {
    words: words.trim(),
    title: withUnit(titleOf(words, playbook), playbook.id, facts),
    playbook: playbook.id,
    facts,
    ...(other && { other }),
    answers: {},
    asked: false,
    goalId: null,
  };
  return { ...brief, answers: answersIn(words, brief) };
}

const OF_THE_HABIT = new Set(['drinking', 'smoking', 'screen', 'eating']);

/** "Get to 10" is "Run 10 km". */
function withUnit(title: string, playbook: string, { amount }: GoalFacts): string {
  const verb = { running: 'Run', cycling: 'Cycle', swimming: 'Swim', walking: 'Walk' }[playbook];
  return verb && amount?.unit === 'km' && /^(?:get|go|come)(?: up)? to\b/i.test(title)
    ? `${verb} ${amount.value} km`
    : title;
}

/** A second goal of the same message: "eat less meat, and drink more water". It is named, and comes after the first. */
function otherWish(words: string, first: string): string | null {
  const [, ...others] = words.split(/(?:,|;)? and (?=[a-z])|; /i).slice(0, 4);
  return (
    others
      .map((part) => part.trim())
      .find(
        (part) =>
          !STATUS.test(part) &&
          part.split(' ').length <= 8 &&
          ![first, 'general'].includes(playbookFor(part).id) &&
          titleOf(part).split(' ').length >= 2,
      ) ?? null
  );
}

/** The same wish as one of another kind; what its words answer of that one's questions is known. */
export function ofKind(brief: GoalBrief, playbook: string): GoalBrief {
  const other = { ...brief, playbook };
  return { ...other, answers: { ...brief.answers, ...answersIn(brief.words, other) } };
}

/** What more words say, added to what is known; the newer word counts. */
export function withWords(brief: GoalBrief, words: string, setting: Setting): GoalBrief {
  return {
    ...brief,
    facts: { ...brief.facts, ...factsIn(words, setting) },
    answers: { ...brief.answers, ...answersIn(words, brief) },
  };
}

const STARTS =
  /\b(?:start|starting|begin|beginning|from|as of|commencing|quit date|first day)(?: is| on| from| the)*:? ?$/;
const ENDS = /\b(?:by|before|until|till|no later than|due|deadline|ready for|in time for)\b[^,.;]*$/;
const EVENT =
  /\b(?:marathon|race|run|exam|test|speech|presentation|talk|party|match|tournament|concert|audition|wedding|holiday|trip|concert|club|interview|hand(?:ed)? in|is|takes place)\b[^.;]*\b(?:on|is|at|for)(?: the)? ?$/;

/** Numbers, dates and days of a text about a goal. */
export function factsIn(words: string, setting: Setting): GoalFacts {
  const { text, busy } = apartFromBusy(plain(words));
  const facts: GoalFacts = { ...datesOf(text, setting) };
  const payday = readPayday(text);
  const amount = readAmount(text);
  if (amount && !facts.deadline && /\bnext year\b/.test(text)) {
    const year = setting.now.toZonedDateTimeISO(setting.zone).year + 1;
    facts.deadline = `${year}-12-31`;
  }
  const each = readMinutesEach(text);
  const perWeek = perWeekIn(text.replace(/\bread a page\b/, ''));
  const rate = /\b(?:in|under|within|below) (?:under |about )?(?:\d+|an?|half) ?(?:hours?|minutes?|min)\b/.test(text);
  const minutes = each === null && !rate ? minutesIn(text) : null;
  if (busy.length > 0) facts.busy = busy;
  if (payday) facts.payday = payday;
  if (amount) facts.amount = amount;
  const topics = topicsIn(text);
  if (topics) facts.topics = topics;
  if (each !== null) facts.minutesEach = each;
  if (perWeek !== null && perWeek >= 1 && perWeek <= 7) facts.perWeek = perWeek;
  if (minutes !== null && minutes >= 5 && minutes <= 240) facts.minutes = minutes;
  const not = notDaysIn(text);
  const days = payday ? [] : daysIn(text).filter((day) => !not.includes(day));
  if (not.length > 0) facts.notDays = not;
  if (days.length > 0) facts.days = days;
  const naps = NAPS.test(text);
  if (naps) Object.assign(facts, { window: { start: '09:30', end: '16:00' }, movable: true });
  const clock = /\b(?:at|around|about) \d|\d ?[ap]m\b|\d[:.]\d\d\b/.test(text) ? clockIn(text) : null;
  if (clock) facts.time = clock.time;
  else {
    const part = windowIn(text);
    if (part && !naps) facts.window = part.window;
  }
  return facts;
}

/** Hours that nobody can name beforehand. */
const NAPS = /\b(?:naps?|(?:baby|child|little one|toddler) (?:sleeps|is asleep|naps))\b/;

function datesOf(text: string, setting: Setting): GoalFacts {
  const facts: GoalFacts = {};
  for (const { date, before } of datesIn(text, setting)) {
    if (STARTS.test(before)) facts.start = date.toString();
    else if (ENDS.test(before)) {
      const strict = /\bbefore\b[^,.;]*$/.test(before);
      facts.deadline = (strict ? date.subtract({ days: 1 }) : date).toString();
      if (strict) facts.event = date.toString();
    } else if (EVENT.test(before)) {
      facts.deadline = date.subtract({ days: 1 }).toString();
      facts.event = date.toString();
    }
  }
  const far = facts.deadline ? null : farBoundIn(text, setting);
  if (far) facts.deadline = far.toString();
  const month = facts.start ? null : monthOfStart(text, setting);
  if (month) facts.start = month.toString();
  if (!facts.start && /\bstart(?:ing)? (?:right )?(?:now|tonight|today|immediately)\b/.test(text))
    facts.start = setting.now.toZonedDateTimeISO(setting.zone).toPlainDate().toString();
  return facts;
}

/** "Starting in January", "from next year on". */
function monthOfStart(text: string, setting: Setting): Temporal.PlainDate | null {
  const today = setting.now.toZonedDateTimeISO(setting.zone).toPlainDate();
  const found = valuesIn(text, 'date_range', setting).find(({ from, start, words }) => {
    const lead = `${text.slice(Math.max(0, start - 14), start)}${words}`;
    return (
      Temporal.PlainDate.compare(from, today) > 0 &&
      /\b(?:start(?:ing)?|begin(?:ning)?|from|as of)(?: in| from| on)? [a-z0-9 ]*$/.test(lead)
    );
  });
  return found?.from ?? null;
}

/** Days on which it is to happen; a date ("on Sunday 13 December", "from Monday") is none. */
function daysIn(text: string): Weekday[] {
  const regular = text.match(
    /\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*days\b|\b(?:every|each|on|only) (?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b(?! \d)(?: (?:and|or|,) (?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)*|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]* ?- ?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b|\bweekends?\b|\bweekdays\b/g,
  );
  return weekdaysIn((regular ?? []).join(' '));
}

function notDaysIn(text: string): Weekday[] {
  const said = text.match(
    /\b(?:not|no|never|except|but not|nothing) (?:on )?[^,.;]*?(?:mon|tue|wed|thu|fri|sat|sun|weekend)[a-z]*\b(?: (?:and|or) (?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)*/g,
  );
  return weekdaysIn((said ?? []).join(' '));
}

/** Answers to the playbook's questions that the words hold already. */
export function answersIn(words: string, brief: GoalBrief): Record<string, string> {
  const text = spaced(words);
  const answers: Record<string, string> = {};
  for (const question of playbookById(brief.playbook).questions) {
    const hit = question.options.find((option) =>
      [option.say, ...(option.means ?? [])].some((word) => says(text, word)),
    );
    if (hit) answers[question.id] = hit.say;
  }
  return answers;
}

const spaced = (words: string) =>
  ` ${plain(words)
    .replace(/[^\p{L}\p{N}'-]+/gu, ' ')
    .trim()} `;

/** A short word ("no") counts only where the text begins with it. */
function says(text: string, word: string): boolean {
  const wanted = spaced(word);
  return wanted.length > 5 ? text.includes(wanted) : text.startsWith(wanted);
}

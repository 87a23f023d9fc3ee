import type { Setting } from '../language/index.ts';
import { plainly, playbookById, playbookFor } from '../playbooks/index.ts';
import {
  isLessDone,
  managedAlready,
  PAGES_A_BOOK,
  readAmount,
  readBooks,
  readDone,
  readMinutesEach,
  readPayday,
} from './amounts.ts';
import { apartFromBusy } from './busy.ts';
import { clockIn, datesIn, farBoundIn, minutesIn, perWeekIn, plain, suitsIn, valuesIn } from './said/index.ts';
import { startSaid } from './start.ts';
import { STATUS, titleOf } from './title.ts';
import { topicsIn } from './topics.ts';
import type { GoalBrief, GoalFacts } from './types.ts';

/** Reads a goal in the person's words: what kind it is, and every number, date and day that they said. */
export function readGoal(said: string, setting: Setting): GoalBrief {
  const words = said.slice(0, 2_000);
  // The wish itself says what it is; the words around it only where it does not.
  const title = titleOf(words);
  const [head = title] = title.split(/ (?:before|in time for|ahead of|for (?:my|the|our|a|his|her)) /);
  const apart = playbookFor(head);
  const wished = head !== title && apart.id !== 'general' && !/^\w+$/.test(head) ? apart : playbookFor(title);
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
  return asMeant({ ...brief, answers: answersIn(words, brief) }, words, setting);
}

const OF_THE_HABIT = new Set(['drinking', 'smoking', 'screen', 'eating']);
/** What numbers mean in a goal of this kind: "up at 6" is no time for a session, "12 books next year" is so many pages in that year. */
function asMeant(brief: GoalBrief, words: string, setting: Setting): GoalBrief {
  const facts = { ...brief.facts };
  if (playbookById(brief.playbook).clock === 'goal') delete facts.time;
  if (brief.playbook !== 'reading' || !facts.books) return { ...brief, facts };
  facts.amount = { value: facts.books * (facts.pagesEach ?? PAGES_A_BOOK), unit: 'pages' };
  const [year] = valuesIn(plain(words), 'date_range', setting).filter((range) =>
    /year|^(?:in )?\d{4}$/.test(range.words),
  );
  const today = setting.now.toZonedDateTimeISO(setting.zone).toPlainDate();
  if (year && !facts.deadline) facts.deadline = year.to.toString();
  if (year && !facts.start && Temporal.PlainDate.compare(year.from, today) > 0) facts.start = year.from.toString();
  return { ...brief, facts };
}

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

/** With a doctor's leave: what it was given for, from the beginning and not too often. */
export function gently(brief: GoalBrief, leave: string): GoalBrief {
  const named = playbookFor(leave);
  const playbook = named.id === 'general' ? playbookById(brief.playbook) : named;
  const [level] = playbook.questions.filter(({ options }) => options.some((option) => option.start_at));
  const first = level?.options[0]?.say;
  const { limited: _limited, ...open } = brief;
  return {
    ...open,
    playbook: playbook.id,
    title: playbook.id === brief.playbook || brief.playbook === 'general' ? brief.title : playbook.name,
    facts: { ...brief.facts, perWeek: Math.min(brief.facts.perWeek ?? 3, 3) },
    answers: level && first ? { [level.id]: first } : {},
    asked: true,
    leave,
  };
}

/** What more words say, added to what is known; the newer word counts. */
export function withWords(brief: GoalBrief, words: string, setting: Setting): GoalBrief {
  const told = {
    ...brief,
    facts: withFacts(brief.facts, factsIn(words, setting)),
    answers: { ...brief.answers, ...answersIn(words, brief) },
  };
  return asMeant(told, words, setting);
}

/** Days and hours that are not wanted add up; a day that is asked for by name is wanted again. */
export function withFacts(known: GoalFacts, more: GoalFacts): GoalFacts {
  const facts: GoalFacts = { ...known, ...more };
  const not = [...new Set([...(known.notDays ?? []), ...(more.notDays ?? [])])].filter(
    (day) => !more.days?.includes(day),
  );
  const busy = [...(known.busy ?? []), ...(more.busy ?? [])];
  if (not.length > 0) facts.notDays = not.sort((a, b) => a - b);
  else delete facts.notDays;
  if (busy.length > 0) facts.busy = busy;
  if (facts.days) facts.days = facts.days.filter((day) => !not.includes(day));
  if (facts.days?.length === 0) delete facts.days;
  if (more.window && !more.time) delete facts.time;
  if (more.time) delete facts.window;
  return facts;
}

const STARTS =
  /\b(?:start|starting|begin|beginning|from|as of|commencing|quit date|first day)(?: is| on| from| the)*:? ?$/;
const ENDS = /\b(?:by|before|until|till|no later than|due|deadline|ready for|in time for)\b[^,.;]*$/;
const FEAST = /^(?:christmas|xmas|easter|new year|thanksgiving|halloween)/;
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
  const books = readBooks(text);
  const done = readDone(text);
  // "12,000 words, 3,000 done" is read as what is left already.
  if (done !== null && done !== amount?.value && !(amount && isLessDone(text))) facts.done = done;
  Object.assign(facts, books);
  const perWeek = perWeekIn(text.replace(/\bread a page\b/, ''));
  const rate = /\b(?:in|under|within|below) (?:under |about )?(?:\d+|an?|half) ?(?:hours?|minutes?|min)\b/.test(text);
  // "Start in three weeks, 20 minutes" is no one length of time.
  const begins = startSaid(text, setting);
  const lasting = begins ? `${text.slice(0, begins.start)} ; ${text.slice(begins.end)}` : text;
  const minutes = each === null && !rate ? minutesIn(lasting) : null;
  if (busy.length > 0) facts.busy = busy;
  if (payday) facts.payday = payday;
  if (amount && !books.pagesEach) facts.amount = amount;
  const topics = topicsIn(text);
  if (topics) facts.topics = topics;
  if (each !== null) facts.minutesEach = each;
  if (perWeek !== null && perWeek >= 1 && perWeek <= 7) facts.perWeek = perWeek;
  if (minutes !== null && minutes >= 5 && minutes <= 240) facts.minutes = minutes;
  const suits = suitsIn(text);
  const days = payday ? [] : suits.days;
  if (suits.busy.length > 0) facts.busy = [...(facts.busy ?? []), ...suits.busy];
  if (suits.notDays.length > 0) facts.notDays = suits.notDays;
  if (days.length > 0) facts.days = days;
  const naps = NAPS.test(text);
  if (naps) Object.assign(facts, { window: { start: '09:30', end: '16:00' }, movable: true });
  const free = suits.open;
  const clock = /\b(?:at|around|about) \d|\d ?[ap]m\b|\d[:.]\d\d\b/.test(free) ? clockIn(free) : null;
  const isRange = suits.window !== null && /\d ?(?:[ap]m)? ?(?:-|to|and|until) ?\d/.test(text);
  if (clock && !isRange) facts.time = clock.time;
  else if (suits.window && !naps) facts.window = suits.window;
  return facts;
}

/** Hours that nobody can name beforehand. */
const NAPS = /\b(?:naps?|(?:baby|child|little one|toddler) (?:sleeps|is asleep|naps))\b/;

function datesOf(said: string, setting: Setting): GoalFacts {
  const facts: GoalFacts = {};
  const begins = startSaid(said, setting);
  if (begins) facts.start = begins.date.toString();
  const text = begins ? `${said.slice(0, begins.start)} ${said.slice(begins.end)}` : said;
  for (const { date, before, start } of datesIn(text, setting)) {
    if (STARTS.test(before)) facts.start ??= date.toString();
    else if (ENDS.test(before)) {
      const strict = /\bbefore\b[^,.;]*$/.test(before);
      facts.deadline = (strict ? date.subtract({ days: 1 }) : date).toString();
      if (strict) facts.event = date.toString();
    } else if (EVENT.test(before) || (/\bfor $/.test(before) && FEAST.test(text.slice(start)))) {
      facts.deadline = date.subtract({ days: 1 }).toString();
      facts.event = date.toString();
    }
  }
  const far = facts.deadline ? null : farBoundIn(text, setting);
  if (far) facts.deadline = far.toString();
  return facts;
}

/** Answers to the playbook's questions that the words hold already. */
export function answersIn(words: string, brief: GoalBrief): Record<string, string> {
  const text = spaced(plainly(words));
  const managed = managedAlready(plain(words)) ?? 0;
  const answers: Record<string, string> = {};
  for (const question of playbookById(brief.playbook).questions) {
    const hit =
      question.options.filter(({ km }) => km !== undefined && km <= managed).at(-1) ??
      question.options.find((option) => [option.say, ...(option.means ?? [])].some((word) => says(text, word)));
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

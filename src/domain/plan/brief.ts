import type { Weekday } from '../calendar/index.ts';
import type { Setting } from '../language/index.ts';
import { playbookById, playbookFor } from '../playbooks/index.ts';
import { readAmount, readMinutesEach, readPayday } from './amounts.ts';
import { clockIn, datesIn, farBoundIn, minutesIn, perWeekIn, plain, weekdaysIn, windowIn } from './said/index.ts';
import type { GoalBrief, GoalFacts } from './types.ts';

/** Reads a goal in the person's words: what kind it is, and every number, date and day that they said. */
export function readGoal(said: string, setting: Setting): GoalBrief {
  const words = said.slice(0, 2_000);
  const playbook = playbookFor(words);
  const brief: GoalBrief = {
    words: words.trim(),
    title: titleOf(words),
    playbook: playbook.id,
    facts: factsIn(words, setting),
    answers: {},
    asked: false,
    goalId: null,
  };
  return { ...brief, answers: answersIn(words, brief) };
}

/** What more words say, added to what is known; the newer word counts. */
export function withWords(brief: GoalBrief, words: string, setting: Setting): GoalBrief {
  return {
    ...brief,
    facts: { ...brief.facts, ...factsIn(words, setting) },
    answers: { ...brief.answers, ...answersIn(words, brief) },
  };
}

const LEAD =
  /^(?:(?:hi|hey|hello|ok(?:ay)?|so|please|well|and|also|actually|add another one:?|another goal:?|new goal:?|goal:?|developer mode\.?|add(?: a)? (?:task|goal):?)[,!.:]* )+/;
const WISH =
  /^(?:i(?:'d| would)? (?:really |also |finally |just |still )*(?:want|wanna|would like|like|love|wish|hope|plan|need|have|am trying|'m trying|am going|'m going|'ve decided|have decided|decided|aim)(?: to)? |(?:can|could) you help me (?:to )?|help me (?:to )?|my (?:new |big |next )?(?:goal|dream|aim|resolution|plan) (?:is|would be)(?: to)? |(?:i've|i have) signed up for |i used to [^.]{1,40}\. (?:i )?want |wanna |want(?: to)? |let's |make me a plan (?:to|for) |plan (?:me )?)+/;

/** "Save 1200 for a laptop", without the wish before it and the dates behind. */
export function titleOf(words: string): string {
  const stated = /\b(?:my |new )?goal(?: is)?: ?/i.exec(words);
  const said = stated && stated.index > 0 ? words.slice(stated.index + stated[0].length) : words;
  let text = said.trim().replace(/[’‘]/g, "'").replace(/\s+/g, ' ');
  for (const lead of [LEAD, WISH, LEAD, WISH]) text = text.slice(lead.exec(text.toLowerCase())?.[0].length ?? 0);
  const [first = ''] = text.split(/[.!?;\n]|,(?!\d)| - | – /);
  const bare = first
    .replace(
      / (?:starting|start|beginning|from) (?:on |from )?(?:today|tomorrow|next|this|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d).*$/i,
      '',
    )
    .replace(
      / (?:by|before|until|till|on|in|in the next|within|over|for) (?:the )?(?:next )?(?:an?|one|two|three|four|five|six|eight|ten|twelve|end|start|beginning|middle|spring|summer|autumn|winter|christmas|next|this|\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|sunday|monday|tuesday|wednesday|thursday|friday|saturday).*$/i,
      '',
    )
    .replace(
      / (?:twice|once|three times|\d+ times|\d+ days|two evenings|every day|daily) (?:a|per|each)? ?(?:week|day).*$/i,
      '',
    )
    .trim();
  const whole = (bare || first.trim() || 'My goal')
    .replace(/^(?:finally|really|just|also) /i, '')
    .slice(0, 90)
    .trim();
  const title = /^(?:an?|the|my(?: first)?) (?:\w+ )?(?:marathon|\d+ ?k|race)\b/i.test(whole) ? `run ${whole}` : whole;
  return title.charAt(0).toUpperCase() + title.slice(1);
}

const STARTS =
  /\b(?:start|starting|begin|beginning|from|as of|commencing|quit date|first day)(?: is| on| from| the)*:? ?$/;
const ENDS = /\b(?:by|before|until|till|no later than|due|deadline|ready for|in time for)\b[^,.;]*$/;
const EVENT =
  /\b(?:marathon|race|run|exam|test|wedding|holiday|trip|concert|club|interview|hand(?:ed)? in|is|takes place)\b[^.;]*\b(?:on|is|at|for)(?: the)? ?$/;

/** Numbers, dates and days of a text about a goal. */
export function factsIn(words: string, setting: Setting): GoalFacts {
  const text = plain(words);
  const facts: GoalFacts = { ...datesOf(text, setting) };
  const payday = readPayday(text);
  const amount = readAmount(text);
  const each = readMinutesEach(text);
  const perWeek = perWeekIn(text.replace(/\bread a page\b/, ''));
  const rate = /\b(?:in|under|within|below) (?:under |about )?(?:\d+|an?|half) ?(?:hours?|minutes?|min)\b/.test(text);
  const minutes = each === null && !rate ? minutesIn(text) : null;
  if (payday) facts.payday = payday;
  if (amount) facts.amount = amount;
  if (each !== null) facts.minutesEach = each;
  if (perWeek !== null && perWeek >= 1 && perWeek <= 7) facts.perWeek = perWeek;
  if (minutes !== null && minutes >= 5 && minutes <= 240) facts.minutes = minutes;
  const not = notDaysIn(text);
  const days = payday ? [] : daysIn(text).filter((day) => !not.includes(day));
  if (not.length > 0) facts.notDays = not;
  if (days.length > 0) facts.days = days;
  const clock = /\bat \d|\d ?[ap]m\b|\d[:.]\d\d\b/.test(text) ? clockIn(text) : null;
  if (clock) facts.time = clock.time;
  else {
    const part = windowIn(text);
    if (NAPS.test(text)) Object.assign(facts, { window: { start: '09:30', end: '16:00' }, movable: true });
    else if (part) facts.window = part.window;
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
  if (!facts.start && /\bstart(?:ing)? (?:right )?(?:now|tonight|today|immediately)\b/.test(text))
    facts.start = setting.now.toZonedDateTimeISO(setting.zone).toPlainDate().toString();
  return facts;
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

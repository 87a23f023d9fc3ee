import { joinWords, type Setting } from '../../language/index.ts';
import { type Playbook, playbookById, playbookFor } from '../../playbooks/index.ts';
import { asSpelt } from '../../text/index.ts';
import { debtAsWish, severalGoals, twoGoals, wishIn } from '../../wish/index.ts';
import { sayBest } from '../draft/from-level.ts';
import { areSmall, titleOfBoth } from '../draft/together.ts';
import { readAmount } from '../facts/amounts.ts';
import { bodyWeightIn } from '../facts/body-weight.ts';
import { earlierIn } from '../facts/earlier.ts';
import { factsIn } from '../facts/facts.ts';
import { asMeantInTheEnd } from '../facts/in-the-same-breath.ts';
import { measureIn } from '../facts/measure.ts';
import { partDaysIn } from '../facts/part-days.ts';
import { readPayday } from '../facts/payday.ts';
import { stepCountIn } from '../facts/step-count.ts';
import { timedIn, timedTitle, withoutTimed } from '../facts/timed.ts';
import { plain, withoutRefused } from '../said/index.ts';
import type { GoalBrief, GoalFacts, Measure } from '../types.ts';
import { unaccountedIn } from './accounted.ts';
import { answersIn } from './answers.ts';
import { asDone } from './as-done.ts';
import { asMeant, isOfTheHabit, OF_THE_HABIT, ofTheHabit } from './as-meant.ts';
import { fitting } from './fitting.ts';
import { apartOfGoal } from './of-sessions.ts';
import { isOfIt, titleOf } from './title.ts';
import { apartOfOther } from './two-goals.ts';
import { unreadIn } from './unread.ts';

/** Reads a goal in the person's words: what kind it is, and every number, date and day that they said. */
export function readGoal(written: string, setting: Setting): GoalBrief {
  const given = asMeantInTheEnd(asSpelt(written));
  const { rest, ofSessions } = apartOfGoal(given);
  if (ofSessions) return { ...readGoal(rest, setting), words: given.slice(0, 2_000).trim(), ofSessions };
  const said = listInLine(debtAsWish(given)).replace(TO_HAVE_SAVED, 'save $1');
  const [first, ...others] = severalGoals(said);
  if (first && others.length > 1) return { ...readOne(first, setting), other: joinWords(others) };
  const two = twoGoals(said);
  if (!two) return readOne(said, setting);
  // The days of the other goal are not those of this one.
  const { own, other } = apartOfOther(said, two.first, two.other);
  const read = readOne(own, setting);
  const both = IN_TURN.test(said) ? null : withHabit(read, two.other, said, setting);
  if (both) return both;
  return {
    ...read,
    other: other === two.other ? (read.other ?? other) : other,
    facts: { ...read.facts, ...withoutOther(own, two.other, setting) },
  };
}

/** "1) Learn guitar 2) run 5k", one to a line: one after the other. */
function listInLine(words: string): string {
  const [head = '', first, ...more] = words.split(/(?:^|\s)\d[.)]\s+|\n\s*[-*•]\s*/).map((part) => part.trim());
  return first && more.length > 0 ? `${head} ${[first, ...more].join(' and ')}`.trim() : words;
}

/** "Have 5000 dollars saved". */
const TO_HAVE_SAVED =
  /\b(?:have|get) ((?:[€£$] ?)?\d[\d.,]*k?(?: ?(?:euros?|dollars?|pounds|quid|bucks|€|\$|£))?) (?:saved(?: up)?|put aside)\b/i;

/** One after the other, in so many words. */
const IN_TURN = /\b(?:first|then|later|afterwards|after that|second(?:ly)?|next|once (?:that|this|it))\b/i;

/** "Drink more water and stretch every morning": two habits as small as these are kept side by side. Null: one of them is more than that. */
function withHabit(read: GoalBrief, other: string, said: string, setting: Setting): GoalBrief | null {
  const also = readOne(`I want to ${other}`, setting);
  const counts = [read, also].some(({ facts }) => facts.amount || facts.measure || facts.deadline || facts.things);
  const title = titleOfBoth(read.title, also.title);
  if (counts || !areSmall(read.playbook, also.playbook) || title.length > MOST_OF_BOTH) return null;
  const { other: _later, ...own } = read;
  const facts = { ...own.facts, ...withoutOther(said, other, setting) };
  return { ...own, title, facts, also: { ...also, title: also.title } };
}
const MOST_OF_BOTH = 60;

/** Days and hours that stand with the other goal alone do not bind this one. */
function withoutOther(said: string, other: string, setting: Setting): GoalFacts {
  const [own, its] = [factsIn(said.replace(other, ' ; '), setting), factsIn(other, setting)];
  const facts: GoalFacts = {};
  for (const key of ['days', 'window', 'time', 'perWeek', 'minutes', 'deadline', 'event'] as const)
    if (its[key] !== undefined && own[key] === undefined) Object.assign(facts, { [key]: undefined });
  return facts;
}

function readOne(said: string, setting: Setting): GoalBrief {
  const words = said.slice(0, 2_000);
  // The wish itself says what it is; the words around it only where it does not.
  const title = titleOf(words);
  const [head = title] = title.split(
    /(?<!\b(?:train|training|study|prepare|practise|ready|up)) (?:before|in time for|ahead of|for (?:my|the|our|a|his|her)) /,
  );
  const headKind = playbookFor(head);
  // "Speak it by my trip": what "it" is stands elsewhere.
  const elsewhere = kindElsewhere(words, title);
  const wished =
    elsewhere && elsewhere.id !== 'general'
      ? elsewhere
      : head !== title && headKind.id !== 'general' && !/^\w+$/.test(head)
        ? headKind
        : playbookFor(title.replace(/ (?:instead of|rather than) .*$/i, ''));
  const counted = measureIn(plain(words));
  const timed = isRun(words) ? timedIn(plain(words)) : null;
  const weight = IS_WEIGHT.test(title) || wished.id === 'weight' ? bodyWeightIn(plain(words)) : null;
  const isRace = wished.id === 'general' || wished.id === 'strength' ? (readAmount(plain(words))?.value ?? 0) : 0;
  const own = timed
    ? 'faster'
    : weight
      ? 'weight'
      : A_SUM.test(title) && / (?:for|towards) /.test(title) && !isRun(words.replace(/\b\d[\d.,]* ?k\b/gi, ' '))
        ? 'saving'
        : /^(?:wake|get|be) up(?: at \d.*)?$/i.test(title)
          ? 'rising'
          : isRace === 21.1 || isRace === 42.2
            ? 'running'
            : counted?.target !== undefined
              ? 'strength'
              : null;
  const found = WIDE.test(title)
    ? playbookById('general')
    : own
      ? playbookById(own)
      : wished.id === 'general'
        ? playbookFor(withoutRefused(plain(words)).replace(READY_BY, ' ').replace(ON_THE_WAY, ' '))
        : wished;
  const playbook = found.id === 'general' ? ofSubstance(title, plain(words)) : found;
  const apart = partDaysIn(words, playbook.id);
  const facts = factsIn(withoutLevel(timed ? withoutTimed(apart.rest) : apart.rest, counted), setting);
  if (Object.keys(apart.days).length > 0) facts.partDays = apart.days;
  if (timed) facts.timed = timed;
  if (weight) facts.amount = { value: weight.lose, unit: 'kg' };
  const other = twoGoals(words)?.other;
  if (isOfTheHabit(playbook.id, words)) ofTheHabit(facts, words, setting);
  const plainBrief: GoalBrief = {
    words: words.trim(),
    title: timed
      ? timedTitle(timed)
      : weight && IS_WEIGHT.test(title)
        ? `Get to ${weight.target}`
        : (countedTitle(title, counted) ?? asDone(titleOf(words, playbook), playbook.id, facts)),
    playbook: playbook.id,
    facts,
    ...(other && { other: lower(asDone(other, playbookFor(other).id, {})) }),
    answers: {},
    asked: false,
    goalId: null,
  };
  const brief = fitting(plainBrief);
  const read = asMeant({ ...brief, answers: answersIn(words, brief, besideWish(words)) }, words, setting);
  return withUnread(read, words, setting);
}

/** "Want to cut down", "speak it by my trip": the kind of what is named beside the wish; null where the wish names it itself. */
function kindElsewhere(words: string, title: string): Playbook | null {
  if (isOfIt(title)) {
    const beside = playbookFor(besideTitle(words, title));
    return beside.id === 'general' ? playbookFor(words) : beside;
  }
  return /\b(?:it|this|that|them)\b/.test(title) ? playbookFor(besideTitle(words, title)) : null;
}

/** The words without those that are the wish. */
const besideTitle = (words: string, title: string): string => {
  const at = words.toLowerCase().indexOf(title.toLowerCase());
  return at < 0 ? words : `${words.slice(0, at)} ${words.slice(at + title.length)}`;
};

/** What no words name: something that ends when it is done, or a sum that is needed. */
const ofSubstance = (title: string, text: string): Playbook =>
  playbookById(
    UNDERTAKES.test(title)
      ? 'undertaking'
      : readAmount(text)?.unit === 'words'
        ? 'book'
        : readAmount(text) && (A_SUM.test(title) || readPayday(text))
          ? 'saving'
          : 'general',
  );
/** "900 quid for Christmas". */
const A_SUM =
  /^(?:about |around |another )?(?:[€£$] ?\d[\d.,]*|\d[\d.,]* ?(?:[€£$]|euros?|dollars?|pounds|quid|bucks|grand|k\b))/i;

/** What ends when it is done, whatever it is; "get my life together" is too wide for that. */
const UNDERTAKES =
  /^(?:(?:finally|to|properly) )*(?:come off|get off|(?:re)?paint|(?:re)?decorate|wallpaper|tile|do my|sort(?: out)?|get rid of|deal with|set up|organi[sz]e|arrange|find (?:an?|somewhere|my|the)|look for|register|claim|appeal|trace|research|track down|restore|repair|fix|move (?:to|out|in|house)|apply (?:for|to)|plan (?:an?|the|our|my)|put together|finish|switch|transfer|sell|hand over|adopt|foster|open an?|prepare|clear|renovate|convert|digiti[sz]e|scan|write (?:my|a) will)\b(?!.*\b(?:life|head|myself|mind|self)\b)/i;

/** "Fix me": which part of it is asked, whatever stands beside it. */
const WIDE = /^(?:fix me|sort me out|turn things around)$/i;

/** "Be 80", "get down to 170": of a weight, where one is told. */
const IS_WEIGHT =
  /^(?:be|weigh|reach|(?:get|come|go|drop|slim)(?: back)?(?: down)? to|lose)(?: about| under| below)? \d{2,3}(?:\.\d)?(?: and a half)?(?: ?(?:kg|kgs|kilos?|lbs?|pounds?|st|stone))?$/i;

/** "Done by his birthday" says when, and not what. */
const READY_BY = /\b(?:by|before|in time for|ahead of) (?:my|our|his|her|their|(?!bed)[a-z]+'s) [^,.;]*/g;

/** "On the train" is where, and no training. */
const ON_THE_WAY = /\b(?:on|in|during) (?:the|my) (?:train|bus|tram|tube|metro|commute)\b/g;

const isRun = (words: string): boolean =>
  /\b(?:run|runs|running|jog|race|parkrun|half|marathon|5 ?km?|10 ?km?)\b/i.test(words) &&
  !/\b(?:cycl|swim|row|bike|ride)/i.test(words);

/** "At 15" of push-ups is how many there are, and no hour. */
const withoutLevel = (words: string, counted: Measure | null): string =>
  counted?.level === undefined
    ? words
    : words.replace(AT_SO_MANY, (said, number) => (Number(number) === counted.level ? ' ' : said));
const AT_SO_MANY = /\b(?:at|on|from) (\d{1,4})\b(?! ?(?:[ap]m|:\d))/gi;

/** "Want 12 by Easter" of pull-ups that are named elsewhere. */
function countedTitle(title: string, counted: Measure | null): string | null {
  if (counted?.target === undefined || title.toLowerCase().includes(counted.what.slice(0, 4))) return null;
  return sayBest(counted, counted.target);
}

/** Remembers what of these words nothing was made of. */
export function withUnread(brief: GoalBrief, words: string, setting: Setting): GoalBrief {
  const reader = (said: string) => [
    factsIn(said, setting),
    partDaysIn(said, brief.playbook).days,
    answersIn(said, brief),
    measureIn(plain(said)) ?? stepCountIn(plain(said)),
    timedIn(plain(said)),
    brief.facts.earlier && earlierIn(plain(said), brief.facts.earlier.of, brief.facts.earlier),
    twoGoals(said),
  ];
  if (OF_THE_HABIT.has(brief.playbook)) return brief;
  const unread = [
    ...(brief.unread ?? []),
    ...unaccountedIn(words, brief, setting),
    ...unreadIn(words, reader, setting).filter((said) => !OF_SHIFTS.test(said) || !brief.facts.cycle),
  ]
    .filter((said, i, all) => all.indexOf(said) === i && !(brief.facts.start && NOT_YET.test(said)))
    .slice(-3);
  return unread.length > 0 ? { ...brief, unread } : brief;
}

/** Beside the day on which it begins. */
const NOT_YET = /^(?:but )?not (?:this|next|until next) (?:week|weekend|month)$/i;
const OF_SHIFTS = /\b(?:earl(?:y|ies)|lates?|nights?|shifts?|alternat\w*|rotat\w*|weeks?)\b/i;

const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

/** What is said beside the wish; a wish that says where they begin ("learn to swim") is read as well. */
function besideWish(words: string): string {
  const wish = wishIn(words)?.text;
  return wish && !/\b(?:learn to|couch to|from (?:scratch|zero)|beginner)\b/i.test(wish)
    ? words.replace(wish, ' ; ')
    : words;
}

/** The same wish as one of another kind; what its words answer of that one's questions is known. */
export function ofKind(brief: GoalBrief, playbook: string): GoalBrief {
  const other = { ...brief, playbook };
  return { ...other, answers: { ...brief.answers, ...answersIn(brief.words, other) } };
}

/** What more words say, added to what is known; the newer word counts. */
export function withWords(brief: GoalBrief, words: string, setting: Setting): GoalBrief {
  const more = besideParts(words, brief.playbook, setting);
  if (OF_THE_HABIT.has(brief.playbook) && SO_MUCH_OF_IT.test(words)) ofTheHabit(more, words, setting);
  const told = {
    ...brief,
    ...(words.trim() !== '' && { heard: [...(brief.heard ?? []), words].slice(-MOST_HEARD) }),
    facts: withFacts(brief.facts, more),
    answers: { ...brief.answers, ...answersIn(words, brief) },
  };
  return asMeant(told, words, setting);
}

const MOST_HEARD = 8;

/** "Half a bottle most nights": how often the habit is, and no session. */
const SO_MUCH_OF_IT =
  /\b(?:bottles?|glass(?:es)?|pints?|beers?|cans?|drinks?|wine|units?|cigarettes?|smokes?|fags?|vapes?|cups?|packs?|packets?|hours?)(?: or (?:two|three|four|so|more))? ?(?:of \w+ )?(?:a|per|every|each|most|on|in)\b|\b(?:every|each|most) (?:night|evening|day)s?\b.*\b(?:till?|until|in front of|with|after)\b/i;

function besideParts(words: string, playbook: string, setting: Setting): GoalFacts {
  const { rest, days } = partDaysIn(words, playbook);
  return { ...factsIn(rest, setting), ...(Object.keys(days).length > 0 && { partDays: days }) };
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
  // "40 minutes at most on weekdays", after "Tuesdays, Thursdays and Sundays": how long, and no other days.
  const isLength = (more.maxMinutes ?? more.minutes) !== undefined && more.perWeek === undefined;
  if (known.days?.length && more.days && isLength && known.days.some((day) => more.days?.includes(day)))
    facts.days = known.days;
  if (facts.days) facts.days = facts.days.filter((day) => !not.includes(day));
  if (facts.days?.length === 0) delete facts.days;
  if (more.window && !more.time) delete facts.time;
  if (more.time) delete facts.window;
  if ((more.time || more.window) && !more.dayTimes) delete facts.dayTimes;
  return facts;
}

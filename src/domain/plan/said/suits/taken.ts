import type { ClockSpan } from '../../types.ts';
import { windowIn } from '../clock.ts';
import { TIME_WORDS } from '../time-words.ts';
import { atIn, bothHalves, halvesOf, hoursAlone, twoHoursFrom } from './at-hours.ts';
import { DAY, namedDays } from './day-names.ts';
import { rest } from './spans.ts';
import type { PartOfDay, Suits } from './types.ts';

/** Days on which they have something else, with its hours where those are said; false: the clause does not speak of that. */
export function takeTaken(
  clause: string,
  { bound, parts, goal }: { bound: ClockSpan | null; parts: readonly PartOfDay[]; goal: ReadonlySet<string> },
  suits: Suits,
): boolean {
  const days = speaksOfElsewhere(clause, goal) ? namedDays(clause) : [];
  if (days.length === 0) return false;
  const range = (windowIn(clause) ?? hoursAlone(clause))?.window;
  const spans =
    range && /\d/.test(clause)
      ? bound
        ? [rest(bound)]
        : bothHalves(range, clause)
      : atIn(clause)
        ? halvesOf(clause).map(twoHoursFrom)
        : parts.map(({ window }) => window);
  if (spans.length > 0) suits.busy.push(...spans.map((span) => ({ ...span, days })));
  else suits.notDays.push(...days);
  return true;
}

/** "Tuesday is book club", "I have football on Mondays": a clause that is no word about when the goal suits. */
export const isTakenUp = (clause: string): boolean => IS_TAKEN.test(clause);
export const isElsewhere = (clause: string): boolean => ELSEWHERE.test(clause);

export const speaksOfElsewhere = (clause: string, goal: ReadonlySet<string>): boolean =>
  (CLUB.test(clause) && !/\b(?:open|free|start)/.test(clause)) ||
  isElse(clause, goal) ||
  (ELSEWHERE.test(clause) && !goal.has(/^(?:do|play|attend) (?:the )?([\p{L}']+)/u.exec(clause)?.[1] ?? '')) ||
  HAS_ALREADY.test(clause) ||
  IS_TAKEN.test(clause);

const CLUB =
  /\b(?:club|class|course|group|team|squad|choir|band|lesson)s?\b.*\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b.*\d/;

/** "Tuesdays lesson at 6 already". */
const HAS_ALREADY =
  /\b(?:lessons?|class|course|training|practice|meeting|shift|group)\b.*\balready\b|\balready\b.*\b(?:lessons?|class|course|meeting|shift)\b/;

/** "I've got about 90 minutes a week": time, and nothing that takes it. */
const SOME = '(?:(?:about|around|roughly|maybe|like|only|just|some|at least|up to|a little) )*';

/** "I have Tuesday and Saturday mornings": days, and nothing on them. */
const ONLY_DAYS = `(?:only |got |just )?(?:${DAY})(?:(?:, ?| and | & |/)(?:${DAY}))*(?: (?:mornings?|evenings?|afternoons?|nights?|lunchtimes?))?(?: for (?:it|this|that))?$`;

/** "Mondays I have football from 6 to 8". */
const ELSEWHERE = new RegExp(
  [
    String.raw`^(?:do|play|attend) (?!it\b)[a-z]+ (?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b`,
    String.raw`^(?:(?:and|also|then) )*(?:have|got|has) (?:(?:a|an|my|the) )?(?!${SOME}(?:time|free|an hour|half|hour|couple|few|\d))[a-z]`,
    // "He does football on Wednesdays", of whom the goal is for.
    String.raw`\b(?:he|she|they|my \w+)(?:'s got| has got| has| have| does| do| plays?| goes to| go to) (?!to\b|time\b|free\b|it\b|his\b|her\b|their\b|an hour|half|\d)[a-z]`,
    String.raw`\b(?:i have|i've got|i've|i'm at|i'm in|i'm away|i am away|i'm out|we have|there's|there is|i go to|i play|i train|i do|we do|i teach)\b(?! (?:got )?${SOME}(?:time|free|an hour|half|(?:a )?(?:couple|few)|\d))(?! ${ONLY_DAYS})`,
  ].join('|'),
);

/** "Tuesday is book club". */
const IS_TAKEN = new RegExp(
  `^(?:${DAY}) (?:is|are) (?!my (?:\\w+ )?(?:long|run|ride|swim|gym|training|study|practice|sport)|(?:fine|ok|okay|good|great|best|better|ideal|possible|free|all right|when|the day|perfect|easier|easiest)\\b)[a-z]`,
);

/** "Football Mon Wed 6-8", "work at my uncle's shop Saturdays", beside a goal that is none of it. */
function isElse(clause: string, goal: ReadonlySet<string>): boolean {
  if (goal.size === 0 || namedDays(clause).length === 0 || FOR_IT.test(clause)) return false;
  if (OTHER_WORK.test(clause)) return true;
  if ((clause.match(HAVE_THEN) ?? []).some((name) => !goal.has(name))) return true;
  if (!FROM_TO.test(clause)) return false;
  return (clause.match(/[\p{L}']+/gu) ?? []).some(
    (word) =>
      word.length > 2 && !TIME_WORDS.has(word) && !BESIDE.has(word) && !goal.has(word) && !ONE_OF_DAYS.test(word),
  );
}

const FROM_TO = /\d ?(?:[ap]m)? ?(?:-|to|until|till) ?\d/;

/** What people have at an hour of a day. */
const HAVE_THEN = new RegExp(
  `\\b(?:${[
    'choir|football|soccer|rugby|netball|cricket|church|mass|scouts|guides|pilates|zumba|yoga|ballet|dance',
    'judo|karate|rehearsals?|band|book club|pub quiz|bowling|therapy|physio|appointments?|school run',
    'date night|meeting|seminar|tutorial|evening class|night class',
  ].join('|')})\\b`,
  'g',
);

const FOR_IT =
  /\b(?:can|could|free|available|watch(?:es)?|babysits?|look(?:s)? after|mind(?:s)?|lets? me|gives? me|me time|only|best|prefer|want|would|open)\b/;

/** Words that stand beside any goal. */
const BESIDE = new Set(
  'train training study studying practise practice practising write writing read reading run running swim go going work exercise revise learn learning play home gym pool library track court studio hall park mate mates friend friends partner buddy together with there here outside inside slot slots lane lanes each other every time away done get class workout trainer indoor turbo treadmill bike machine'.split(
    ' ',
  ),
);

const ONE_OF_DAYS =
  /^(?:(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)(?:day|nesday|sday|rsday|urday)?s?|noon|half|past|quarter|clock|o'clock)$/;

const OTHER_WORK =
  /^(?:(?:and|i|i'm|also) )*(?:work|working|job|shift|bar|cafe|pub|restaurant|shop|warehouse|school|uni|college|volunteer(?:ing)?|church|choir)\b(?! (?:for|best|well|out|through|towards|on)\b)/;

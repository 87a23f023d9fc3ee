import type { Weekday } from '../../calendar/index.ts';
import type { Setting } from '../../language/index.ts';
import { today, weekdaysIn } from '../said/index.ts';
import type { BusyHours } from '../types.ts';

/** What comes every second week, and what hangs on something that nobody can look up; the text without them. */
export type InTurns = { text: string; everyWeeks: number | null; off: BusyHours[]; unless: string[] };

const DAY = '(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)[a-z]*|weekend';
const EVERY_SECOND_DAY = new RegExp(
  `\\b(?:every|each) (?:other|second|2nd|alternate) (${DAY})s?\\b|\\b(?:alternate|alternating) (${DAY})s?\\b|\\b(${DAY})s? every (?:other|second|2nd|two|2) weeks?\\b`,
);
const FORTNIGHTLY = new RegExp(
  `\\b(?:${[
    'fortnightly|bi-?weekly|every fortnight|(?:once )?(?:a|per|each) fortnight',
    '(?:once )?every (?:other|second|2nd|two|2) weeks?|once in (?:two|2) weeks',
    'every (?:other|second|2nd|alternate) week',
  ].join('|')})\\b`,
);
/** So many times a month: "two Sundays a month", "once a month". */
const A_MONTH = new RegExp(
  `\\b(once|one|1|a|twice|two|2)(?: times?)?(?: ((?:${DAY}))s?)? (?:a|per|each|every|of each|of the) month\\b`,
);
/** Of such a day that it is not free. */
const TAKEN = new RegExp(
  `\\b(?:${[
    "not|no|nothing|never|off|except|without|can't|cannot|busy|away|work(?:ing)?|on call|shift|kids|children",
    "son|daughter|visit|football|match|church|market|duty|i have|i've got|we have|there's|taken|out",
  ].join('|')})\\b`,
);
const MONEY = /\b(?:paid|pay ?day|salary|rent|euros?|dollars?|pounds?)\b|[€$£]/;
/** It hangs on something else: "except when I have nights", "unless it rains". */
const UNLESS =
  /(?:^|[ ,;])(?:but )?((?:except|unless|apart from|other than|but not|not)(?: for)?(?: on| in| the)* (?:when|if|while|days? (?:when|that|i|with|after)|weeks? (?:when|that|i|with|of)|(?=it rains|i'm on|i have|i'm away|i work|we have)|(?:after |on )?(?:my )?(?:nights?|lates|earlies|night shifts?|late shifts?|early shifts?|shift days?|work days?|on-?call days?)\b|(?:first|second|third|last|1st|2nd|3rd)(?: one| saturday| sunday| week| weekend)? (?:of|in) (?:the|each|every) month\b)[^,.;!?]*)/g;
/** Shifts that change, of which no hours are named. */
const SHIFTS = new RegExp(
  `(?:^|(?<=[.,;!?(]|\\bbecause |\\bas |\\bsince ))(?:(?!\\bbecause\\b)[^.,;!?(])*\\b(?:${[
    'rotating|rota|rosters?|shift ?work(?:er)?|shifts? (?:change|vary|rotate)|changing shifts',
    'different shifts|nights? (?:one|every|and) (?:week|days?|other)|days? one week|earlies|lates',
    '(?:on|work|works?|do|doing) (?:nights|shifts)',
  ].join('|')})\\b(?![^.,;!?]*\\d)[^.,;!?]*`,
  'g',
);
const ALSO_SO = /\b(?:those|these|that|then|so no|the other)\b/;

/** Clause by clause; `off` begins with the next such day. Lower-case text. */
export function apartFromTurns(said: string, setting: Setting): InTurns {
  const unless: string[] = [];
  let text = said.replace(UNLESS, (_whole, words: string) => {
    unless.push(words.replace(/^but /, '').trim());
    return ' ; ';
  });
  text = text.replace(SHIFTS, (words: string) => {
    if (unless.length === 0) unless.push(words.trim());
    return ' ; ';
  });
  const off: BusyHours[] = [];
  const custody = WITHOUT_THEM.test(text) ? WITH_ME.exec(text) : null;
  if (custody) {
    text = text.replace(custody[0], ' ; ').replace(WITHOUT_THEM, ' ');
    off.push(everySecondWeek(custody[1], setting));
  }
  const clauses = text.split(/(?<=[.;!?,])/);
  let taken = false;
  const kept = clauses.flatMap((clause): string[] => {
    const found = EVERY_SECOND_DAY.exec(clause);
    if (taken && !found && ALSO_SO.test(clause) && TAKEN.test(clause)) return [];
    taken = found !== null && TAKEN.test(clause.replace(found[0], ' '));
    if (!found || !taken) return [clause];
    const name = found[1] ?? found[2] ?? found[3] ?? '';
    for (const day of weekdaysIn(name === 'weekend' ? 'weekends' : name)) off.push(everySecond(day, setting));
    return [' ; '];
  });
  text = kept.join('');
  const isRate = /\b(?:books?|novels?|articles?|chapters?|episodes?|films?) (?:every|a|per|each)\b/.test(text);
  const isFortnightly = !isRate && (FORTNIGHTLY.test(text) || EVERY_SECOND_DAY.test(text));
  const monthly = isRate || MONEY.test(text) ? null : A_MONTH.exec(text);
  const inTurn = text.replace(FORTNIGHTLY, ' ').replace(EVERY_SECOND_DAY, (_all, a, b, c) => `${a ?? b ?? c}s`);
  return {
    text: monthly ? inTurn.replace(monthly[0], monthly[2] ? `${monthly[2].replace(/s+$/, '')}s` : ' ') : inTurn,
    everyWeeks: monthly ? (/^tw|^2/.test(monthly[1] ?? '') ? 2 : 4) : isFortnightly ? 2 : null,
    off,
    unless,
  };
}

/** "The kids are with me every other week, starting this Monday", and only the weeks without them are wanted. */
const WITH_ME = new RegExp(
  [
    String.raw`\b(?:(?:my |the )?(?:kids|children|son|daughter|boys|girls)|they|he|she) (?:is|are|stays?|lives?|comes?)(?: here)? (?:with me|here|at mine|home) every (?:other|second|2nd) week(?:[,;]? (?:start\w*|from|since|beginning|next)(?: on| from)?(?: this| next| coming)? (mon|tues|wednes|thurs|fri|satur|sun)(?:day)?)?`,
    String.raw`\bi have (?:them|the kids|my kids|the children|my son|my daughter) every (?:other|second|2nd) week(?:[,;]? (?:start\w*|from|since)(?: this| next)? (mon|tues|wednes|thurs|fri|satur|sun)(?:day)?)?`,
  ].join('|'),
);
const WITHOUT_THEM = new RegExp(
  `\\b(?:only )?(?:(?:in|on) )?(?:the |my )?(?:weeks? )?(?:${[
    'without (?:the |my )?(?:kids|children|them|him|her)|kid[- ]free(?: weeks?)?',
    "when (?:they|the kids|he|she)(?:'re| are|'s| is) (?:not (?:with me|here)|away|with (?:their|his|her) (?:mum|mom|dad|mother|father))",
  ].join('|')})\\b`,
);

/** Whole weeks, from the Monday (or another day) on which the next of them begins. */
function everySecondWeek(day: string | undefined, setting: Setting): BusyHours {
  const now = today(setting);
  const [weekday = 1] = weekdaysIn(`${day ?? 'mon'}days`);
  return {
    days: [],
    start: '00:00',
    end: '00:00',
    since: now.add({ days: (weekday - now.dayOfWeek + 7) % 7 }).toString(),
  };
}

function everySecond(day: Weekday, setting: Setting): BusyHours {
  const now = today(setting);
  return {
    days: [day],
    start: '00:00',
    end: '00:00',
    since: now.add({ days: (day - now.dayOfWeek + 7) % 7 }).toString(),
  };
}

/** Whether hours that come every second week lie on a day. */
export function comesOn({ since }: { since: string | undefined }, date: Temporal.PlainDate): boolean {
  if (!since) return true;
  const days = Temporal.PlainDate.from(since).until(date, { largestUnit: 'days' }).days;
  return ((Math.floor(days / 7) % 2) + 2) % 2 === 0;
}

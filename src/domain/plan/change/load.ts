import type { PlanChange, Select } from '../reply-types.ts';
import { minutesIn, numberOf, perWeekIn, weekdaysIn, windowIn } from '../said/index.ts';
import type { PlanDraft } from '../types.ts';

const words = (list: string[]) => new RegExp(`\\b(?:${list.join('|')})\\b`);

const TOO_OFTEN = words([
  '(?:times?|days?|often|sessions?)\\b.{0,20}\\b(?:feels?|is|are|seems?|sounds?)\\b.{0,20}\\b(?:a lot|much|many|often|ambitious|optimistic)',
  'too (?:often|many)',
]);
const LESS_OFTEN = words([
  '(?:drop|lose|skip|remove|cut|leave out|take out|ditch) (?:one|1) of (?:the|those|these|them)\\b',
  'count .{1,60} in',
  '(?:incorporate|include) (?:it|that|them)',
  '(?:one|a) (?:day|session|time|run|workout) (?:less|fewer)',
  '(?:one|1) (?:less|fewer)(?! (?:minute|min|hour|page))',
  'less often',
  'fewer (?:days|sessions|times|runs|workouts)',
]);
const MORE_OFTEN = words([
  '(?:one|a) more(?: one)? (?:on|at|in)',
  '(?:also|plus) (?:something|one|a session|a run|some) (?:(?:on|at) )?(?:the )?[a-z]+(?:days?|ends?)\\b',
  'something (?:on|at) (?:the )?[a-z]+days? (?:too|as well|also)',
  'another one',
  '(?:one|a) (?:day|session|time|run|workout) more',
  '(?<!\\b(?:no|not|any|two|three|four|five|\\d) )more (?:days|sessions|runs|workouts|lessons|times)(?! than)',
  '(?:one|an) (?:more|extra|additional) (?:day|session|run|workout)',
  'more often',
  'add (?:a|one|another)(?: second| third| fourth| fifth| sixth| 2nd| 3rd| 4th| 5th)? (?:day|session|run|workout|time)',
  'a (?:second|third|fourth|fifth|sixth) (?:day|session|run|workout)',
]);
/** "Maybe it's the 4 times", of what they doubt. */
const IT_IS_THE =
  /^(?:(?:maybe|perhaps|i think|probably|well|hm+|no|yeah|but) )*(?:it's|its|it is|that's) (?:just |probably |mainly |maybe )?the ([2-7]|two|three|four|five|six|seven) (?:times|days|sessions)(?: a week)?$/;
const HALF_AS_OFTEN = /\bhalf (?:as (?:often|many)|the (?:days|sessions|times|runs|workouts|lessons|walks))\b/;
/** "4 is a lot with the kids", of what comes so often. */
const SO_MANY_IS_MUCH =
  /^(?:(?:but|and|well|i think|hm+|tbh) )*([2-7]|two|three|four|five|six|seven|every day|daily)(?: times| days| sessions| evenings| mornings| nights| afternoons| runs| workouts| ones| x)?(?: (?:a|per|each|every) week)? (?:is|are|feels?|seems?|sounds?|looks?)(?: like)?(?: (?:a bit|quite|rather|kind of|pretty|way|just|maybe|probably|already))* (?:a lot|too (?:much|many|often)|(?:a bit |very )?(?:much|ambitious|optimistic|intense|heavy)|mad(?:ness)?|crazy|insane|nuts|bonkers|a stretch|unrealistic|never going to happen|not (?:realistic|doable|happening|possible|going to happen))\b/;

/** "Not three times": that is how often it is not to be. */
const NOT_SO_OFTEN =
  /\bnot (?:really |quite |necessarily )?(?:every (?:single )?day|each day|daily)\b|\b(?:not|rather than|instead of) (?:\w+) (?:times|days|sessions|runs)\b/;

const ALTERNATE = /\bevery (?:other|second|2nd) day\b|\balternate days\b/;

/** "Every other day", of a daily plan that runs: every second session goes, the next one stays. */
export function everyOtherDay(
  clause: string,
  of: Select,
  plan: PlanDraft,
  now: Temporal.PlainDate,
): PlanChange[] | null {
  if (!plan.standing || !ALTERNATE.test(clause) || of.weeks || of.nth !== undefined) return null;
  const [from, to] = of.dates ?? [now.toString(), FAR];
  const own = plan.sessions.filter((s) => from <= s.date && s.date <= to && (!of.part || s.part === of.part));
  const days = new Set(own.map(({ date }) => date));
  const [first] = [...days].sort();
  const [last] = [...days].sort().slice(-1);
  if (!first || !last || days.size !== own.length) return null;
  const long = Temporal.PlainDate.from(first).until(last, { largestUnit: 'days' }).days + 1;
  if (days.size < 4 || days.size < long * DAILY) return null;
  const out = [...days].filter(
    (date) => Temporal.PlainDate.from(first).until(date, { largestUnit: 'days' }).days % 2 === 1,
  );
  return [{ kind: 'drop', of: { ...(of.part && { part: of.part }), dates: [first, last], on: out } }];
}
const FAR = '9999-12-31';
/** So much of all days has a session in a plan that counts as daily. */
const DAILY = 0.9;

/** How many a week has at most. */
export const perWeekNow = ({ weeks, sessions }: PlanDraft, of: Select): number =>
  Math.max(
    ...Array.from(
      { length: weeks },
      (_, i) => sessions.filter((s) => s.week === i + 1 && (!of.part || s.part === of.part)).length,
    ),
  );

const REST_DAYS =
  /\b(?:keep|have|leave|with|want|need|include|give me|still|get|like|plus) (?:me )?(?:at least )?(\d|one|two|three|four|a|an) (?:full |proper )?(?:rest days?|days? off|free days?|days? free|days? of rest|days? to rest)\b(?! (?:between|after|in between|before|then|on))/;

/** "Keep two rest days": no more than the other five. */
export function restDaysOf(clause: string, of: Select, plan: PlanDraft): PlanChange[] | null {
  const said = plan.standing ? undefined : REST_DAYS.exec(clause)?.[1];
  const most = said ? 7 - numberOf(said) : 7;
  return said && most >= 1 && most < 7 ? [{ kind: 'times', of, perWeek: most, atMost: true }] : null;
}

const NAMES_ONE = /\b(?:once|one|1|1x|single|weekly|an?)\b/;

export function timesOf(clause: string, of: Select, plan: PlanDraft): PlanChange[] | null {
  const now = perWeekNow(plan, of);
  if (LESS_IN_ALL.test(clause)) return null;
  if (HALF_AS_OFTEN.test(clause) && now > 1) return [{ kind: 'times', of, perWeek: Math.ceil(now / 2) }];
  const tooMany = SO_MANY_IS_MUCH.exec(clause)?.[1] ?? IT_IS_THE.exec(clause)?.[1];
  if (tooMany && (/day/.test(tooMany) || tooMany === 'daily' ? 7 : numberOf(tooMany)) === now && now > 1)
    return [{ kind: 'times', of, perWeek: now - 1, by: -1 }];
  if (TOO_OFTEN.test(clause) || LESS_OFTEN.test(clause))
    return [{ kind: 'times', of, perWeek: Math.max(1, now - 1), by: -1 }];
  if (MORE_OFTEN.test(clause)) {
    const days = weekdaysIn(clause);
    const part = windowIn(clause);
    return [
      {
        kind: 'times',
        of,
        perWeek: Math.min(7, now + 1),
        by: 1,
        ...(days.length > 0 && { days }),
        ...(part && { window: part.window }),
      },
    ];
  }
  const just =
    of.weeks || (of.dates && plan.standing)
      ? /\b(?:just|only|be|do) (?:just |only )?(one|two|three|1|2|3)\b(?! ?(?:min|hour|week|day))/.exec(clause)?.[1]
      : null;
  if (just) return [{ kind: 'times', of, perWeek: numberOf(just) }];
  // "The day before twice" is no week.
  if (/\bday (?:before|after|of)\b|\bon the day\b/.test(clause)) return null;
  if (NOT_SO_OFTEN.test(clause) && !/\b(?:once|twice|only|just)\b/.test(clause)) return null;
  const perWeek = perWeekIn(
    clause.replace(NOT_SO_OFTEN, ' ').replace(/ instead of (?:\w+ )?(?:times|days|sessions|runs)?.*$/, ''),
  );
  if (perWeek === null || perWeek < 1 || perWeek > 7) return null;
  // "Harder each week" names no number.
  if (perWeek === 1 && !plan.standing && !NAMES_ONE.test(clause)) return null;
  const days = weekdaysIn(clause);
  const minutes = minutesIn(clause);
  return [
    { kind: 'times', of, perWeek },
    ...(days.length > 0 ? [{ kind: 'to_days' as const, of, days }] : []),
    ...(minutes !== null ? [{ kind: 'minutes' as const, of, minutes }] : []),
  ];
}

/** "Can we ease off", "dial it back a bit", "take the pressure off": lighter, and nothing of it is off. */
const EASES_OFF =
  '(?:eas(?:e|ing) (?:it |things |me )?(?:off|up|back)|dial(?:ling)? (?:it |this |that |things |everything )?(?:back|down)|(?:back|slack)(?:ing)? off|(?:pressure|load|intensity) off)';
/** Whether words with an "off" in them wish for something lighter. Small letters. */
export const easesOff = (clause: string): boolean => words([EASES_OFF]).test(clause);

const EASIER = words([
  'easier',
  'gentler',
  'lighter',
  'softer',
  'slower',
  'easy',
  'gentle',
  'less (?:hard|intense|ambitious|strenuous)',
  'too (?:hard|much|intense|ambitious|tough|fast|heavy|difficult)',
  '(?:(?:a )?bit|a little|quite|kind of|rather|pretty) (?:much|heavy|intense)',
  '(?:a bit|rather|quite|feels?|is|sounds?|seems?|looks?) (?:like )?a lot',
  "(?:it|that|this|plan)(?:'?s| is) (?:a lot|loads|tons|heaps|quite a lot)",
  'start (?:off )?(?:small|smaller|slow|slower|slowly|gently)',
  'smaller(?: steps?)?',
  '(?:make|do|have|take|be) (?:it |this |that )?(?:a (?:bit|little) )?less$',
  '^(?:a (?:bit|little) )?less(?: please)?$',
  'overwhelm\\w*',
  'scale (?:it )?(?:back|down)',
  'take it down',
  'tone (?:it )?down',
  'lighten',
  EASES_OFF,
  'struggling',
  'exhaust\\w*',
]);
const HARDER = words([
  'harder',
  'heavier',
  'more of a challenge',
  'tougher',
  'more (?:ambitious|intense|challenging)',
  'too (?:easy|light|slow|little)',
  'step it up',
  'push me',
  'intensify',
]);
const TOO_EASY =
  /\btoo (?:easy|light|slow|little)\b|\bnot (?:hard|challenging|demanding|enough of a challenge|intense) enough\b|\b(?:isn't|is not|not) (?:really )?(?:challenging|hard)(?: me)?(?: enough)?$/;
const CHANGES_LOAD =
  /\b(?:make|take|go|keep|can|could|want|need|please|let|something|a bit|little|much|bit|it)\b|^(?:easier|gentler|lighter|slower|softer|harder|tougher)|easier|harder|heavier|loads|tons|heaps|too\b|a lot|overwhelm|struggl|exhaust|less |more |step |push |start |small|ease|easing|dial|lighten|(?:back|slack)(?:ing)? off/;

/** "Shorten all the runs by 5 minutes". */
const CUT =
  /\b(?:shorten|cut|reduce|trim|lengthen|extend)\b(?=.*\bby (?:an? )?[\w ]{1,12}$)|\b(?:knock|take|shave|lop|chop|cut|trim|lose|get)\b(?=.{1,24}\b(?:minutes?|mins?|hour)\b.{0,24}\boff\b)/;

const DAYS = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?|weekdays?';
const ON_DAYS = new RegExp(`\\b(?:on|at|for|over) (?:the |a |my )?(?:${DAYS})\\b|\\b(?:${DAYS})\\b`);
const SO_MANY = new RegExp(
  `(?:^|\\b(?:do|make it|make that|have|only|just|rather|to|it|them|about|maybe)) (\\d{2,3}) ?(?:min|mins|minutes?)? ?(?:(?:on|at|for|over) )?(?:the |a |my )?(?:${DAYS})\\b|\\b(?:${DAYS})(?: ones| sessions)? (?:only |just |rather )?(\\d{2,3})$`,
);
const MORE =
  /(?<!\b(?:one|two|a|an|another|some|no|any) )\b(?:more|longer)\b(?! (?:one|sessions?|days?|times|runs?|often|than))/;
const LESS = /\b(?:less|fewer|shorter|lighter|easier|gentler)\b(?! (?:one|sessions?|days?|times|runs?|often|than))/;

/** "20 at weekends", "more on Sundays", "fewer on Fridays": a day that is named with an amount says which, and never that it is to be the only one. */
export function amountOnDays(clause: string, of: Select): PlanChange[] | null {
  const days = weekdaysIn(clause);
  if (days.length === 0 || !ON_DAYS.test(clause) || /\b(?:earlier|later|sooner|only on|instead)\b/.test(clause))
    return null;
  const select: Select = { ...of, days };
  const said = SO_MANY.exec(` ${clause}`);
  const minutes = Number(said?.[1] ?? said?.[2] ?? 0);
  if (minutes >= 13 && minutes <= 180 && windowIn(clause) === null) return [{ kind: 'minutes', of: select, minutes }];
  if (minutesIn(clause) !== null || windowIn(clause) !== null) return null;
  if (MORE.test(clause)) return [{ kind: 'longer', of: select, factor: 1.25 }];
  return LESS.test(clause) ? [{ kind: 'longer', of: select, factor: 0.75 }] : null;
}

/** "Less time per week", "fewer hours in all". */
export const LESS_IN_ALL =
  /\b(?:less|lower|reduce[ds]?|smaller|cut|fewer) (?:the )?(?:total |overall |weekly )*(?:time|minutes|hours|volume|load)(?: (?:in (?:total|all)|overall|altogether|(?:per|a|each|every|in the) week|weekly|spent))?\b/;

const ADDS_TO =
  /\b(?:add|put|tack)\b.{0,20}\b(?:minutes?|mins?|hour)(?: on)? (?:to|onto|on) (?:each|every|all|them|it|both|the|those|my|(?:mon|tues|wednes|thurs|fri|satur|sun)day)/;

export const SHIFTED_BY =
  /\b(?:shift|move|push|slide|bring|put|change)\b.{0,40}\b(?:by|of) (?:about )?(?:half an|an?|\d)/;

/** "Half an hour feels like a lot." */
const TOO_LONG =
  /\btoo (?:long|much)\b|\b(?:is|are|feels?|seems?|sounds?|looks?)(?: like)? (?:(?:quite|a bit|rather|pretty|still|just|kind of) )*(?:a lot|loads|tons|heaps|much|long|tough|ambitious|optimistic|a stretch)\b/;

/** "20 minutes is a push with a newborn". */
const IS_SO =
  /^(?:(?:but|and|well|hm+|honestly|i think|so|ok|the|even|about) )*(?:\d{1,3}|half an|an|a quarter of an|one|two) ?(?:minutes?|mins?|hours?|h)\b (?:is|are|feels?|seems?|sounds?)\b(?! (?:\w+ )?(?:enough|plenty|fine|ok|okay|good|better|great|perfect|best|all|max(?:imum)?|the|possible|doable|more|what|my|ideal|it|right|too (?:short|little))\b)/;

/** Whether a length is too much, whatever else is named with it. */
export const isTooLong = (clause: string): boolean =>
  minutesIn(clause) !== null && /\b(?:is|are|feels?|seems?)\b.{0,14}\btoo (?:long|much)\b/.test(clause);

/** How long, how hard. */
export function loadOf(clause: string, of: Select): PlanChange[] | null {
  if (LESS_IN_ALL.test(clause) && minutesIn(clause) === null) return [{ kind: 'longer', of, factor: 0.75 }];
  const days = weekdaysIn(clause);
  const select: Select = days.length > 0 ? { ...of, days } : of;
  const minutes = minutesIn(clause);
  // "Half an hour is too long": less than that; how much less is not said.
  if (minutes !== null && TOO_LONG.test(clause)) return [{ kind: 'longer', of: select, factor: 0.75 }];
  // "By 10 minutes", of which nobody knows whether more or less.
  if (minutes !== null && /^by (?:about )?\S+ ?(?:minutes?|mins?|hour)$/.test(clause)) return null;
  // How that is, and no wish for it.
  if (minutes !== null && IS_SO.test(clause)) return null;
  if (minutes !== null && /\btoo (?:short|little)\b/.test(clause))
    return [{ kind: 'longer', of: select, factor: 1.25 }];
  const by = /\b(?:longer|shorter|more|less)\b/.exec(clause)?.[0] ?? CUT.exec(clause)?.[0];
  // "Add 5 minutes to each".
  if (minutes !== null && ADDS_TO.test(clause)) return [{ kind: 'by_minutes', of: select, minutes }];
  // "Shift it all by an hour": which way, is not said.
  if (minutes !== null && SHIFTED_BY.test(clause)) return null;
  if (minutes !== null && !/\b(?:earlier|later|before|after|in \d+ minutes|sooner)\b/.test(clause)) {
    if (
      by !== undefined &&
      (/\b(?:minutes?|mins?|hour) (?:longer|shorter|more|less)\b|\b(?:longer|shorter) by\b/.test(clause) ||
        CUT.test(clause))
    )
      return [
        {
          kind: 'by_minutes',
          of: select,
          minutes: /^(?:short|less|cut|reduc|trim|knock|take|shave|lop|chop|lose|get)/.test(by) ? -minutes : minutes,
        },
      ];
    // "Bump it up to 45": that long, and no bound.
    const raises =
      /\b(?:bump|raise|increase|up|push|take|go|get|crank)\b(?: (?:it|them|that|this|everything|all|each))?(?: (?:all|back))? (?:up )?to\b/;
    const atMost =
      !raises.test(clause) &&
      /\b(?:enough|plenty|shorten|cut|reduce|down to|at most|max(?:imum)?|no (?:more|longer) than|(?:not|never) (?:more|longer) than|tops|limit|up to|under|below|less than|fewer than|shorter than|within|cap|capped)\b/.test(
        clause,
      );
    return [{ kind: 'minutes', of: select, minutes, ...(atMost && { atMost }) }];
  }
  if (TOO_EASY.test(clause) && !/\beasier\b/.test(clause)) return [{ kind: 'harder', of: select }];
  if (EASIER.test(clause) && CHANGES_LOAD.test(clause)) return [{ kind: 'easier', of: select }];
  if (HARDER.test(clause)) return [{ kind: 'harder', of: select }];
  if (/\bhalf as long\b/.test(clause)) return [{ kind: 'longer', of: select, factor: 0.5 }];
  if (/\b(?:shorter|too long|less time)\b/.test(clause)) return [{ kind: 'longer', of: select, factor: 0.75 }];
  if (/\b(?:longer|too short|more time)\b/.test(clause)) return [{ kind: 'longer', of: select, factor: 1.25 }];
  return null;
}

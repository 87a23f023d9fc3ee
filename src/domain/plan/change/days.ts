import type { Weekday } from '../../calendar/index.ts';
import type { Setting } from '../../language/index.ts';
import type { PlanChange, Select } from '../reply-types.ts';
import { clockIn, datesIn, minutesIn, weekdaysIn, windowIn } from '../said/index.ts';
import type { PlanDraft } from '../types.ts';
import { easesOff } from './load.ts';
import { hasSpan, partIn } from './select.ts';

const WEEKDAY = '(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*';
const DAYS = `${WEEKDAY}(?:(?: and |, | & )${WEEKDAY})*`;

/** Words by which something is not to be; the last ones only where a day stands with them. */
const NO = [
  'not',
  'none',
  'no',
  'nothing',
  'never',
  'avoid',
  'except',
  "can't",
  'cannot',
  'can not',
  'off',
  'without',
  "don't",
  "won't",
  "doesn't",
  'keep \\w+ free',
  'leave \\w+ free',
  'free',
  'skip',
  "isn't",
  "aren't",
  'busy',
  '(?<!\\b(?:go|going|goes|eat|eating|hang|hanging|night|day|dine|dining) )out',
  'bad',
  'impossible',
  'hopeless',
  'useless',
  'terrible',
  'awful',
  'a nightmare',
  'no good',
  'other than',
  'unable',
  'away',
  'cancel',
  'drop',
];
const NEGATIVE = new RegExp(`\\b(?:${NO.join('|')})\\b`);

const DOUBLE =
  /\b(?:double|twice as long|two in one|longer one|long one)\b|\b(?:two|2|both) (?:runs?|sessions?|workouts?|swims?|rides?|walks?|of them) on (?:a |the |one |one and the )?(?:same )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/;

/** "Saturday can take a double one": the day carries it, up to twice as long. */
export function doubleOf(clause: string, of: Select): PlanChange[] | null {
  const days = weekdaysIn(clause);
  if (days.length === 0 || of.part || !DOUBLE.test(clause)) return null;
  return [{ kind: 'longer', of: { ...of, days }, factor: 2 }];
}

const EXCHANGE = new RegExp(
  `\\b(?:swap|switch|exchange|trade) (?:the )?(${WEEKDAY})(?: \\w+)? (?:and|with) (?:the )?(${WEEKDAY})`,
);

/** Which of the two days that a form names is the one that gives. */
const SWAPS: [RegExp, 1 | 2][] = [
  [new RegExp(`\\b(${DAYS})\\b.{0,40}? (?:instead of|rather than|in place of) (?:on )?(?:the )?(${DAYS})\\b`), 2],
  [
    new RegExp(`\\b(?:swap|replace|change|exchange) (?:the )?(${DAYS})\\b.{0,30}? (?:for|with|to|into) (${DAYS})\\b`),
    1,
  ],
  [new RegExp(`\\b(${DAYS})\\b.{0,40}? (?:to|on|onto|be|for) (?:a |the |on )?(${DAYS})\\b`), 1],
  [new RegExp(`\\bmake (?:the |my )?(${WEEKDAY})(?: ones?| sessions?)? (?:a )?(${WEEKDAY})$`), 1],
  [new RegExp(`\\b(${DAYS})\\b,? not (?:on )?(${DAYS})\\b`), 2],
];

/** "Monday and Friday with Tuesday and Thursday". */
const ONE_FOR_ONE = new RegExp(
  `^(?:(?:please|can|could|we|you|i|swap|switch|change|move|replace|the|my) )*(${DAYS}) (?:with|for|to) (?:the )?(${DAYS})(?: please| instead)*$`,
);

const A_STRETCH = new RegExp(`\\b${WEEKDAY} (?:to|until|till|through|-) ${WEEKDAY}\\b`);

/** "Swap Monday and Wednesday for mornings": both, and not with each other. */
const FOR_A_PART = /days? (?:for|to|into) (?:the )?(?:early )?(?:mornings?|evenings?|afternoons?|lunch\w*)\b/;

/** "Wednesday ones on Thursdays instead", "move Mondays to Tuesday", "swap Wednesday for Thursday", "Thursday instead of Wednesday". */
export function swapOf(clause: string, of: Select): PlanChange[] | null {
  const both = FOR_A_PART.test(clause) ? null : EXCHANGE.exec(clause);
  const [a = [], b = []] = both ? [weekdaysIn(both[1] ?? ''), weekdaysIn(both[2] ?? '')] : [];
  if (a.length > 0 && b.length > 0)
    return [{ kind: 'exchange', days: a, with: b, ...(hasSpan(of) && { of: spanAlone(of) }) }];
  const pairs = ONE_FOR_ONE.exec(clause);
  const [from, to] = [weekdaysIn(pairs?.[1] ?? ''), weekdaysIn(pairs?.[2] ?? '')];
  if (pairs && from.length > 1 && from.length === to.length)
    return from.map((day, i) => ({ kind: 'to_days', of: { ...of, days: [day] }, days: to.slice(i, i + 1) }));
  for (const [form, from] of SWAPS) {
    const match = form.exec(clause);
    // "Only Monday to Thursday" is a stretch of days.
    if (
      !match ||
      (/\b(?:only|just)\b/.test(clause) &&
        A_STRETCH.test(clause) &&
        !/\b(?:move|shift|put|push|swap|change)\b/.test(clause))
    )
      continue;
    const [a, b] = [weekdaysIn(match[1] ?? ''), weekdaysIn(match[2] ?? '')];
    const [source, target] = from === 1 ? [a, b] : [b, a];
    if (source.length === 0 || target.length === 0 || source.join() === target.join()) continue;
    const clock = clockIn(clause);
    const part = from === 1 ? windowIn(clause.slice(match.index + match[0].length)) : null;
    const moved: PlanChange = {
      kind: 'to_days',
      of: { ...of, days: source },
      days: target,
      ...(part && { window: part.window }),
    };
    return clock && /\bat\b/.test(clause)
      ? [moved, { kind: 'time', of: { ...of, days: target }, time: clock.time }]
      : [moved];
  }
  return null;
}

/** The days or weeks, without those that the swap itself names. */
const spanAlone = ({ weeks, dates }: Select): Select => ({ ...(weeks && { weeks }), ...(dates && { dates }) });

const SKIP =
  /\b(?:skip|cancel|leave out|leave .{1,30} out|drop|miss out|no (?:\w+ )?then|not at all|none|call off|take off|strike|(?:a |one |the )?(?:week'?s? )?break|off$|(?:weeks?|days?) off)\b/;
/** What takes somebody away for days; with a span it is a reason for a change, alone none. */
export const AWAY =
  /\b(?:away|on holiday|on vacation|on leave|travell?ing|abroad|out of town|visit(?:ing|s)?|at a wedding|on a (?:business )?trip|business trip|conference|camping|skiing|at my (?:parents|parents'|mum's|sister's|brother's)|in hospital|in (?:london|paris|berlin|rome|spain|italy|france|greece))\b/;
const NO_SESSIONS =
  /\b(?:no|not any|without|can't|cannot|can not|won't|unable to|don't|not able to|no time (?:for|to)|not|nothing)\b/;

/** "Skip the runs" next week, "no run on Christmas Eve", "I can't run between the years": sessions of some days are left out or make way. */
export function withoutOf(clause: string, of: Select, plan: PlanDraft): PlanChange[] | null {
  if ((!hasSpan(of) && !of.alternate) || easesOff(clause)) return null;
  if (minutesIn(clause) !== null || clockIn(clause) !== null) return null;
  const days = weekdaysIn(clause);
  const select: Select = days.length > 0 ? { ...of, days } : of;
  const none =
    days.length === 0 &&
    /\bno (?:[a-z]+ )?(?:runs?|running|sessions?|training|workouts?|practi[cs]e|plan)\b/.test(clause);
  if (none || SKIP.test(clause)) return [{ kind: 'drop', of: select }];
  if (!NO_SESSIONS.test(clause) && !(days.length > 0 && NEGATIVE.test(clause))) return null;
  if (/\b(?:not|no) (?:so|as|too|that|more|longer|before|after|enough)\b|\bonly\b/.test(clause)) return null;
  const names = partIn(clause, plan) !== null || /\b(?:session|train|anything|nothing|time|run|work)/.test(clause);
  if (days.length > 0) return [{ kind: 'keep_free', of: select }];
  return names || clause.split(' ').length <= 5 ? [{ kind: 'keep_free', of: select }] : null;
}

export function notDaysOf(clause: string, of: Select): PlanChange[] | null {
  const days = weekdaysIn(clause);
  if (days.length === 0 || !NEGATIVE.test(clause)) return null;
  // "Ten minutes off the Saturday one" is how long.
  if (/\b(?:minutes?|mins?|hour) off\b/.test(clause)) return null;
  // "At 8 not 10", "not before 8": the time is meant, not the day.
  if (/\b(?:not|nothing|never|no \w+|none) (?:at )?(?:\d|before|after|so|later|earlier|longer|until)/.test(clause))
    return null;
  // "No Fridays after 7 pm": the hours of that day, and not all of it.
  if (AN_HOUR.test(clause) || NOT_THAT_PART.test(clause) || NO_SUCH_PART.test(clause)) return null;
  // "No cooking on weekdays": of that strand alone.
  return hasSpan(of) || of.part ? [{ kind: 'keep_free', of: { ...of, days } }] : [{ kind: 'not_days', days }];
}
/** "Can't do evenings on Mondays", "no Friday evenings": that part of the day. */
const NOT_THAT_PART =
  /\b(?:not|no|never|avoid|can't|cannot|won't|don't)\b(?: \w+){0,2} (?:mornings?|evenings?|afternoons?|nights|lunch\w*)\b/;
/** "Monday evenings don't work for me". */
const NO_SUCH_PART =
  /days? (?:mornings?|evenings?|afternoons?|nights?|lunch\w*) (?:just |really )?(?:won't|doesn't|don't|wouldn't|can't|are|is|does not|do not)\b/;
const AN_HOUR = /days? (?:before|after|until|till|past) (?:about )?(?:\d|noon)/;

const DROPS =
  /^(?:please |can you |could you |and |i want to |just )*(?:drop|remove|leave out|without|cut out|get rid of|take out|lose|ditch|no|skip|delete)\b/;

const THE_ONE =
  /^(?:(?:please|can|could|we|you|i|and|just|maybe|yes|but|ok) )*(?:drop|remove|cancel|leave out|lose|ditch|delete|skip|cut) (?:the |that |my )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?: ones?| sessions?| runs?| swims?| rides?| walks?| workouts?)(?: please)?$/;

/** "Drop the Saturdays", "lose Saturdays altogether", of an open plan. */
const THOSE_DAYS =
  /^(?:(?:please|can|could|we|you|i|i'd|would|like|want|to|and|just|maybe|yes|no|nah|nope|hm+|oh|well|right|so|but|ok|okay|let's|also|actually|rather|think|i'll|then) )*(?:drop|remove|ditch|lose|cut|scrap|bin|axe|delete|get rid of|leave out|cut out|take out|take away|do without|skip) (?:all (?:of )?)?(?:the |my |those |on )*(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?:(?:,| and| or|, and) (?:the )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?)*(?: ones?| sessions?| runs?)?(?: out| altogether| completely| entirely| please| then| for good| from the plan| from it| too| as well| instead)*$/;
const TAKES_OUT =
  /^(?:(?:please|can|could|we|you|i|and|just|ok|let's|also) )*(?:take|leave|cut) (?:the |my |those )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?: ones?| sessions?| runs?)? out(?: please| altogether| then)*$/;

const IN_THE_DAY =
  /\b(?:before|after|until|till|later than|earlier than|past|at) (?:\d|noon|work|dinner|lunch|breakfast|school|dark|bed|tea)|\b(?:in the|on|early|late|at) (?:mornings?|evenings?|afternoons?|nights?|lunch\w*)\b/;

/** A strand, or weeks, taken out. */
export function dropOf(clause: string, of: Select, plan: PlanDraft): PlanChange[] | null {
  if (!DROPS.test(clause)) return null;
  // "No running after work on Wednesdays": hours of it, and not all.
  if (IN_THE_DAY.test(clause) || weekdaysIn(clause).length > 0) return null;
  if (of.weeks) return [{ kind: 'drop', of: { weeks: of.weeks, ...(of.part && { part: of.part }) } }];
  const part = partIn(clause, plan);
  // Of a running plan of one strand that would be all there is.
  if (!part || (plan.standing && plan.parts.length === 1)) return null;
  return /\bminutes?\b|\bday\b|\bweeks?\b/.test(clause) ? null : [{ kind: 'drop', of: { part } }];
}

/** "Tuesday is fine": it may be used; nothing moves by that. */
export function freeDaysOf(clause: string, of: Select, plan: PlanDraft): PlanChange[] | null {
  const named = weekdaysIn(clause);
  const refused = named.filter((day) => plan.limits.notDays.includes(day));
  // "Saturdays work too", "weekends are ok", of an open plan: noted, and nothing has to move.
  const isLeave =
    /\b(?:too|as well|also)\b|^(?:the )?[a-z, ]+ (?:is|are) (?:also |totally |perfectly )?(?:fine|ok|okay|possible|all right)(?: (?:for me|with me|by me))?$/.test(
      clause,
    );
  const days = refused.length === 0 && !plan.standing && isLeave ? named : refused;
  const said =
    /\b(?:is|are|would be|works?|do) (?:actually |also |now )?(?:fine|ok|okay|possible|all right|free|again|after all)\b|\bworks? (?:after all|again|too)\b/;
  return days.length > 0 && !hasSpan(of) && said.test(clause) && !NEGATIVE.test(clause.replace(/\bfree\b/, ''))
    ? [{ kind: 'free_days', days }]
    : null;
}

const ON = /\b(?:on|prefer|rather|better|make it|use|to|want|like|do it|move|can)\b/;

const ANOTHER_DAY = /\b(?:to|on|onto) (?:another|some other|a different|any other|other|different) days?\b/;

/** "Move the Wednesdays to another day": which, is left to the coach. */
export function otherDaysOf(clause: string, of: Select): PlanChange[] | null {
  const days = weekdaysIn(clause);
  if (!ANOTHER_DAY.test(clause) || (days.length === 0 && !hasSpan(of) && !of.part)) return null;
  return [{ kind: 'other_days', of: days.length > 0 ? { ...of, days } : of }];
}

/** Weekdays alone: "only on Tuesdays and Saturdays". */
export function toDaysOf(clause: string, of: Select, plan: PlanDraft, whole = clause): PlanChange[] | null {
  const days: Weekday[] = weekdaysIn(clause);
  if (days.length === 0 || /\b(?:more|less|extra|longer|shorter)\b/.test(clause)) return null;
  // "Weekends too": never an order to leave out the others.
  if (!plan.standing && days.length > 1 && TOO.test(clause)) return [{ kind: 'also_days', of, days }];
  const said =
    /\b(?:only|just|always)\b/.test(clause) ||
    ON.test(clause) ||
    /^(?:the )?(?:mon|tue|wed|thu|fri|sat|sun|weekend|weekday)/.test(clause);
  if (!said) return null;
  const only =
    ONLY.test(clause) || (!of.days && !hasSpan(of) && days.every((day) => day >= 6) && /\bweekends?\b/.test(clause));
  const [day] = days;
  // "Always Thursday", of one of several a week: that one, and no word of the others.
  const oneOfThem = plan.standing !== null && !JUST.test(whole) && days.length === 1;
  if (day && days.length === 1 && (oneOfThem || (!only && !hasSpan(of))) && isOneOfSeveral(plan))
    return [{ kind: 'one_to_day', of, day }];
  return [{ kind: 'to_days', of, days, ...(only && { only }) }];
}

const JUST = /\b(?:only|just|exclusively|nothing but|all|everything|them|each|both)\b/;
const TOO = /\b(?:too|as well|also|in addition|additionally|besides)\b/;
const ONLY = /\b(?:only|just|always|exclusively|nothing but)\b(?! (?:once|twice|one\b|two\b|\d))/;

/** Whether a plan has several sessions in some week, so that one day is not that of all of them. */
export function isOneOfSeveral({ sessions }: PlanDraft): boolean {
  return [...Map.groupBy(sessions, (s) => s.week).values()].some((own) => own.length > 1);
}

/** "Drop the Thursday one": those are left out, and move nowhere. Where that would be all of the plan, it is something else. */
export function droppedDay(clause: string, of: Select, plan: PlanDraft): PlanChange[] | null {
  const said = clause.replace(/\?+$/, '').trim();
  const those = !plan.standing && !hasSpan(of) && (THOSE_DAYS.test(said) || TAKES_OUT.test(said));
  if (!those && !THE_ONE.test(said)) return null;
  const days = weekdaysIn(clause);
  const left = plan.sessions.some(({ date }) => !days.includes(Temporal.PlainDate.from(date).dayOfWeek as Weekday));
  return days.length > 0 && (left || !plan.standing) ? [{ kind: 'drop', of: { ...of, days } }] : null;
}

const SKIPS_ONE =
  /^(?:(?:please|can|could|we|you|i|and|just|ok|i'll|i will|i have to|i'd like to|let's) )*(?:skip|cancel|miss|call off)\b/;
const EVER =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b|\b(?:every|each|all|always|any ?more|from now on|ones|runs|sessions)\b/;

/** "Skip the run on Monday", of a plan that runs: the coming one, and no other. */
export function skippedOf(clause: string, of: Select, plan: PlanDraft, setting: Setting): PlanChange[] | null {
  if (!plan.standing || hasSpan(of) || of.alternate || !SKIPS_ONE.test(clause) || EVER.test(clause)) return null;
  const named = clause.replace(/day's\b/g, 'day');
  const [day, ...others] = datesIn(named, setting);
  const date = day?.date.toString();
  if (!date || others.length > 0 || weekdaysIn(named).length !== 1) return null;
  return [{ kind: 'drop', of: { ...(of.part && { part: of.part }), dates: [date, date] } }];
}

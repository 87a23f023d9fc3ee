import type { Weekday } from '../../calendar/index.ts';
import type { PlanChange, Select } from '../reply-types.ts';
import { clockIn, minutesIn, weekdaysIn, windowIn } from '../said/index.ts';
import type { ClockSpan, PlanDraft } from '../types.ts';
import { isOneOfSeveral } from './days.ts';
import { deniesPart } from './part-denied.ts';
import { hasSpan } from './select.ts';

/** A reminder of its own, not a session. */
export const ERRAND = /\b(?:remind|call|text|message|wake|meeting|appointment|dentist)\b/;
const IN_A_PART =
  /\b(?:breakfast|bed|bedtime|sleep|lunch|work|works|suits?|hard|difficult|tough|busy|in|to|at|for|be|prefer|rather|only|just|better|please|the|mornings|evenings|afternoons|after work|before work|lunch\w*|nights|not|never|nothing|no)\b/;
const BEST = /\b(?:best|better|ideal|suits?|prefer|only|work(?:s)? (?:well|for me))\b/;
const NO_PART =
  /\bgood (?:morning|evening|afternoon|night)\b|\bthis (?:morning|evening|afternoon)\b|\bremind\b|\btonight\b/;

/** "Bring it forward an hour", "push it back by half an hour". */
const FORWARD = /\b(?:bring|move|shift|put|pull|push)\b.*\b(forward|ahead|up)\b(?=.*\b(?:hours?|minutes?|mins?)\b)/;
const BACKWARD = /\b(?:push|move|shift|put|set)\b.*\b(back)\b(?=.*\b(?:hours?|minutes?|mins?)\b)/;

/** "An hour earlier", "20 minutes later": the same days at other times. */
export function shiftedOf(clause: string, of: Select): PlanChange[] | null {
  const minutes = minutesIn(clause.replace(/ (?:earlier|later|sooner)\b/, ''));
  const way =
    /\b(?:earlier|later|sooner)\b/.exec(clause)?.[0] ?? FORWARD.exec(clause)?.[1] ?? BACKWARD.exec(clause)?.[1];
  if (minutes === null || !way || ERRAND.test(clause)) return null;
  const days = weekdaysIn(clause);
  const select: Select = days.length > 0 ? { ...of, days } : of;
  return [{ kind: 'clock_by', of: select, minutes: way === 'later' || way === 'back' ? minutes : -minutes }];
}

const PART = '((?:mornings?|afternoons?|evenings?|lunchtimes?))';
/** Which of the two parts of the day that a form names is the one that gives. */
const PART_SWAPS: [RegExp, 1 | 2][] = [
  [new RegExp(`\\b${PART}(?: ones| sessions| runs| workouts)? (?:to|into|onto) (?:the )?${PART}\\b`), 1],
  [new RegExp(`\\b${PART},? (?:instead of|rather than|in place of|not)(?: in)?(?: the)? ${PART}\\b`), 2],
];

/** "Shift the mornings to the evenings": the sessions of the one part of the day, and no others. */
export function partSwapOf(clause: string, of: Select): PlanChange[] | null {
  for (const [form, from] of PART_SWAPS) {
    const match = form.exec(clause);
    const [a, b] = [windowIn(match?.[1] ?? ''), windowIn(match?.[2] ?? '')];
    if (!a || !b || a.words === b.words) continue;
    // "At 9 in the morning instead of the evening": the hour says more.
    const clock = /\bat \d/.test(clause.slice(0, match?.index ?? 0) + (match?.[0] ?? ''))
      ? clockIn(clause.replace(/ (?:instead of|rather than|not)\b.*$/, ''))
      : null;
    if (clock) {
      const on = weekdaysIn(clause);
      return [{ kind: 'time', of: on.length > 0 ? { ...of, days: on } : of, time: clock.time }];
    }
    const [source, target] = from === 1 ? [a, b] : [b, a];
    const days = weekdaysIn(clause);
    const select: Select = { ...of, ...(days.length > 0 && { days }), at: source.window };
    return [{ kind: 'window', of: select, window: target.window, words: target.words }];
  }
  return null;
}

const A_WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?';
const DAYS_WITH_PART = new RegExp(
  `\\b(${A_WEEKDAY}(?:(?:,| and|, and| &) ${A_WEEKDAY}){0,5}) (mornings?|evenings?|afternoons?|lunchtimes?)\\b`,
  'g',
);

/** "Tuesday and Thursday lunchtimes and Sunday evenings": each group of days with its own part of the day; null: there are not two of them. */
function dayParts(clause: string, of: Select): PlanChange[] | null {
  const groups = [...clause.matchAll(DAYS_WITH_PART)].flatMap(([, days = '', part = '']) => {
    const window = windowIn(part.endsWith('s') ? part : `${part}s`);
    return window ? [{ days: weekdaysIn(days), window }] : [];
  });
  const kinds = new Set(groups.map(({ window }) => window.words));
  if (kinds.size < 2 || /\b(?:not|no|never|instead|than|can't)\b/.test(clause)) return null;
  return [
    { kind: 'to_days', of, days: groups.flatMap(({ days }) => days) },
    ...groups.map(
      ({ days, window: { window, words } }): PlanChange => ({ kind: 'window', of: { ...of, days }, window, words }),
    ),
  ];
}

/** A time of day, or a part of it. */
export function whenOf(clause: string, of: Select, plan: PlanDraft): PlanChange[] | null {
  const apart = plan.standing || hasSpan(of) ? null : dayParts(clause, of);
  if (apart) return apart;
  const days: Weekday[] = weekdaysIn(clause);
  const select: Select = days.length > 0 ? { ...of, days } : of;
  const only = /\b(?:only|just|always)\b/.test(clause);
  const bound =
    /\b(?:before|after|earlier than|later than)\b/.test(clause) &&
    (/\b(?:not|nothing|never|no)\b/.test(clause) || /\b(?:before|after) (?:about )?\d/.test(clause));
  const clock = bound
    ? null
    : (clockIn(clause.replace(/\bnot (?:at )?\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?/, ' ')) ?? endIn(clause, of, plan));
  // "I can't do 18:30" names no hour that is wished for.
  if (clock && CANNOT_THEN.test(clause) && clockIn(clause.replace(CANNOT_THEN, ' ')) === null) return null;
  const hoursSaid = inTheirHalf(windowIn(clause), select, plan, clause);
  // "Fridays after 7 don't work".
  const refused = bound && hoursSaid && REFUSES.test(clause) && !/\b(?:not|nothing|never|no)\b/.test(clause);
  const window = refused ? { window: without(hoursSaid.window), words: `outside ${hoursSaid.words}` } : hoursSaid;
  if (clock) {
    if (ERRAND.test(clause)) return null;
    const half = window && !clock.sure && !/morning/.test(window.words) ? clockIn(`${clause} evening`) : clock;
    const time: PlanChange = { kind: 'time', of: select, time: nearest(half ?? clock, select, plan, clause) };
    const known = new Set(plan.sessions.map((s) => Temporal.PlainDate.from(s.date).dayOfWeek as Weekday));
    // "The Wednesday ones at 8" names what is there.
    const named = /\b(?:ones?|sessions?|runs?|workouts?|walks?|rides?|lessons?)\b/.test(clause);
    const isNew = days.length > 0 && !hasSpan(of) && (only || (!named && days.some((day) => !known.has(day))));
    const [day] = days;
    if (isNew && !only && day && days.length === 1 && isOneOfSeveral(plan))
      return [{ kind: 'one_to_day', of, day, time: time.time }];
    return isNew
      ? [{ kind: 'to_days', of, days, ...(only && { only }) }, time]
      : [
          ENDS.test(clause) || ENDS_BY.test(clause)
            ? { ...time, ends: true, ...(/ by (?:\S+ ){0,2}\d/.test(clause) && { latest: true }) }
            : time,
        ];
  }
  if (window && !NO_PART.test(clause) && deniesPart(clause, window.words, bound))
    return [{ kind: 'window', of: select, window: without(window.window), words: `outside ${window.words}` }];
  // "Wednesday evening": the time of day of what stands there, or the one that goes there.
  const [single, ...more] = days;
  if (
    window &&
    single &&
    more.length === 0 &&
    !only &&
    !hasSpan(of) &&
    (A_DAY_PART.test(clause) || (BEST.test(clause) && isOneOfSeveral(plan)))
  )
    return plan.sessions.some(({ date }) => Temporal.PlainDate.from(date).dayOfWeek === single)
      ? [{ kind: 'window', of: select, window: window.window, words: window.words }]
      : [{ kind: 'one_to_day', of, day: single, window: window.window }];
  // "Wednesdays only before 9": the hours of that day, and no word about the others.
  const hours = /days?,? only (?:before|after|from|until|till|up to|between|in the|at|mornings?|evenings?)\b/.test(
    clause,
  );
  if (window && days.length > 0 && !hours && !hasSpan(of) && BEST.test(clause))
    return [
      { kind: 'to_days', of, days, ...(only && { only }) },
      { kind: 'window', of, window: window.window, words: window.words },
    ];
  if (!window || NO_PART.test(clause) || !(bound || IN_A_PART.test(clause) || ONLY_HOURS.test(clause) || hasSpan(of)))
    return null;
  // "Tuesday and Friday at lunch", of a plan that has other days: that is where it goes.
  const isElsewhere =
    days.length > 1 && !bound && !hasSpan(of) && !plan.standing && !days.some((day) => liesOn(plan, day));
  return [
    ...(isElsewhere ? [{ kind: 'to_days' as const, of, days }] : []),
    { kind: 'window', of: isElsewhere ? of : select, window: window.window, words: window.words },
  ];
}

/** "From 18:00 on", "between 6 and 8". */
const ONLY_HOURS =
  /^(?:(?:only|maybe|rather|ok|so|say) )*(?:from \S{1,5}(?: ?[ap]m)? on(?:wards)?|between \S{1,5}(?: ?[ap]m)? and \S{1,5}(?: ?[ap]m)?)$/;
/** "Fridays only till 8", of what stands in the evening, is eight in the evening. */
function inTheirHalf(
  said: ReturnType<typeof windowIn>,
  of: Select,
  { sessions }: PlanDraft,
  clause: string,
): ReturnType<typeof windowIn> {
  if (said?.window.start !== '00:00' || said.window.end > '11:59' || !BARE_END.test(clause)) return said;
  const meant = sessions.filter(
    ({ date }) => !of.days || of.days.includes(Temporal.PlainDate.from(date).dayOfWeek as Weekday),
  );
  if (meant.length === 0 || meant.some(({ time }) => time < '16:00')) return said;
  const end = `${Number(said.window.end.slice(0, 2)) + 12}${said.window.end.slice(2)}`;
  return { window: { start: '00:00', end }, words: `before ${end}` };
}
const BARE_END =
  /\b(?:till|until|up to|done by|finished by) (?:about )?\d{1,2}(?:[:.]\d\d)?(?! ?(?:am|a\.m|in the morning|o'clock in the morning|[:.]?\d))/;

const liesOn = ({ sessions }: PlanDraft, day: Weekday): boolean =>
  sessions.some(({ date }) => Temporal.PlainDate.from(date).dayOfWeek === day);

const CANNOT_THEN =
  /\b(?:can't|cannot|can not|couldn't|won't|don't|not able to|unable to|not)(?: (?:do|make|manage|work with|be there|use|come|start|like|want|suit|fit))*(?: it)?(?: at| around)? (?:about )?\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?(?: (?:any ?more|on that day))?$|\d (?:doesn't|does not|won't|isn't|is not) (?:work|good|possible|suit|fit|ok)/;
const REFUSES = /\b(?:don't|doesn't|do not|does not|can't|cannot|won't|isn't|aren't) /;

/** "Be done by 9", without its half of the day: in the evening, where something lies after noon. */
function endIn(clause: string, of: Select, { sessions }: PlanDraft): ReturnType<typeof clockIn> {
  const [, hour] = ENDS_BY.exec(clause) ?? [];
  const read = hour ? clockIn(`at ${hour}`) : null;
  if (!read || read.sure || read.time >= '12:00') return read;
  const days = weekdaysIn(clause);
  const on = days.length > 0 ? days : of.days;
  const isLate = sessions.some(
    ({ date, time }) => time >= '12:00' && (!on || on.includes(Temporal.PlainDate.from(date).dayOfWeek as Weekday)),
  );
  return isLate ? clockIn(`at ${hour} pm`) : read;
}
const ENDS_BY =
  /\b(?:ends?|finish(?:es|ed)?|over|done|through)\b(?: \w+){0,2}? by (?:about )?(\d{1,2}(?:[:.]\d\d)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?! ?(?:[ap]m|\d|st\b|nd\b|rd\b|th\b|of\b|days?|weeks?|min|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/;

/** "Make it end at 15:00". */
const ENDS = /\b(?:ends?|finish(?:es|ed)?|over|done|through)\b(?: \w+){0,2}? (?:at|by) /;

/** A weekday and a part of it, and nothing else said. */
const A_DAY_PART =
  /^(?:(?:rather|better|maybe|make it|on|the|ok|then|so|put it on|let's say|how about|what about) )*(?:mon|tues|wednes|thurs|fri|satur|sun)days? (?:mornings?|evenings?|afternoons?|nights?|lunch\w*)(?: (?:then|please|instead|rather|is fine|would be (?:better|good|fine)))*$/;

/** The hour that a bare "8.30" means, by where the sessions stand. */
export function hourMeant(text: string, of: Select, plan: PlanDraft): string | null {
  const clock = clockIn(`at ${text}`);
  return clock && nearest(clock, of, plan, text);
}

/** "Make it 8", "Wednesdays at 7", of what stands in the evening, is eight and seven in the evening. */
function nearest({ time, sure }: { time: string; sure: boolean }, of: Select, plan: PlanDraft, clause: string): string {
  const [hour = 0] = time.split(':').map(Number);
  const own = plan.sessions.filter(
    ({ date }) => !of.days || of.days.includes(Temporal.PlainDate.from(date).dayOfWeek as Weekday),
  );
  // On a day of the week that has none yet, the half of the day in which the others stand.
  const meant = own.length === 0 && of.days?.every((day) => day < 6) ? plan.sessions : own;
  // "At 8 not 10": whoever takes it to be at ten thinks of the morning.
  const not = /\bnot (?:at )?(\d{1,2})\b/.exec(clause)?.[1];
  const late = `${String(hour + 12).padStart(2, '0')}${time.slice(2)}`;
  const isLate =
    meant.length > 0 &&
    meant.every(
      (session) =>
        session.time >= '16:00' &&
        (!not || session.time === late || Number(session.time.slice(0, 2)) - 12 === Number(not)),
    );
  // "Bed at 10:30", of what stands at 22:00.
  const isNear =
    isLate &&
    hour >= 10 &&
    hour < 12 &&
    meant.every((session) => Math.abs(minutesOf(session.time) - minutesOf(late)) <= NEAR);
  if (!sure && isAMorning(hour, late, of, meant)) return time;
  return !sure && ((isLate && hour >= 5 && hour <= 9) || isNear) ? late : time;
}

/** "Saturdays at 9", of what stands at 18:00, is in the morning: a weekend has one. What stands near nine in the evening stays there. */
const isAMorning = (hour: number, late: string, { days }: Select, meant: PlanDraft['sessions']): boolean =>
  hour >= 8 &&
  hour <= 11 &&
  days?.every((day) => day >= 6) === true &&
  meant.every(({ time }) => Math.abs(minutesOf(time) - minutesOf(late)) > AN_HOUR);
const AN_HOUR = 60;
const NEAR = 90;

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** The larger rest of the day outside a window. */
function without({ start, end }: ClockSpan): ClockSpan {
  return start < '12:00' ? { start: end, end: '00:00' } : { start: '00:00', end: start };
}

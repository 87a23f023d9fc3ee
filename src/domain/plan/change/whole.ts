import { MONTHS } from '../../calendar-names.ts';
import type { Setting } from '../../language/index.ts';
import { NUMBER_WORD } from '../../number-words.ts';
import { startSaid } from '../facts/start.ts';
import type { PlanChange, Select } from '../reply-types.ts';
import { boundIn, datesIn, farBoundIn, NUMBER, numberOf, today, valuesIn } from '../said/index.ts';
import type { PlanDraft } from '../types.ts';
import { selectIn } from './select.ts';
import { hourMeant } from './when.ts';

const START_BACK = [
  '\\bstart(?:ing)? (?:as|when|like|where) (?:before|planned|it was|you (?:said|had it))\\b',
  '\\b(?:leave|keep) the start\\b',
  '^(?:(?:hm+|no|oh|ok|actually|well|but)[, ]+)*(?:january|february|march|april|may|june|july|august|september|october|november|december|then|the first (?:date|day|start)) (?:is|was|would be|works?) (?:ok|okay|fine|good|better|alright|all right)(?: after all| too| actually)?$',
  '\\bstart (?:as it was|where it was|stays?|back(?! (?:by |an? |one |two |three |four |\\d)))\\b',
  '\\b(?:put|move) the start back\\b(?! (?:by |an? |one |two |three |four |\\d))',
  "\\b(?:don't|do not|no need to) (?:change|move|touch|shift) the start\\b",
  '\\b(?:forget|never ?mind|ignore|scratch|drop|cancel|undo)(?: about)? (?:the |that )?(?:new |later |earlier )?start(?:ing)?(?: date| day)?(?: thing| change| bit| part)?$',
  '\\bthe (?:start|first day|starting day|start date) was (?:fine|ok|okay|right|good|better|alright)\\b',
  '\\b(?:the|its) (?:old|earlier|first|original|previous) start\\b',
];
const BACK = new RegExp(START_BACK.join('|'));

const AGAIN = [
  '\\b(?:start|begin) (?:it |everything |all |(?:the|my) (?:[a-z]+ )?(?:plan|programme|program) )?(?:over|again|anew|afresh|from scratch|from the (?:start|beginning|top)|from week (?:1|one))\\b',
  '\\bre-?start\\b(?! (?:the app|my phone))',
  '\\bback to (?:week (?:1|one)|square one|the (?:start|beginning))\\b',
  '\\ba (?:fresh|new) start\\b',
  '\\bgive (?:it|this|the plan) another (?:go|try|shot)\\b',
  '\\b(?:get|pick) (?:back|it up|this up|back up)(?: again| into it| on track)\\b',
];
const RESTART = new RegExp(AGAIN.join('|'));

/** "Restart week 3" is that week once more. */
const LATER_WEEK = /\bweek (?:[2-9]|\d{2}|two|three|four|five|six|seven|eight)\b|\b(?:this|last) week\b/;

/** "Can we start over": the plan from its first week, from the day that is named. */
export function restartOf(clause: string, plan: PlanDraft, setting: Setting): PlanChange[] | null {
  if (!plan.standing || !RESTART.test(clause) || LATER_WEEK.test(clause)) return null;
  const [named] = datesIn(clause, setting).filter(({ date }) => Temporal.PlainDate.compare(date, today(setting)) >= 0);
  const week = /\bnext week\b/.test(clause) ? today(setting).add({ days: 8 - today(setting).dayOfWeek }) : null;
  return [{ kind: 'restart', date: (named?.date ?? week)?.toString() ?? null }];
}

const ANEW = /\bre-?start\b|\b(?:start|begin)\b.*\b(?:again|over|anew)\b/;

/** "Repeat this week", "do week 2 again": the week once more, and all that follows a week later. */
export function repeatOf(clause: string, of: Select, plan: PlanDraft, setting: Setting): PlanChange[] | null {
  const again =
    (/\b(?:repeat|redo|do)\b.*\b(?:week|again)\b/.test(clause) &&
      /\b(?:repeat|redo|again|once more|another time)\b/.test(clause)) ||
    (of.weeks !== undefined && ANEW.test(clause));
  if (!plan.standing || !again) return null;
  const week = of.weeks?.[0] ?? weekOn(plan, today(setting).subtract({ days: /\blast week\b/.test(clause) ? 7 : 0 }));
  return week ? [{ kind: 'repeat', week }] : null;
}

const MISSED =
  /\b(?:missed|skipped|didn't (?:do|make|manage|get to)|couldn't|could not|forgot|haven't done|did not do)\b/;
const MAKE_UP =
  /\b(?:do|make|run|have|catch|get|put|train|try|move) (?:it|that|this|the (?:run|session)|up)\b|\binstead\b|\bmake up\b/;

/** "Fit it in somewhere": on which day is left to the coach. */
const SOMEWHERE =
  /\b(?:fit|put|squeeze|slot|get|do|make|find|add|move|catch|have)\b.{0,24}\b(?:somewhere|some(?: |)where else|elsewhere|some other (?:day|time)|another (?:day|time)|a different (?:day|time)|later (?:this|in the) week|sometime|some time|whenever|a (?:free|new) (?:spot|slot|place|day)|room for it|it in)\b|\bcatch (?:it|that) up\b/;

const AT = /\bat (\d{1,2}(?:[:.]\d\d)? ?(?:[ap]m)?)\b/;

/** "I missed Monday, can I do it tomorrow instead?": one more session, on that day. */
export function extraOf(message: string, plan: PlanDraft, setting: Setting): PlanChange[] | null {
  if (!plan.standing || !MISSED.test(message)) return null;
  if (SOMEWHERE.test(message)) return [{ kind: 'extra', date: null }];
  if (!MAKE_UP.test(message)) return null;
  const now = today(setting);
  const ahead = datesIn(message.slice(message.search(MAKE_UP)), setting).find(
    ({ date }) => Temporal.PlainDate.compare(date, now) >= 0,
  );
  const before = datesIn(message.slice(0, message.search(MAKE_UP)).replace(/'s\b/g, ''), setting).find(
    ({ date }) => Temporal.PlainDate.compare(date, now) <= 0,
  );
  if (!ahead) return null;
  const date = ahead.date.toString();
  const extra: PlanChange = { kind: 'extra', date, ...(before && { missed: before.date.toString() }) };
  const at = AT.exec(message.slice(message.search(MAKE_UP)))?.[1];
  const time = at ? hourMeant(at, {}, plan) : null;
  return time ? [extra, { kind: 'time', of: { dates: [date, date] }, time }] : [extra];
}

function weekOn(plan: PlanDraft, day: Temporal.PlainDate): number | null {
  const days = Temporal.PlainDate.from(plan.from).until(day, { largestUnit: 'days' }).days;
  const week = Math.floor(days / 7) + 1;
  return week >= 1 && week <= plan.weeks ? week : null;
}

const UNIT = '(days?|weeks?|months?)';
const ALL =
  'everything|all|the (?:whole )?lot|the (?:whole )?(?:plan|thing|rest)|it(?: all)?|my plan|all (?:of it|sessions|the sessions|runs|the runs)|the (?:sessions|runs|goal)|this';
const SHIFTS: [RegExp, (m: RegExpExecArray) => { n: string; unit: string; earlier: boolean }][] = [
  [
    new RegExp(
      `\\b(?:start|begin|starting|beginning|${ALL})\\b.*\\b(${NUMBER}) ${UNIT} (later|earlier|sooner|back|forward|ahead|(?:after|from|past) that|(?:after|past) this|before that)\\b`,
    ),
    (m) => ({ n: m[1] ?? '', unit: m[2] ?? '', earlier: /earlier|sooner|forward|ahead|before/.test(m[3] ?? '') }),
  ],
  [
    new RegExp(
      `\\b(?:delay|postpone|push|move|shift|put|set|slide)\\b.*\\b(?:back |out |off |on )?(?:by )(${NUMBER}) ${UNIT}\\b`,
    ),
    (m) => ({ n: m[1] ?? '', unit: m[2] ?? '', earlier: /\b(?:forward|earlier|sooner)\b/.test(m[0]) }),
  ],
  [
    new RegExp(
      `\\b(?:delay|postpone|push|move|shift|put|set|slide) (?:${ALL}|the start(?:ing)?(?: date)?) (?:back |out |off |on )?(${NUMBER}) ${UNIT}\\b`,
    ),
    (m) => ({ n: m[1] ?? '', unit: m[2] ?? '', earlier: /\b(?:forward|earlier|sooner)\b/.test(m[0]) }),
  ],
  [
    new RegExp(
      `^(?:(?:please|can|could|we|you|i|just|and) )*(?:have |need |do )?(?:it |all |everything )?(${NUMBER}) ${UNIT} (later|back)(?: (?:please|everything|all|of it|the lot|for (?:all|everything)))*$`,
    ),
    (m) => ({ n: m[1] ?? '', unit: m[2] ?? '', earlier: false }),
  ],
];

const INTO =
  /\b(?:push|move|shift|put|postpone|delay|carry)\b.*\b(?:everything|all|the (?:whole )?(?:plan|thing|rest)|it(?: all)?|my plan|(?:the|all)(?: the)? (?:sessions|runs))\b.*\b(?:into|to|until|till|to after|until after) (next month|next year|january|february|march|april|may|june|july|august|september|october|november|december|(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: (?:of )?(?:january|february|march|april|may|june|july|august|september|october|november|december))?|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}|christmas|(?:the )?new year|after (?:christmas|new year|the holidays))$/;

/** "Push everything into January", of a plan that runs: so many whole weeks later that nothing lies before it. */
export function intoLater(clause: string, of: Select, plan: PlanDraft, setting: Setting): PlanChange[] | null {
  const words = plan.standing ? INTO.exec(clause)?.[1] : undefined;
  const day = today(setting);
  const [next] = plan.sessions
    .filter(({ date }) => date >= day.toString())
    .map(({ date }) => date)
    .sort();
  const to = words === undefined ? null : dayOf(words, setting);
  if (!to || !next || next >= to.toString()) return null;
  const weeks = Math.ceil(Temporal.PlainDate.from(next).until(to, { largestUnit: 'days' }).days / 7);
  return [{ kind: 'later', of: of.part ? { part: of.part } : {}, days: weeks * 7 }];
}

function dayOf(words: string, setting: Setting): Temporal.PlainDate | null {
  const day = today(setting);
  if (words === 'next month') return day.with({ day: 1 }).add({ months: 1 });
  if (words === 'next year' || / ?new year$/.test(words) || words === 'after the holidays')
    return Temporal.PlainDate.from({ year: day.year + 1, month: 1, day: words === 'next year' ? 1 : 2 });
  if (/christmas$/.test(words)) return valuesIn('on christmas', 'date', setting)[0]?.date.add({ days: 2 }) ?? null;
  const [range] = /^[a-z]+$/.test(words) ? valuesIn(`in ${words}`, 'date_range', setting) : [];
  return (
    range?.from ??
    datesIn(/^\d/.test(words) && !/[a-z]{3}/.test(words) ? `on the ${words}` : `on ${words}`, setting)[0]?.date ??
    null
  );
}

const BY_THE_CLOCK =
  /\b(?:hours?|minutes?|mins?|h) (?:later|earlier|sooner)\b|\b(?:later|earlier) (?:by|,)? ?(?:half an|an|\d+) ?(?:hours?|minutes?|mins?)\b/;

/** Another first day, or all of it later: of a plan that is shown its start, of a running one what is ahead. */
export function startOf(clause: string, of: Select, plan: PlanDraft, setting: Setting): PlanChange[] | null {
  if (BACK.test(clause)) return [{ kind: 'start_back' }];
  for (const [form, said] of SHIFTS) {
    const match = form.exec(clause);
    if (!match) continue;
    const { n, unit, earlier } = said(match);
    const days = numberOf(n) * (unit.startsWith('w') ? 7 : unit.startsWith('m') ? 28 : 1) * (earlier ? -1 : 1);
    const some = unit.startsWith('d') && !/\bfrom\b/.test(clause) ? spanBeside(clause, plan, setting) : null;
    if (plan.standing || some) return [{ kind: 'later', of: some ?? of, days }];
    return [{ kind: 'start', date: Temporal.PlainDate.from(plan.from).add({ days }).toString() }];
  }
  // "Next Monday I have to start half an hour later" is about the clock.
  if (BY_THE_CLOCK.test(clause)) return null;
  const hour = boundIn(clause, { no: true, busy: false }) !== null && !/\b(?:start|begin)/.test(clause);
  if (hour) return null;
  const says = /\b(?:not (?:before|until)|start|begin|starting|beginning|first (?:session|day)|kick off)\b/.test(
    clause,
  );
  // "Can week 3 start on Tuesday" is about that week.
  if (of.weeks) return null;
  const begins = plan.standing ? null : startSaid(clause, setting);
  if (begins) return [{ kind: 'start', date: nearStart(begins.date, clause, plan, setting).toString() }];
  const [named] = datesIn(clause, setting);
  const found = named && !plan.standing ? { ...named, date: nearStart(named.date, clause, plan, setting) } : named;
  // Where no day was named, a bare one is the day to begin.
  if (!plan.standing && found && isOnlyADay(clause, found) && (plan.assumed || !A_WEEKDAY.test(clause)))
    return [{ kind: 'start', date: found.date.toString() }];
  if (!plan.standing && !found && A_STRETCH.test(clause)) {
    const [range] = valuesIn(clause, 'date_range', setting);
    if (range && Temporal.PlainDate.compare(range.from, today(setting)) > 0)
      return [{ kind: 'start', date: range.from.toString() }];
  }
  const alone =
    /^(?:from |on |not before )?(?:next |this )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow)$/.test(
      clause,
    ) && /\b(?:next|tomorrow|from)\b/.test(clause);
  if (plan.standing && /^(?:starting|beginning|from)\b/.test(clause)) return null;
  if (found && (says || alone)) return [{ kind: 'start', date: found.date.toString() }];
  if (
    (says || (plan.assumed && /^(?:[a-z']+ )?next week(?: please| then| is \w+)?$/.test(clause))) &&
    /\bnext week\b/.test(clause)
  ) {
    const day = today(setting);
    return [{ kind: 'start', date: day.add({ days: 8 - day.dayOfWeek }).toString() }];
  }
  return null;
}

/** "The 2nd", without its month, of a plan that begins on 1 January: the one that is nearest to that day. */
function nearStart(
  date: Temporal.PlainDate,
  clause: string,
  { from }: PlanDraft,
  setting: Setting,
): Temporal.PlainDate {
  if (!A_DAY_OF_MONTH.test(clause)) return date;
  const start = Temporal.PlainDate.from(from);
  const away = (one: Temporal.PlainDate) => Math.abs(one.until(start, { largestUnit: 'days' }).days);
  const near = [-1, 0, 1]
    .map((months) => start.with({ day: 1 }).add({ months }))
    .filter((month) => date.day <= month.daysInMonth)
    .map((month) => month.with({ day: date.day }))
    .filter((one) => Temporal.PlainDate.compare(one, today(setting)) > 0)
    .sort((a, b) => away(a) - away(b))[0];
  return near ?? date;
}
const A_DAY_OF_MONTH = new RegExp(
  `\\b(?:the )?\\d{1,2}(?:st|nd|rd|th)\\b(?!.*\\b(?:${MONTHS.map((month) => month.slice(0, 3).toLowerCase()).join('|')}))(?<!\\b(?:${MONTHS.map((month) => month.toLowerCase()).join('|')}) (?:the )?\\d{1,2}(?:st|nd|rd|th))`,
);

/** What may stand around a day that is nothing but the day to begin. */
const AROUND_A_DAY = new Set(
  "ok okay yes no actually wait sorry hm rather better let's let us say do make it that please from on this next coming after not before until maybe perhaps how what about i'd i'll start starting begin the then instead is would be will could sounds works suits best fine good great perfect nice possible me for my at in of".split(
    ' ',
  ),
);

/** Whether a clause names a day and says nothing else: "after 10 December", "Saturday would be fine", "the first Saturday in December". */
function isOnlyADay(clause: string, { start, end }: { start: number; end: number }): boolean {
  if (/\bnot? (?!before|until|till|earlier)/.test(clause)) return false;
  const words = `${clause.slice(0, start)} ${clause.slice(end)}`.match(/[\p{L}\p{N}']+/gu) ?? [];
  return words.every((word) => AROUND_A_DAY.has(word));
}
const A_WEEKDAY =
  /^(?:[a-z']+ )*?(?:on )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|tues|wed|thu|thurs|fri|sat|sun)\b/;
/** A stretch of days and nothing else: it begins with the first of them. */
const A_STRETCH =
  /^(?:(?:ok|yes|no|rather|better|maybe|from|in|at|on|this|the|next|coming|only|not before|not until) )*(?:weekend|month|january|february|march|april|may|june|july|august|september|october|november|december|new year|spring)(?: please| then| is fine)*$/;

const BY = new RegExp(`\\b(?:by )?${NUMBER} ${UNIT}(?: (?:later|earlier|sooner|back|forward|ahead))?\\b`);

/** "Shift everything next week by a day": only what stands there. */
function spanBeside(clause: string, plan: PlanDraft, setting: Setting): Select | null {
  const { of } = selectIn(clause.replace(BY, ' '), plan, setting);
  return of.dates && !of.weeks ? { dates: of.dates } : null;
}

export function readyOf(clause: string, setting: Setting): PlanChange[] | null {
  if (
    !/\b(?:ready|done|finish(?:ed)?|complete|over|get there|be there|end|ends)\b|\b(?:want|need|have|got|like|love|hope|aim|able) to (?:be able to )?[a-z]+ .{2,50} by\b/.test(
      clause,
    ) ||
    !/\b(?:by|before|until|on|in time|ready for)\b/.test(clause) ||
    /\b(?:end of|weekend)\b/.test(clause)
  )
    return null;
  const date = datesIn(clause, setting)[0]?.date ?? farBoundIn(clause, setting);
  return date ? [{ kind: 'ready_by', date: date.toString() }] : null;
}

const WEEKS = new RegExp(
  String.raw`\b(?:only|just|make it|keep(?: it)?(?: at)?|stick (?:with|to)|back to|in|over|shorten(?: it)? to|cut(?: it)? to|as) (\d{1,2}|${NUMBER_WORD}) weeks?\b(?! (?:later|earlier|from|off|longer|shorter|more|less|extra|sooner))|^(?:(?:only|just|but|and|please|make it|do it) )*for (?:only |just )?(\d{1,2}|${NUMBER_WORD}) weeks?$`,
);

const WEEKS_MORE = new RegExp(
  `\\b(\\d{1,2}|an?|${NUMBER_WORD}) (?:more |extra |additional )?weeks? (longer|shorter|more|extra|less)\\b|\\b(?:add|another|extra|plus) (?:an? |another |extra )?(?:(\\d{1,2}|${NUMBER_WORD}) )?(?:more |extra )?weeks?\\b|\\b(\\d{1,2}|an?|one|two|three|four) (?:more|extra|additional) weeks?\\b`,
);

/** `weeks`: how many it has now. */
export function weeksOf(clause: string, { weeks, standing }: PlanDraft): PlanChange[] | null {
  const by = standing ? null : WEEKS_MORE.exec(clause);
  if (by) {
    const n = numberOf(by[1] ?? by[3] ?? by[4] ?? 'a');
    return [{ kind: 'weeks', weeks: /shorter|less/.test(by[2] ?? '') ? Math.max(1, weeks - n) : weeks + n }];
  }
  const said = WEEKS.exec(clause);
  return said ? [{ kind: 'weeks', weeks: numberOf(said[1] ?? said[2] ?? '') }] : null;
}

import type { Weekday } from '../../calendar/index.ts';
import { weekdayName } from '../../calendar-names.ts';
import type { Setting } from '../../language/index.ts';
import type { PlanChange, Select } from '../reply-types.ts';
import { datesIn, today, weekdaysIn, windowIn } from '../said/index.ts';
import type { PlanDraft } from '../types.ts';
import { wordsIn, wordsOfPlan } from './unknown.ts';

const DAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:days?)?';
const DAYS = `${DAY}(?:(?:,? (?:and|&|or) |, ?)${DAY})*`;
const MONTH = '(?:january|february|march|april|may|june|july|august|september|october|november|december)';

const A_MONTH = new RegExp(`^${MONTH}$`);

const EXCEPT = new RegExp(
  `\\b(?:all|everything|every (?:day|session|one|run)|each(?: one)?|any day|the rest|the (?:sessions|runs|others|ones))(?: of (?:it|them))? (?:but|except(?: for)?|besides|apart from|other than|not counting|without)(?: on| the)? (${DAYS})\\b`,
);

const SPAN = `(?:this|next|the coming|coming) (?:week|weekend|month)|${MONTH}`;
const OF_A_SPAN = new RegExp(
  `^(.{0,20}?)\\b(?:move|put|shift|push|change|set|make|do|have) (?:the |my )?(?:(${SPAN})(?:'s|s')?|(?:ones?|sessions?|runs?) (?:in|of|from|for) (${SPAN}))(?: ones?| sessions?| runs?)? (to|at|on|by|into) (.+)$`,
);

/** "The Saturday ones to Sunday": every week. */
const ONES =
  /(?<!\b(?:this|next|coming) )\b(?:all )?(?:the |my )?(mon|tues|wednes|thurs|fri|satur|sun)day (?:ones|sessions|runs|workouts|lessons) (?:to|on|onto|for) (?:the )?(mon|tues|wednes|thurs|fri|satur|sun)days?\b/;

const ALL_AT =
  /^(?:(?:ok|please|actually|no|and|then|better|rather|can you|could you) )*(?:make|do|put|move|change|set) ((?:it|them|that|all|everything|the sessions)(?: all)?)(?: to| at)? (\d{1,2}(?::\d\d)?(?: ?[ap]m)?)(?: please| instead| then)*$/;

/** "Saturday is no good, can those go to Sunday?" */
const THOSE_TO =
  /\b(?:(?:can|could|let|move|put|shift|have) )?(?<!\bof )(?:those|these|them|that|it) (?:(?:(?:go|be|move|happen|come) )?(?:to|on|onto) (?:the )?|be (?:a |the )?)((?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b(?! (?:at|\d))/;

/** "Move my Mondays to 7 am": the hour, not the last of two. */
const TO_AN_HOUR =
  /(\b(?:move|put|shift|change|set|bring|push)\b(?: [\p{L}'-]+){1,6}) to (\d{1,2}[:.]\d\d(?: ?[ap]m)?|\d{1,2} ?[ap]m|\d{1,2}(?= ?(?:please|instead|then)?$))(?! ?(?:min|hours?|days?|weeks?|km|times|sessions))/u;

/** "Sundays are for resting", "Saturday is my rest day". */
const OF_REST = new RegExp(
  `\\b(${DAYS}) (?:is|are) (?:(?:for|always|usually|my|our|a|the) )*(?:rest(?:ing)?(?: days?)?|days? of rest|days? off|sabbath|sacred|holy|off[- ]limits|church|family(?: days?| time)?|no[- ]go(?: area)?)\\b`,
);

/** "Wednesdays, no way". */
const NO_WAY = new RegExp(
  `\\b(?:(?:no way|no chance)(?: on)? (?:the )?(${DAYS})|(${DAYS})[ ,:]+(?:(?:is|are)(?: just)? )?(?:no way|no chance|nope|nah|no thanks|out of the question|impossible|a no|not happening))\\b(?! (?:before|after|at|until|in)\\b)`,
);

/** "Keep Sundays for family": for something that is none of the plan. */
const KEPT_FOR = new RegExp(
  `\\b(?:(?:i'd|i would) (?:like|want|love|prefer) to |i (?:want|need|like|have) to |please |can (?:we|you|i) )*(?:keep|leave|save|reserve|hold|have|need|want) (?:my |the |all )?(${DAYS}) (?:free |open )?for ((?:the |my |our )?[a-z]+(?: [a-z]+)?)\\b`,
);

function isOfAnother(words: string, plan: PlanDraft): boolean {
  const own = wordsOfPlan(plan);
  return !OF_ANY_PLAN.test(words) && !wordsIn(words).some((word) => own.has(word));
}
const OF_ANY_PLAN =
  /\b(?:ones?|sessions?|long|short|easy|hard|it|this|that|them|practi[cs]e|practi[cs]ing|training|plan|goal|now|later|last|first|me)\b/;

const A_RANGE =
  /,? ?\b(?:from |on |only )*((?:mon|tues|wednes|thurs|fri|satur|sun)days?) (?:to|till|until|through|thru) ((?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b(?: only)?/;
const MOVES = /\b(?:move|put|shift|switch|change|swap|push|bring|make|instead|rather|can|could|go|be)\b/;

/** "20 minutes an evening, Monday to Thursday", where both have a session: these days and those between, and no move of the one onto the other. */
function withRange(text: string, { sessions }: PlanDraft): string {
  const [whole, a = '', b = ''] = A_RANGE.exec(text) ?? [];
  const [[first], [last]] = [weekdaysIn(a), weekdaysIn(b)];
  const lies = (day: Weekday) => sessions.some(({ date }) => Temporal.PlainDate.from(date).dayOfWeek === day);
  if (!whole || !first || !last || first >= last || MOVES.test(text) || !lies(first) || !lies(last)) return text;
  const days = Array.from(
    { length: last - first + 1 },
    (_, i) => `${weekdayName((first + i) as Weekday).toLowerCase()}s`,
  );
  const each = text.replace(
    /\b(?:an evening|a (?:day|night|morning)|each (?:day|evening)|every (?:day|evening))\b/,
    'each',
  );
  return each.replace(whole, `, only on ${days.join(' and ')}`).replace(/^, /, '');
}

/** "All but Saturday", "December's to 7 am": the days and the span that are meant, as the clauses read them. Lower-case text. */
export function reworded(said: string, plan: PlanDraft): string {
  const text = plan.standing ? said : withRange(said, plan);
  const ofRest = OF_REST.exec(text);
  if (ofRest) return text.replace(ofRest[0], `not on ${ofRest[1]}`);
  const noWay = plan.standing ? null : NO_WAY.exec(text);
  if (noWay) return text.replace(noWay[0], `not on ${noWay[1] ?? noWay[2]}`);
  const kept = plan.standing ? null : KEPT_FOR.exec(text);
  if (kept && isOfAnother(kept[2] ?? '', plan)) return text.replace(kept[0], `not on ${kept[1]}`);
  const all = ALL_AT.exec(text);
  if (all) return `make ${all[1]} at ${all[2]}`;
  if (ONES.test(text)) return text.replace(ONES, '$1days to $2days');
  if (THOSE_TO.test(text)) return text.replace(THOSE_TO, 'rather $1');
  if (TO_AN_HOUR.test(text)) return text.replace(TO_AN_HOUR, '$1 at $2');
  const but = EXCEPT.exec(text);
  if (but) {
    const without = new Set<number>(weekdaysIn(but[1] ?? ''));
    const days = [...new Set(plan.sessions.map(({ date }) => Temporal.PlainDate.from(date).dayOfWeek))]
      .filter((day) => !without.has(day))
      .sort();
    if (days.length > 0 && without.size > 0)
      return text.replace(but[0], days.map((day) => `${weekdayName(day).toLowerCase()}s`).join(' and '));
  }
  const [whole, lead = '', first, second, joint = '', rest = ''] = OF_A_SPAN.exec(text) ?? [];
  const span = first ?? second;
  if (!whole || !span || weekdaysIn(rest).length > 0) return text;
  const when = A_MONTH.test(span) ? `in ${span}` : span;
  if (joint === 'by') return `${lead}shift everything ${when} by ${rest}`;
  return `${lead}${when} ${joint === 'to' && /^\d/.test(rest) ? 'at' : joint} ${rest}`.trim();
}

const ONE_DAY = new RegExp(
  `\\b(?:only |just )?(this|next|the coming|coming|this coming) (${DAY})(?:'s)?(?: one| session| run| ones)? (?:to|on|onto|until|for) (?:the )?(?:(?:next|following) day|(${DAY}))\\b`,
);

/** "Tonight's run to tomorrow", "the run tonight to Friday". */
const NEAR_DAY = new RegExp(
  `\\b(today|tonight|tomorrow)(?:'s)?(?: one| session| run| workout| walk| ride| lesson| practice| study| reading)? (?:to|on|onto|until|for) (?:(tomorrow|(?:the )?(?:next|following) day)|(?:next |this )?(${DAY}))\\b`,
);

/** "This Monday's to Tuesday": that one session, as many days later. */
export function oneDayOf(clause: string, setting: Setting): PlanChange[] | null {
  const match = ONE_DAY.exec(clause);
  if (!match) return nearDayOf(clause, setting);
  const [from] = datesIn(`${match[1] === 'next' ? 'next' : 'this'} ${match[2]}`, setting);
  const [to] = match[3] ? weekdaysIn(match[3]) : [];
  if (!from || (match[3] && !to)) return null;
  const days = to ? (to - from.date.dayOfWeek + 7) % 7 || 7 : 1;
  const date = from.date.toString();
  return [{ kind: 'later', of: { dates: [date, date] }, days }];
}

function nearDayOf(clause: string, setting: Setting): PlanChange[] | null {
  const [, from = '', next, weekday = ''] = NEAR_DAY.exec(clause) ?? [];
  if (!from) return null;
  const day = today(setting).add({ days: from === 'tomorrow' ? 1 : 0 });
  const [to] = weekdaysIn(weekday);
  const other = next === 'tomorrow' && from === 'tomorrow' ? 0 : 1;
  const days = to ? (to - day.dayOfWeek + 7) % 7 || 7 : other;
  const date = day.toString();
  return days === 0 ? null : [{ kind: 'later', of: { dates: [date, date] }, days }];
}

const NEAR = `(?:today|tonight|tomorrow|${DAY})`;
const SWAP_NEAR = new RegExp(
  `\\b(?:swap|switch|exchange|trade) (?:the |my )?(${NEAR})(?:'s)?(?: (?!and|with|for)[a-z]+)? (?:and|with|for) (?:the |my )?(${NEAR})(?:'s)?(?: [a-z]+)?(?: around| over| please)*$`,
);

/** "Swap today's with tomorrow's", "Monday's with Tuesday's": these two alone, of a plan that runs. */
export function swapOfNear(clause: string, plan: PlanDraft, setting: Setting): PlanChange[] | null {
  const [whole = '', a = '', b = ''] = SWAP_NEAR.exec(clause) ?? [];
  const isNear = /\b(?:today|tonight|tomorrow)\b/.test(whole) || /day's\b/.test(whole);
  if (!plan.standing || !isNear) return null;
  const [first, second] = [a, b].map((word) => nearDate(word, setting));
  if (!first || !second || first.equals(second)) return null;
  const dates = [first, second].map(String).sort() as [string, string];
  return [
    {
      kind: 'exchange',
      days: [first.dayOfWeek as Weekday],
      with: [second.dayOfWeek as Weekday],
      of: { dates, on: dates },
    },
  ];
}

function nearDate(word: string, setting: Setting): Temporal.PlainDate | null {
  const day = today(setting);
  if (word === 'tomorrow') return day.add({ days: 1 });
  if (word === 'today' || word === 'tonight') return day;
  const [weekday] = weekdaysIn(word);
  return weekday ? day.add({ days: (weekday - day.dayOfWeek + 7) % 7 }) : null;
}

const ONE_TO = new RegExp(
  `^(?:(?:please|can|could|you|we|i|just|and|ok|let's|actually) )*(?:move|shift|put|push|switch|do|have) (?:the |my )?(?:coming )?(${DAY})(?:'s)?(?: (?!to\\b|on\\b|onto\\b)[a-z]+)? (?:to|on|onto) (?:the )?(${DAY})(?: instead| please| then)*$`,
);

/** "And then Saturday's on Sunday". */
const ONES_OWN = new RegExp(
  `^(?:(?:and|then|also|ok|please|so) )*(?:the |my )?(${DAY})'s(?: one| run| session| swim| ride| walk| lesson| workout)? (?:to|on|onto) (?:the )?(${DAY})(?: instead| please| then| too)*$`,
);

const NOUN = '(?:run|session|swim|ride|walk|lesson|workout|practice|training|one)';
const LEAD = "(?:(?:please|can|could|you|we|i|just|and|ok|let's|actually|then) )*";
const TO_A_PART = new RegExp(
  `^${LEAD}(?:move|shift|put|push|do|have) (?:the |my )?(?:coming )?(${DAY})'s(?: ${NOUN})? (?:to|on|onto) (?:the )?(${DAY}) (morning|afternoon|evening|night)(?: instead| please| then)*$`,
);
const TO_A_CLOCK = new RegExp(
  `^${LEAD}(?:move|shift|put|push) (?:the |my )?(?:coming )?(?:(${DAY})'s(?: ${NOUN})?|${NOUN} on (${DAY})) (?:to|at) (?=\\d|half|quarter|noon)(.{1,16})$`,
);

/** "Move Monday's session to Friday evening", "move the run on Monday to 7 pm", of a plan that runs: the coming one alone. */
export function oneOfDayInto(
  clause: string,
  plan: PlanDraft,
  setting: Setting,
  read: (words: string, of: Select) => PlanChange[],
): PlanChange[] | null {
  if (!plan.standing) return null;
  const [, a = '', b = '', part = ''] = TO_A_PART.exec(clause) ?? [];
  const [, own = '', on = '', clock = ''] = TO_A_CLOCK.exec(clause) ?? [];
  const [from] = weekdaysIn(a || own || on);
  if (!from || /days$/.test(a || own || on)) return null;
  const now = today(setting).toString();
  const date = plan.sessions.find((s) => s.date >= now && Temporal.PlainDate.from(s.date).dayOfWeek === from)?.date;
  const [to] = weekdaysIn(b);
  if (!date || (part && !to)) return null;
  const of: Select = { dates: [date, date] };
  if (!to) return read(`at ${clock}`, of);
  const window = windowIn(`${part}s`)?.window;
  return to > from && window ? [{ kind: 'to_days', of: { ...of, days: [from] }, days: [to], window }] : null;
}

/** "Move Wednesday's session to Thursday", of a plan that runs: the coming one; "Saturday's to Friday" is the day before, where that is still ahead. */
export function oneOfDayTo(clause: string, plan: PlanDraft, setting: Setting): PlanChange[] | null {
  const [, a = '', b = ''] = plan.standing ? (ONE_TO.exec(clause) ?? ONES_OWN.exec(clause) ?? []) : [];
  if (a === '' || /days$/.test(a) || /days$/.test(b)) return null;
  const [from] = weekdaysIn(a);
  const [to] = weekdaysIn(b);
  const now = today(setting).toString();
  const date = plan.sessions.find((s) => s.date >= now && Temporal.PlainDate.from(s.date).dayOfWeek === from)?.date;
  if (!from || !to || !date || from === to) return null;
  const before = to - from;
  const days = Temporal.PlainDate.from(date).add({ days: before }).toString() > now ? before : before + 7;
  return [{ kind: 'later', of: { dates: [date, date] }, days }];
}

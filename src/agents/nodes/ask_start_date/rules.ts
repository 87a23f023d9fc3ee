import type { Setting } from '../../../domain/language/index.ts';
import { NUMBER_WORD, numberOf } from '../../../domain/number-words.ts';
import {
  anotherNumber,
  datesIn,
  factsIn,
  type GoalBrief,
  type GoalFacts,
  inUnits,
  namedIn,
  plain,
  retitled,
  valuesIn,
  weekdaysIn,
  withoutRefused,
  withUnread,
  withWords,
} from '../../../domain/plan/index.ts';
import { thoughtsOf } from '../../../domain/wish/index.ts';

const AS_SUGGESTED = new RegExp(
  `^(?:${[
    "yes|go ahead|do it|let'?s go|start|yeah|yep|yup|sure|ok(?:ay)?|k|fine|good|great|perfect|that|that one",
    'sounds good|that works|works for me|as you (?:say|suggest)|whatever|you (?:choose|decide|pick)',
    "any(?:time| day)?|(?:i )?don'?t (?:care|mind)|no idea|the suggested (?:one|day)|save|looks? (?:good|great|fine)",
    "when ?ever|(?:it )?doesn'?t matter|no preference|(?:it's )?(?:up to you|your call)|soon|(?:ist |mir )?egal|da igual",
    '👍',
  ].join('|')})\\b`,
  'u',
);

const IN_DAYS = new RegExp(`\\bin (an?|${NUMBER_WORD}|(?:a )?couple of|\\d{1,2}) (days?|weeks?)\\b`);

/** "Empezar el martes", "ab Dienstag", "am Montag anfangen". */
const BEGIN_ABROAD =
  /\b(?:empezar|empiezo|empezando|comenzar|comenzando|desde|a partir de|beginnen|anfangen|starten|start|ab)\s+(?:el\s+|am\s+|dem\s+)?(?=(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|ma[nñ]ana|morgen)\b)/i;

/** The day to begin that a message names; `'suggested'` for a yes to the one put forward; null when it names none. */
export function startIn(message: string, setting: Setting): Temporal.PlainDate | 'suggested' | null {
  const text = plain(message).replace(/new year's day/g, '1 january');
  const today = setting.now.toZonedDateTimeISO(setting.zone).toPlainDate();
  const { start } = factsIn(message.replace(BEGIN_ABROAD, 'start '), setting);
  if (start) return Temporal.PlainDate.from(start);
  const [found] = datesIn(withoutRefused(text), setting).filter(
    ({ before, date, end }) =>
      !/\b(?:by|before|until|till|due|deadline|is|was)(?: the)? ?$/.test(before) &&
      // "Two years ago" tells how things were.
      (Temporal.PlainDate.compare(date, today) >= 0 ||
        !/\b(?:ago|last|used to|was|were|did)\b/.test(`${before}${text.slice(0, end + 6)}`)),
  );
  if (found && /\ba week (?:on )?$/.test(found.before)) return found.date.add({ weeks: 1 });
  if (found && !isForEachWeek(text, found)) return found.date;
  const after = /\bafter (?:the )?(?:holidays|christmas holidays|festive season)\b/.test(text)
    ? datesIn('on 2 january', setting)
    : [];
  if (after[0]) return after[0].date;
  // "After Christmas": the first day behind it.
  const [behind] = /\bafter\b/.test(text) ? valuesIn(text, 'date_range', setting) : [];
  if (behind && Temporal.PlainDate.compare(behind.from, today) >= 0) return behind.from;
  if (
    /\b(?:straight|right) away\b|\bimmediately\b|\bat once\b|\bab sofort\b|^\W*(?:from |right )?now\b(?! and then)/.test(
      text,
    )
  )
    return today;
  if (/\bn(?:ä|ae?)chste[rn]? woche\b|\b(?:la )?(?:semana que viene|pr[oó]xima semana)\b/.test(text))
    return today.add({ days: 8 - today.dayOfWeek });
  if (/^\W*(?:in |from )?this month\W*$/.test(text)) return today.add({ days: 1 });
  if (/^\W*(?:in |from )?next month\W*$/.test(text)) return today.with({ day: 1 }).add({ months: 1 });
  const [month] =
    /^\W*(?:in|from|start(?:ing)?(?: in)?|beginning of|sometime in)? ?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\W*$/.test(
      text,
    )
      ? valuesIn(text, 'date_range', setting)
      : [];
  if (month && Temporal.PlainDate.compare(month.to, today) > 0)
    return Temporal.PlainDate.compare(month.from, today) > 0 ? month.from : today.add({ days: 1 });
  if (/\bnext weekend\b/.test(text)) return today.add({ days: 13 - today.dayOfWeek });
  if (/\bnext week\b|\bnot this week,? (?:but )?(?:the )?next\b/.test(text))
    return today.add({ days: 8 - today.dayOfWeek });
  if (/\b(?:this|at the|on the) weekend\b/.test(text)) return today.add({ days: (6 - today.dayOfWeek + 7) % 7 || 7 });
  const span = IN_DAYS.exec(text);
  if (span) {
    const count = numberOf(span[1] ?? '') ?? 1;
    return today.add(span[2]?.startsWith('w') ? { weeks: count } : { days: count });
  }
  return AS_SUGGESTED.test(text) ? 'suggested' : null;
}

/** "Only weekends and Wednesday evening", "Tuesday and Thursday": days of each week, none to begin on. */
function isForEachWeek(text: string, { start, end }: { start: number; end: number }): boolean {
  const named = text.slice(start, end).replace(/^(?:on|this|next|coming) /, '');
  if (/^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[ ,&]*(?:and )?){2,7}$/.test(named))
    return !/\b(?:start\w*|begin\w*)\b/.test(text);
  if (
    !/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*(?: (?:mornings?|evenings?|afternoons?|nights?))?$/.test(named) ||
    /\b(?:next|this|coming|start\w*|begin\w*|from)\b/.test(text)
  )
    return false;
  return (
    /^ ?(?:mornings?|evenings?|afternoons?|nights?|lunch\w*)\b/.test(text.slice(end)) ||
    (weekdaysIn(text).length > 1 && /\b(?:and|plus|only|weekends?)\b|&|,/.test(text))
  );
}

/** "Start this Sunday", beside the days of each week. */
const FIRST_DAY = /\b(?:start|begin|from)\w*(?: it)?(?: on| from)?(?: this| next| the coming| coming)+ \w+/i;

/** "Only 5 km", "make it 300 pages": another number in the place of the one that was said; how much is managed is none. */
const numberInstead = (said: string, unit: string): number | null =>
  said
    .split(/[,;!?]\s+|\.\s+/)
    .filter((clause) => OTHER.test(clause) && !MANAGES.test(clause))
    .map((clause) => anotherNumber(clause.replace(RATE, ' '), unit))
    .find((number) => number !== null) ?? null;
const MANAGES =
  /\b(?:i(?:'m)? (?:(?:can|could|only|just|already|usually|currently|now) )*(?:run|walk|swim|cycle|do|manage|read|know|ran|did|managed|at)|at the moment|right now|so far)\b/;

const RATE = /\b\d[\d,.]* (?:pages|words) (?:an?|per|every|each) \w+/g;
const OTHER =
  /\b(?:make it|meant|sorry|actually|typo|should be|rather|instead|only|what about|how about|goal|want|then|enough|too much|a lot)\b/;

/** Words of which no fact and no answer came: said back, so that nothing is lost silently. */
const takesNothing = (before: GoalBrief, after: GoalBrief, said: string): boolean =>
  JSON.stringify([before.facts, before.answers]) === JSON.stringify([after.facts, after.answers]) &&
  said.length <= 120 &&
  !SAYS_NOTHING.test(plain(said)) &&
  !onlyTells(said);
/** "I know the rules but lose every game": how things are, with no number and no day. */
const onlyTells = (said: string): boolean =>
  !/\d/.test(said) && weekdaysIn(plain(said)).length === 0 && thoughtsOf(said).every(({ kind }) => kind === 'status');
const SAYS_NOTHING =
  /^(?:(?:i |i'm |im |it |it's |that's |we )*(?:don'?t|do not|not|no|never) (?:know|sure|mind|care|idea)|dunno|no idea|not sure|whatever|whenever|any(?:time|thing)|you (?:decide|choose|pick)|up to you|as you|surprise me|sounds|looks|thanks|thank you|ok|fine|good|great)\b/;

/** What a message says beside the day (how often, when, how long, where they stand) is kept for the plan. */
export function alsoSaid(
  brief: GoalBrief,
  message: string,
  start: Temporal.PlainDate | null,
  setting: Setting,
): GoalBrief {
  const said = inUnits(message.slice(0, 500), brief, [], setting);
  const told = withWords(brief, said, setting);
  const facts: GoalFacts = { ...told.facts };
  const { amount } = brief.facts;
  // "5 km without a stop" is where they stand: the goal stays what it is.
  if (amount && !facts.pagesEach && !facts.each) facts.amount = amount;
  const other = amount ? numberInstead(plain(said), amount.unit) : null;
  if (amount && other !== null) facts.amount = { ...amount, value: other };
  // "This month", to when it shall begin, is no day to be ready by.
  if (
    start !== null &&
    said.trim().split(/\s+/).length <= 4 &&
    !/\b(?:by|before|until|till|deadline|due)\b/i.test(said)
  ) {
    delete facts.deadline;
    if (brief.facts.deadline) facts.deadline = brief.facts.deadline;
  }
  // "On Monday" is the day to begin, no day of each week.
  if (start !== null && facts.days?.join() === `${start.dayOfWeek}` && !/days\b/.test(plain(said))) {
    delete facts.days;
    if (brief.facts.days) facts.days = brief.facts.days;
  }
  const apart = start === null ? said : said.replace(FIRST_DAY, ' ; ');
  if (apart !== said) {
    const days = factsIn(apart, setting).days ?? brief.facts.days;
    delete facts.days;
    if (days) facts.days = days;
  }
  const tells = start === null && !said.trim().endsWith('?') && said.trim().split(/\s+/).length >= 3;
  const heard = start === null && said.trim().split(/\s+/).length >= 3 && !said.trim().endsWith('?');
  const named = facts.subjects ? null : namedIn(said, brief.playbook);
  if (named) facts.subjects = named;
  const unread = named
    ? undefined
    : heard && takesNothing(brief, { ...told, facts }, said)
      ? [said.trim().replace(/[\s.!]+$/, '')]
      : heard
        ? withUnread({ ...told, facts }, said, setting).unread
        : undefined;
  return {
    ...told,
    title: facts.amount === amount ? told.title : retitled(brief, facts),
    facts,
    ...(unread && { unread }),
    ...(tells && { words: `${brief.words}. ${said}`.slice(0, 2_000) }),
  };
}

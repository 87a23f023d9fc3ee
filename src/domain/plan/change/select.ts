import { readValues, type Setting } from '../../language/index.ts';
import { NUMBER_WORD, nthOf, ORDINALS } from '../../number-words.ts';
import { playbookById } from '../../playbooks/index.ts';
import type { Select } from '../reply-types.ts';
import { asRead, numberOf, plain, weekdaysIn, windowIn } from '../said/index.ts';
import { TIME_WORDS } from '../said/time-words.ts';
import type { PlanDraft } from '../types.ts';
import { calendar, cut, feasts, iso, lightWeek, type Take } from './select-dates.ts';

export { FOR_EVER, unreadSpan } from './select-dates.ts';

/** How long a change holds and which sessions it is about, and what is left of the clause without these words. */
export type Selected = { of: Select; rest: string /** The same with the names of strands in it. */; named?: string };

/**
 * Which sessions a clause speaks of: a strand by its name, weeks of the plan, days of the calendar, the first or the next one. Their words are
 * taken out, so that "from week 3 on, 45 minutes" is not read as a time.
 */
export function selectIn(clause: string, plan: PlanDraft, setting: Setting): Selected {
  const of: Select = {};
  const part = partIn(clause, plan);
  if (part && plan.parts.length > 1) of.part = part;
  const rest = [
    monthWeeks,
    planWeeks,
    sized,
    midweek,
    ofThatPart,
    nextSome,
    nextDays,
    firstOrLast,
    nth,
    nthDay,
    alternate,
    feasts,
    calendar,
    lightWeek,
    thatOne,
  ].reduce((text, take) => take(text, of, setting, plan), asRead(clause));
  const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
  return { of, rest: tidy(of.part ? withoutName(rest, of.part, plan) : rest), named: tidy(rest) };
}

/** "Easy runs" is what they are called, and no wish for easier ones. */
function withoutName(text: string, id: string, { parts }: PlanDraft): string {
  const name = plain(parts.find((part) => part.id === id)?.name ?? '');
  return / /.test(name) ? text.replaceAll(`${name}s`, 'sessions').replaceAll(name, 'session') : text;
}

/** Days that a text names, whatever it is about. */
export function spanIn(text: string, setting: Setting): Pick<Select, 'dates'> {
  const of: Select = {};
  for (const take of [feasts, calendar]) take(asRead(plain(text)), of, setting);
  return of;
}

export const hasSpan = ({ weeks, dates, nth, alternate }: Select) =>
  weeks !== undefined || dates !== undefined || nth !== undefined || alternate === true;

const N = `(\\d|${NUMBER_WORD})`;
const ordinal = (words = '') => nthOf(words) ?? 0;
type Weeks = (match: RegExpExecArray, last: number) => [number, number];
const number = (words = '') => numberOf(words);
const PLAN_WEEKS: [RegExp, Weeks][] = [
  // "Shorter at first", "longer towards the end".
  [
    /\b(?:at first|in the beginning|at the (?:very )?(?:beginning|start)|to (?:begin|start) with|for a start|for starters|initially|(?:in|during) the early weeks)\b/,
    (_, last) => [1, Math.max(1, Math.min(2, last - 1))],
  ],
  [
    /\b(?:(?:towards?|at|near|by) the (?:very )?end|later on in the plan|(?:in|during) the later weeks)\b(?! of)/,
    (_, last) => [Math.max(1, last - 1), last],
  ],
  [
    new RegExp(`\\b(?:from|starting(?: in| with| from)?|as of|since) week ${N}\\b(?: (?:on|onwards?))?`),
    (m, last) => [number(m[1]), last],
  ],
  [
    new RegExp(
      `\\b(?:from|starting(?: in| with| from)?|as of|since) (?:the |my )?(${ORDINALS.en.join('|')}|\\d{1,2}(?:st|nd|rd|th)) week\\b(?! of)(?: (?:on|onwards?))?`,
    ),
    (m, last) => [ordinal(m[1]), last],
  ],
  [new RegExp(`\\bafter week ${N}\\b`), (m, last) => [number(m[1]) + 1, last]],
  [new RegExp(`\\b(?:until|till|up to|through) (?:the end of )?week ${N}\\b`), (m) => [1, number(m[1])]],
  [new RegExp(`\\bbefore week ${N}\\b`), (m) => [1, number(m[1]) - 1]],
  [
    new RegExp(`\\b(?:(?:in|of|for|during) )?weeks? ${N} ?(?:-|to|and|until|through|&) ?(?:week )?${N}\\b`),
    (m) => [number(m[1]), number(m[2])],
  ],
  [
    new RegExp(`\\b(?:(?:in|of|for|during) )?(?<!\\b(?:each|every|a|per) )week (?:number )?${N}\\b(?! ?min)`),
    (m) => [number(m[1]), number(m[1])],
  ],
  [
    new RegExp(
      `\\b(?:(?:in|of|for|during) )?(?:the |my )?(?<!every )(${ORDINALS.en.join('|')}|\\d{1,2}(?:st|nd|rd|th)) week\\b(?! of)`,
    ),
    (m) => [ordinal(m[1]), ordinal(m[1])],
  ],
  [/\b(?:(?:in|of|for|during) )?the second half\b(?! of)/, (_, last) => [Math.floor(last / 2) + 1, last]],
  [/\b(?:(?:in|of|for|during) )?the first half\b(?! of)/, (_, last) => [1, Math.max(1, Math.floor(last / 2))]],
  [/\b(?:(?:in|of|for|during) )?(?:the )?(?:last|final) week\b/, (_, last) => [last, last]],
  [
    new RegExp(`\\b(?:(?:in|of|for|during) )?(?:the )?first ${N} weeks\\b`),
    (m, last) => [1, Math.min(last, number(m[1]))],
  ],
  [
    new RegExp(`\\b(?:(?:in|of|for|during) )?(?:the )?(?:last|final) ${N} weeks\\b`),
    (m, last) => [Math.max(1, last - number(m[1]) + 1), last],
  ],
];

const planWeeks: Take = (text, of, _setting, plan) => {
  if (!plan) return text;
  for (const [form, weeks] of PLAN_WEEKS) {
    const match = form.exec(text);
    if (!match) continue;
    of.weeks = weeks(match, plan.weeks);
    return cut(text, match.index, match.index + match[0].length);
  }
  return text;
};

const MONTH_WEEKS = new RegExp(
  `\\b(?:(?:in|for|during) )?(?:the )?(first|last) (?:${N} )?weeks? (?:of|in) ((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\\b`,
);

/** "The first two weeks of January" are the month's, not the plan's. */
const monthWeeks: Take = (text, of, setting) => {
  const match = MONTH_WEEKS.exec(text);
  const [month] = match ? readValues(`in ${match[3]}`, setting) : [];
  if (!match || month?.kind !== 'date_range') return text;
  const days = 7 * (match[2] ? number(match[2]) : 1) - 1;
  of.dates =
    match[1] === 'first' ? iso(month.from, month.from.add({ days })) : iso(month.to.subtract({ days }), month.to);
  return cut(text, match.index, match.index + match[0].length);
};

/** "The next two runs", of a plan that runs. */
const NEXT_SOME = new RegExp(
  `\\b(?:the |my )?(?:next|coming) (${'two|three|four|five|2|3|4|5'}) (?:runs|sessions|workouts|walks|rides|swims|lessons|practices|ones|times|units|trainings)\\b`,
);
const nextSome: Take = (text, of, { now, zone }, plan) => {
  const match = plan?.standing ? NEXT_SOME.exec(text) : null;
  if (!match || !plan) return text;
  const local = now.toZonedDateTimeISO(zone).toPlainDateTime().toString();
  const ahead = plan.sessions.filter((s) => `${s.date}T${s.time}` > local && (!of.part || s.part === of.part));
  const on = [...new Set(ahead.map(({ date }) => date))].sort().slice(0, number(match[1]));
  const [first, last] = [on[0], on.at(-1)];
  if (!first || !last) return text;
  of.on = on;
  of.dates = [first, last];
  return `${text.slice(0, match.index)} the sessions ${text.slice(match.index + match[0].length)}`;
};

/** "The next three Wednesdays": those of the calendar that are still ahead. */
const NEXT_DAYS =
  /\b(?:on |for |in )?(?:the |my )?(?:next|coming|following) (two|three|four|five|couple of|few|2|3|4|5) ((?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b/;
const nextDays: Take = (text, of, { now, zone }, plan) => {
  const match = plan?.standing && !hasSpan(of) ? NEXT_DAYS.exec(text) : null;
  const [day] = weekdaysIn(match?.[2] ?? '');
  if (!match || !plan || !day) return text;
  const local = now.toZonedDateTimeISO(zone).toPlainDateTime();
  const today = local.toPlainDate();
  const isOver =
    today.dayOfWeek === day &&
    !plan.sessions.some((s) => s.date === today.toString() && `${s.date}T${s.time}` > local.toString());
  const first = today.add({ days: isOver ? 7 : (day - today.dayOfWeek + 7) % 7 });
  const count = match[1] === 'couple of' ? 2 : match[1] === 'few' ? 3 : number(match[1]);
  of.on = Array.from({ length: count }, (_, i) => first.add({ weeks: i }).toString());
  of.dates = [of.on[0] ?? '', of.on.at(-1) ?? ''];
  of.days = [day];
  return cut(text, match.index, match.index + match[0].length);
};

/** "The first run", "my next session", "the last one". */
const NTH =
  /\b(?:the |my )?(first|next|last|very first|second) ((?:(?!then |and |before )[a-z]+ )?(?:run|session|workout|walk|ride|swim|lesson|practice|one|time|unit|training))\b(?!s)/;
const nth: Take = (text, of) => {
  const match = NTH.exec(text);
  if (!match) return text;
  of.nth = match[1] === 'last' ? -1 : match[1] === 'second' ? 2 : 1;
  return `${text.slice(0, match.index)} the ${match[2]} ${text.slice(match.index + match[0].length)}`;
};

/** "The last three days", "the first two runs": of the plan. */
const SOME_OF = new RegExp(
  `\\b(?:(?:in|on|for|of) )?(?:the |my )?(?:very )?(first|last|final) ${N} (?:days|sessions|runs|workouts|walks|rides|swims|lessons|ones|times)\\b(?! of (?:the|each|every|a) (?:week|month))`,
);
const firstOrLast: Take = (text, of, _setting, plan) => {
  const match = plan && !plan.standing ? SOME_OF.exec(text) : null;
  if (!match || !plan || hasSpan(of)) return text;
  const days = [...new Set(plan.sessions.filter((s) => !of.part || s.part === of.part).map(({ date }) => date))].sort();
  const so = number(match[2]);
  const on = match[1] === 'first' ? days.slice(0, so) : days.slice(-so);
  of.on = on;
  of.dates = [on[0] ?? '', on.at(-1) ?? ''];
  return `${text.slice(0, match.index)} sessions ${text.slice(match.index + match[0].length)}`;
};

const NTH_DAY =
  /(?<!\bevery )\b(?:the |my )?(?:very )?(first|second|third|fourth|fifth|last) ((?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:(?:'s)? (?:one|run|session|workout|walk|ride|swim|lesson|practice))?\b(?! (?:of|in) (?:the month|every|each|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/;

/** "The first Monday" is the plan's, not the month's. */
const nthDay: Take = (text, of, _setting, plan) => {
  const match = plan ? NTH_DAY.exec(text) : null;
  if (!match || hasSpan(of)) return text;
  of.nth = ['last', '', 'first', 'second', 'third', 'fourth', 'fifth'].indexOf(match[1] ?? '') - 1;
  return `${text.slice(0, match.index)}${match[2]}${text.slice(match.index + match[0].length)}`;
};

/** "Make that one 15 minutes", of a plan that runs: the next one, of which was told. */
const THAT_ONE =
  /^(?:(?:ok|please|and|can you|could you) )*(?:make|have|do) (?:that|this) (one)\b(?! (?:on|in|of|from))/;
const thatOne: Take = (text, of, _setting, plan) => {
  const match = plan?.standing && !hasSpan(of) ? THAT_ONE.exec(text) : null;
  if (!match) return text;
  of.nth = 1;
  return `${text.slice(0, match.index)} the ${match[1]} ${text.slice(match.index + match[0].length)}`;
};

/** "The short ones", "the longer runs". */
const SIZED =
  /\b(?:the |my )(short|shorter|shortest|long|longer|longest) (ones?|runs?|sessions?|workouts?|walks?|rides?|swims?|lessons?|days?)\b/;
const sized: Take = (text, of) => {
  const match = SIZED.exec(text);
  if (!match || of.part) return text;
  of.size = match[1]?.startsWith('short') ? 'short' : 'long';
  return `${text.slice(0, match.index)}the ${match[2]}${text.slice(match.index + match[0].length)}`;
};

/** "The midweek one". */
const MIDWEEK =
  /\b(?:the |my )?(mid-?week|weekday|weekends?) (ones?|runs?|sessions?|workouts?|walks?|rides?|swims?|lessons?)\b/;
const midweek: Take = (text, of) => {
  const match = MIDWEEK.exec(text);
  if (!match) return text;
  of.days = match[1]?.startsWith('weekend') ? [6, 7] : match[1]?.startsWith('mid') ? [2, 3, 4] : [1, 2, 3, 4, 5];
  return `${text.slice(0, match.index)}the ${match[2]}${text.slice(match.index + match[0].length)}`;
};

/** "Evening at 21:00", of what has mornings as well: those that stand there. */
const PART_AT =
  /^(?:(?:and|please|make|move|put|the|my|all) )*(mornings?|evenings?|afternoons?)(?: ones?| sessions?| runs?)?(?= (?:at|to) (?:about )?\d)/;
const ofThatPart: Take = (text, of, _setting, plan) => {
  const match = PART_AT.exec(text);
  const part = match ? windowIn(`${match[1]?.replace(/s$/, '')}s`)?.window : null;
  if (!match || !part || !plan) return text;
  const inIt = ({ time }: { time: string }) => part.start <= time && time < part.end;
  if (plan.sessions.every(inIt) || !plan.sessions.some(inIt)) return text;
  of.at = part;
  return `make it${text.slice(match[0].length)}`;
};

const EVERY_SECOND = /\bevery (?:second|other|2nd) ((?:mon|tues|wednes|thurs|fri|satur|sun)day)s?\b/;
const alternate: Take = (text, of) => {
  const match = EVERY_SECOND.exec(text);
  const [day] = weekdaysIn(match?.[1] ?? '');
  if (!match || !day) return text;
  of.days = [day];
  of.alternate = true;
  return cut(text, match.index, match.index + match[0].length);
};

/** They stand in many a title, and name no strand. */
const SMALL = new Set(
  'its the and for you your with one not are all any but out off can has had was get too now'.split(' '),
);

const NO_WORDS: ReadonlySet<string> = new Set();
const nameOf = ({ name }: PlanDraft['parts'][number]): ReadonlySet<string> =>
  new Set(plain(name).split(/[^\p{L}\p{N}'-]+/u));

export function partIn(clause: string, plan: PlanDraft): string | null {
  const words = new Set(
    clause.split(/[^\p{L}\p{N}'-]+/u).flatMap((word) => [word, word.replace(/s$/, ''), word.replace(/ing$/, '')]),
  );
  let best: { id: string; hits: number } | null = null;
  // "Two rides a week", of an easy ride and a long ride: both are meant.
  const ofAll = plan.parts.length > 1 ? plan.parts.map(nameOf).reduce((all, own) => all.intersection(own)) : NO_WORDS;
  for (const part of plan.parts) {
    const own = new Set(
      [part.name, part.id, ...part.weeks.map((week) => week.title)]
        .flatMap((text) => plain(text).split(/[^\p{L}\p{N}'-]+/u))
        .filter((word) => word.length > 2 && !TIME_WORDS.has(word) && !SMALL.has(word)),
    );
    const alone = [...own].filter((word) => words.has(word) && !ofAll.has(word)).length;
    const named = plain(part.name) !== '' && clause.includes(plain(part.name)) && !ofAll.has(plain(part.name));
    const hits = alone + (named ? part.name.split(' ').length + 1 : 0);
    if (hits > 0 && (!best || hits > best.hits)) best = { id: part.id, hits };
  }
  if (best) return best.id;
  if ([...ofAll].some((word) => words.has(word))) return null;
  // "The French on Tuesdays", of "Learn French": all of it.
  const title = new Set(plain(plan.title).split(/[^\p{L}\p{N}'-]+/u));
  const says = playbookById(plan.playbook).says.some((word) => words.has(word) && !title.has(word));
  return says ? (plan.parts[0]?.id ?? null) : null;
}

import type { Setting } from '../../language/index.ts';
import { playbookById } from '../../playbooks/index.ts';
import { wishIn } from '../../wish/index.ts';
import { paydays } from '../counted/paydays.ts';
import { PAGES_A_BOOK } from '../facts/amounts.ts';
import { earlierIn } from '../facts/earlier.ts';
import { factsIn } from '../facts/facts.ts';
import { lessOf } from '../facts/less-of.ts';
import { levelOf, measureIn } from '../facts/measure.ts';
import { stepCountIn } from '../facts/step-count.ts';
import { bedtimeIn } from '../place/bedtime.ts';
import { datesIn, levelIn, numberOf, plain, valuesIn } from '../said/index.ts';
import type { GoalBrief, GoalFacts } from '../types.ts';
import { apartOfHabit, factsOfSession, OF_A_SESSION } from './apart-of-habit.ts';

/** "Drink only at weekends", "two glasses most evenings": the days and hours are those of the habit, not of the sessions. */
export function ofTheHabit(facts: GoalFacts, words: string, setting: Setting): void {
  const own = apartOfHabit(words)?.own;
  if (own) {
    for (const key of OF_A_SESSION) delete facts[key];
    Object.assign(facts, factsOfSession(own, setting));
    return;
  }
  if (/\b(?:check[- ]?ins?|remind|sessions?)\b/i.test(words)) return;
  delete facts.days;
  delete facts.window;
  delete facts.time;
  // "Off my phone every night": each of them.
  if (!/\b(?:phone|screens?|scroll\w*)\b.*\b(?:every|each) (?:night|evening|day)\b/i.test(words)) delete facts.perWeek;
  delete facts.minutes;
  delete facts.maxMinutes;
}

/** To cook is a session itself. */
const COOKING = /\b(?:cook\w*|meal prep\w*)\b/i;
/** "Meat only on Sundays", "eat out once a week": what they have then. */
const IS_EATEN =
  /\b(?:eat(?:ing)? out|take ?aways?|take ?out|deliver\w*|fast food|meat|sweets?|sugar|chocolate|snack\w*|crisps|dessert|cake|fast(?:ing)?|only eat|no (?!longer|more)|without|less|stop)\b/i;
export const OF_THE_HABIT = new Set(['less', 'drinking', 'smoking', 'screen', 'eating']);
export const isOfTheHabit = (playbook: string, words: string) =>
  OF_THE_HABIT.has(playbook) && !COOKING.test(words) && (playbook !== 'eating' || IS_EATEN.test(words));
/** What numbers mean in a goal of this kind: "up at 6" is no time for a session, "12 books next year" is so many pages in that year. */
export function asMeant(brief: GoalBrief, words: string, setting: Setting): GoalBrief {
  const facts = { ...brief.facts };
  const { clock, counts } = playbookById(brief.playbook);
  if (clock === 'goal') {
    // "In bed by 10:30" is what is wished for, and no hour of a session.
    const session = apartOfHabit([brief.words, ...(brief.heard ?? [])].join('. '));
    const said = apartOfHabit(words)?.rest ?? words;
    const { window } = factsIn(said.replace(wishIn(said)?.text ?? '', ' ; '), setting);
    if (window) facts.window = window;
    else delete facts.window;
    delete facts.time;
    delete facts.sleep;
    if (bedtimeIn(plain(said))) delete facts.window;
    if (session) Object.assign(facts, factsOfSession(session.own, setting));
    const of = brief.playbook === 'rising' ? 'up' : 'bed';
    const earlier =
      brief.playbook === 'rising' || brief.playbook === 'sleep' ? earlierIn(plain(said), of, facts.earlier) : null;
    if (earlier) facts.earlier = { ...facts.earlier, ...earlier };
  }
  // How many days the tour itself has.
  if (brief.playbook === 'hiking' && /\b\d{1,2} days\b(?! (?:a|per|each|every) week)/.test(plain(words)))
    delete facts.perWeek;
  if (counts?.kind !== 'money' && facts.payday) delete facts.payday;
  if (facts.payday) fromPayday(facts, setting);
  if (brief.playbook === 'strength') measured(facts, brief, words);
  const steps = brief.playbook === 'steps' ? stepCountIn(plain(words)) : null;
  if (steps) facts.measure = { ...facts.measure, ...steps };
  const answers = brief.playbook === 'drinking' ? { ...usualDay(plain(words)), ...brief.answers } : brief.answers;
  const less = OF_THE_HABIT.has(brief.playbook) ? lessOf(plain(words)) : null;
  if (less) facts.lessOf = less;
  if (facts.overdue) atOnce(facts, setting);
  quitsOn(brief.playbook, facts, words, setting);
  if (brief.playbook === 'focus' && /\b(?:at|during) work\b|\bwork tasks?\b|\bin the office\b/i.test(words))
    facts.atWork = true;
  if (facts.each && facts.each.unit !== 'money') inPortions(facts, plain(words));
  const title = less ? inNumbers(brief.title, less) : brief.title;
  if (brief.playbook !== 'reading' || !facts.books) return { ...brief, title, facts, answers };
  facts.amount = { value: facts.books * (facts.pagesEach ?? PAGES_A_BOOK), unit: 'pages' };
  const [year] = valuesIn(plain(words), 'date_range', setting).filter((range) =>
    /year|^(?:in )?\d{4}$/.test(range.words),
  );
  const today = setting.now.toZonedDateTimeISO(setting.zone).toPlainDate();
  if (year && !facts.deadline) facts.deadline = year.to.toString();
  if (year && !facts.start && Temporal.PlainDate.compare(year.from, today) > 0) facts.start = year.from.toString();
  return { ...brief, facts, answers };
}

const DRINKS =
  /\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten) (?:small |large )?(?:glasses|glass|pints?|beers?|drinks?|cans?|units?)(?: of [a-z]+)? (?:(?:a|per|each|every|most|almost every|nearly every) |on )?(day|night|evening|week)s?\b/;
/** "5 glasses of wine a week" is less than one on a usual day. What is a lot is for the limits to say. */
function usualDay(text: string): Record<string, string> {
  const [, count = '', per] = DRINKS.exec(text) ?? [];
  const daily = count ? numberOf(count) / (per === 'week' ? 7 : 1) : Number.NaN;
  const atOnce = Number.isNaN(daily) ? numberOf(SO_MANY.exec(text)?.[1] ?? '') : 0;
  return {
    ...(atOnce >= 3 && { much: 'Three or more' }),
    ...(daily <= 2 ? { much: 'A glass or two' } : daily <= 5 ? { much: 'Three or more' } : {}),
    ...(NO_SHAKES.test(text) && { shakes: 'No' }),
  };
}
const SO_MANY =
  /\b(\d{1,2}|three|four|five|six|seven|eight|nine|ten) (?:glasses|pints?|beers?|drinks?|cans?|cocktails?|shots?)\b/;
const NO_SHAKES =
  /\b(?:no|not|never|without|don't (?:get|have)|didn't have|haven't had)(?: any| the| ever| get| getting)* (?:shak\w+|sweat\w*|withdrawal|trembl\w+)\b/;

/** "Cut down drinking from 5 glasses" is to come to so many. */
const inNumbers = (title: string, { to, unit, per }: NonNullable<GoalFacts['lessOf']>): string =>
  FROM_SO_MUCH.test(title)
    ? title.replace(FROM_SO_MUCH, ` to ${to} ${to === 1 ? unit.replace(/s\b/, '') : unit}${per ? ` a ${per}` : ''}`)
    : title;

const FROM_SO_MUCH = / from(?: (?:about |around )?\d.*)?$/i;

/** What is overdue begins tomorrow, and is laid out over two weeks. */
function atOnce(facts: GoalFacts, { now, zone }: Setting): void {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  facts.start ??= today.add({ days: 1 }).toString();
  facts.deadline ??= today.add({ days: 14 }).toString();
}

/** A payday with a date begins by itself; every second week is said of the money then. */
function fromPayday(facts: GoalFacts, { now, zone }: Setting): void {
  const { payday } = facts;
  if (!payday || ('weekday' in payday && !payday.fortnight && !payday.last)) return;
  delete facts.everyWeeks;
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const [first] = paydays(payday, today.add({ days: 1 }), today.add({ days: 62 }));
  if (first) facts.start ??= first.toString();
}

/** What is counted; a number that answers how many there are now is the level. */
function measured(facts: GoalFacts, { answers }: GoalBrief, words: string): void {
  const said = measureIn(plain(words));
  if (said) facts.measure = { ...facts.measure, ...said };
  const told = plain(answers['now'] ?? '');
  const now =
    facts.measure && told
      ? (levelOf(told, facts.measure.unit) ?? (levelIn(told) === 'none' ? 0 : undefined))
      : undefined;
  if (facts.measure && now !== undefined) facts.measure = { ...facts.measure, level: now };
}

const QUITS = new Set(['smoking', 'drinking', 'less', 'screen', 'eating']);
/** "Stop smoking on 1 December": the day is the first one, and nothing to be ready by. */
function quitsOn(playbook: string, facts: GoalFacts, words: string, setting: Setting): void {
  if (!QUITS.has(playbook) || facts.start) return;
  // "Give up smoking on New Year's Day".
  const text = plain(words);
  const isThen = datesIn(text, setting).some(
    ({ date, before }) => date.toString() === facts.event && LAST_ONE.test(before),
  );
  if (facts.event && isThen) {
    facts.start = facts.event;
    delete facts.deadline;
    delete facts.event;
    return;
  }
  // "By Monday", of what is to end, is the first day without it.
  const soon = setting.now.toZonedDateTimeISO(setting.zone).toPlainDate().add({ days: 14 }).toString();
  if (facts.deadline && facts.deadline <= soon && !facts.event) {
    facts.start = facts.deadline;
    delete facts.deadline;
  }
  if (facts.deadline || facts.start) return;
  const day = datesIn(text, setting).find(
    ({ before, start, end }) =>
      !/^(?:on )?(?:the )?\d{1,2}$/.test(text.slice(start, end).trim()) &&
      (/\b(?:on|from|this|coming|next)(?: the)? ?$|^$/.test(before) || LAST_ONE.test(before)),
  );
  if (day) facts.start = day.date.toString();
}

/** "Stop on my birthday, 12 December", "my last one is Sunday". */
const LAST_ONE =
  /\b(?:stop|quit|stopping|quitting|chuck|bin|ditch|kick|pack in|give up|giving up|quit date|last (?:one|day|cigarette|drink|vape))\b(?![^.;]*\b(?:by|before|until|till|since|last (?:week|month|year|time)|was|tried)\b)[^.;]*$/;

/** "20 pages a day" of no number in all: what six weeks come to. */
function inPortions(facts: GoalFacts, words: string): void {
  if (!facts.each) return;
  facts.perWeek ??= facts.days?.length ?? (/\b(?:every|each|per|a) week\b/.test(words) ? 1 : 5);
  const until = /\b(?:until|till) (?:it'?s|it is|it has|i have|i've got|i reach|i'm at|there are) (\d[\d.,]*)\b/.exec(
    words,
  )?.[1];
  if (until) facts.amount ??= { value: Number(until.replace(/[.,]/g, '')), unit: facts.each.unit };
  facts.amount ??= { value: facts.each.value * facts.perWeek * 6, unit: facts.each.unit };
}

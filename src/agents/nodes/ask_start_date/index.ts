import { longDate } from '../../../domain/language/index.ts';
import {
  apartOfSessions,
  buildPlan,
  correctedGoal,
  type GoalBrief,
  plainText,
  whichFirst,
} from '../../../domain/plan/index.ts';
import { congestedDays } from '../../../domain/slots/index.ts';
import { thoughtsOf } from '../../../domain/wish/index.ts';
import { planFacts } from '../../../services/plans/index.ts';
import { choose } from '../../answer.ts';
import { type Run, settingOf } from '../../run.ts';
import type { Answer, Pending, State, Update } from '../../state.ts';
import { next } from '../goal_clarifier/asking.ts';
import { limitOf, stopAt } from '../goal_clarifier/limits.ts';
import { putOptions } from '../goal_clarifier/options.ts';
import { asksAgain } from '../onboarding/rules.ts';
import { answerBefore, asksBack } from './question.ts';
import { alsoSaid, startIn } from './rules.ts';

type StartDate = Extract<Pending, { kind: 'start_date' }>;

const DAYS = 14;
const FIRST_DAY = 'I mean the day of the first session; the others follow from there.';
const NO =
  /^\W*(?:no|nope|nah|not (?:then|that (?:day|one)|on that day)|another (?:day|one)|a different (?:day|one))\W*$/i;

/** On which day a plan begins: taken from what was said, else the lightest of the next two weeks is put forward. Needs no model. */
export async function askStartDate(state: State, run: Run): Promise<Update> {
  const { pending, brief, request, memory } = state;
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  if (pending?.kind === 'start_date') {
    const setting = settingOf(run, memory.writes24);
    const first = whichFirst(pending.brief, request.message, setting);
    if (first) return thatFirst(first, { ...state, pending }, today, run);
    const { rest, ofSessions } = apartOfSessions(request.message, pending.brief);
    if (ofSessions)
      return askStartDate(
        {
          ...state,
          request: { ...request, message: rest },
          pending: { ...pending, brief: { ...pending.brief, ofSessions } },
        },
        run,
      );
    const fixed = correctedGoal(pending.brief, request.message, setting);
    if (fixed && fixed.brief.playbook !== pending.brief.playbook)
      return thatFirst(fixed, { ...state, pending }, today, run);
    if (fixed && fixed.rest !== '')
      return askStartDate(
        { ...state, request: { ...request, message: fixed.rest }, pending: { ...pending, brief: fixed.brief } },
        run,
      );
    if (fixed && limitOf(fixed.brief, request.message) === null)
      return again({ ...pending, brief: fixed.brief }, `**${plainText(fixed.brief.title)}**: noted.`, today, run);
    const said = startIn(request.message, setting);
    if (said === null && NO.test(request.message)) return again(pending, 'All right, another one.', today, run);
    const start = said instanceof Temporal.PlainDate ? said : null;
    const told = alsoSaid(pending.brief, request.message, start, setting);
    if (start && Temporal.PlainDate.compare(start, today) < 0)
      return again(pending, `${longDate(start, today)} is past.`, today, run);
    if (asksAgain(request.message)) return again(pending, FIRST_DAY, today, run);
    if (
      said === null &&
      asksBack(request.message) &&
      JSON.stringify(told.facts) === JSON.stringify(pending.brief.facts)
    ) {
      const why = await answerBefore(request.message, pending.brief, Temporal.PlainDate.from(pending.suggested), run);
      if (why) return again(pending, why, today, run);
    }
    // What a doctor comes first for may be told here as well.
    const limit = told.leave ? null : limitOf(told, request.message);
    if (limit && limit !== pending.brief.limited) return stopAt(limit, told, request.message, run);
    // Who says something else than a day sees the plan, with the one that was put forward, and can say another.
    const assumed = said === null && { assumed: true };
    const begin = start ?? Temporal.PlainDate.from(pending.suggested);
    return { brief: { ...startingOn(readLater(told, request.message), begin), ...assumed }, pending: null };
  }
  if (!brief) throw new TypeError('no goal to begin');
  if (brief.facts.start && Temporal.PlainDate.compare(Temporal.PlainDate.from(brief.facts.start), today) >= 0)
    return {};
  // What cannot be had in the time is said before a day is asked for.
  const built = buildPlan(brief, today.add({ days: 1 }), today);
  if (built.kind === 'options') return putOptions(brief, built.message, built.options, run);
  const { lightest, congested } = await nextDays(run, today);
  const suggested = lightest ?? today.add({ days: 1 });
  if (brief.settled) return { brief: { ...startingOn(brief, suggested), assumed: true } };
  const answer: Answer = {
    ...choose('ask_start_date', question(brief, suggested, congested, today), choicesOf(suggested, congested, today)),
    suggestedDate: suggested.toString(),
    congestedDates: congested.map(String),
  };
  return {
    answer,
    pending: { kind: 'start_date', brief, suggested: suggested.toString(), askedAt: run.now.toString() },
    effects: [],
  };
}

/** "French first", of two goals, or "actually no, guitar": the questions of that one; what is said beside is said of it. */
async function thatFirst(
  { brief, rest }: { brief: GoalBrief; rest: string },
  state: State & { pending: StartDate },
  today: Temporal.PlainDate,
  run: Run,
): Promise<Update> {
  const { pending, request } = state;
  const told = rest === '' ? brief : alsoSaid(brief, rest, null, settingOf(run, state.memory.writes24));
  const asked = brief === pending.brief ? null : next({ ...told, asked: false }, run, 'gladly.');
  if (asked?.answer) return asked;
  if (rest === '') return again({ ...pending, brief }, `**${plainText(brief.title)}** first, then.`, today, run);
  return askStartDate({ ...state, request: { ...request, message: rest }, pending: { ...pending, brief } }, run);
}

/** "Make it shorter", "saturdays instead of one of the weekday ones": of a plan that is not there yet, so it is read as a change once it is laid out. What tells how things are is none. */
function readLater(told: GoalBrief, message: string): GoalBrief {
  const said = message.trim().replace(/[\s.!]+$/, '');
  const { unread = [], ofSessions } = told;
  if (!unread.includes(said) || thoughtsOf(said).some(({ kind }) => kind === 'status')) return told;
  const others = unread.filter((words) => words !== said);
  return { ...told, unread: others, ofSessions: ofSessions ? `${ofSessions}, ${said}` : said };
}

async function nextDays(run: Run, today: Temporal.PlainDate) {
  const first = today.add({ days: 1 });
  const { lightest, congested } = congestedDays(await planFacts(run.ctx, run.user, first, 2), first, DAYS, 30);
  return { lightest, congested };
}

const startingOn = (brief: GoalBrief, start: Temporal.PlainDate): GoalBrief => ({
  ...brief,
  facts: { ...brief.facts, start: start.toString() },
});

function question(
  brief: GoalBrief,
  suggested: Temporal.PlainDate,
  congested: readonly Temporal.PlainDate[],
  today: Temporal.PlainDate,
): string {
  const full = congested.slice(0, 4).map((date) => longDate(date, today));
  const note = full.length > 0 ? ` Full already: ${full.join(', ')}${congested.length > 4 ? ' and more' : ''}.` : '';
  return `When shall **${plainText(brief.title)}** begin? ${longDate(suggested, today)} is your lightest day in the next two weeks.${note}`;
}

function choicesOf(suggested: Temporal.PlainDate, congested: readonly Temporal.PlainDate[], today: Temporal.PlainDate) {
  const monday = today.add({ days: 8 - today.dayOfWeek });
  const days = [suggested, today.add({ days: 1 }), monday].filter(
    (date, i, all) =>
      all.findIndex((other) => other.equals(date)) === i && (i === 0 || !congested.some((full) => full.equals(date))),
  );
  return days.map((date) => ({ label: longDate(date, today), value: date.toString() }));
}

function again(pending: StartDate, why: string, today: Temporal.PlainDate, run: Run): Update {
  const suggested = Temporal.PlainDate.from(pending.suggested);
  const answer: Answer = {
    ...choose(
      'ask_start_date',
      `${why} Which day shall it begin? For example ${longDate(suggested, today)}, or "next Monday".`,
      choicesOf(suggested, [], today),
    ),
    suggestedDate: pending.suggested,
    congestedDates: [],
  };
  return { answer, pending: { ...pending, askedAt: run.now.toString() }, effects: [] };
}

import { joinWords, type Setting } from '../../../domain/language/index.ts';
import {
  buildPlan,
  type GoalBrief,
  type GoalOption,
  plain,
  saysOnlyWhen,
  withWords,
} from '../../../domain/plan/index.ts';
import { runningGoals } from '../../../services/plans/index.ts';
import { tell } from '../../answer.ts';
import { type Run, settingOf } from '../../run.ts';
import type { Pending, State, Update } from '../../state.ts';
import { answerBefore, asksWhyAsked } from '../ask_start_date/question.ts';
import { alsoSaid, startIn } from '../ask_start_date/rules.ts';
import { next } from './asking.ts';
import { putOptions } from './options.ts';
import { besideIt, keptAll } from './room.ts';
import { asksOfChoice, nearestOption, optionIn } from './rules.ts';

/** One of several ways to go on with a goal: the one that was named, another number or day, or the choice once more. */
export async function takeOption(
  pending: Extract<Pending, { kind: 'goal_options' }>,
  state: State,
  run: Run,
): Promise<Update> {
  const option = optionIn(state.request.message, pending.options);
  const setting = settingOf(run, state.memory.writes24);
  const brief = option ? toldBeside(option, pending.brief, state.request.message, setting) : pending.brief;
  const told = withWords(brief, state.request.message, setting);
  const start = startIn(state.request.message, setting);
  const later =
    start instanceof Temporal.PlainDate && !option ? withLaterEnd(brief, start, state.request.message) : null;
  if (later) return next({ ...later, settled: true }, run);
  const begun = start instanceof Temporal.PlainDate ? withStart(brief, start) : brief;
  // "Next Monday": the day is kept, and the choice is put again by its names.
  if (!option && begun !== brief && saysOnlyWhen(state.request.message, setting))
    return putAgain(begun, pending.options, run, 'That day is noted. ');
  if (!option && asksWhyAsked(state.request.message)) {
    const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
    const built = buildPlan(brief, today.add({ days: 1 }), today);
    if (built.kind === 'options') return putOptions(brief, built.message, built.options, run);
  }
  // Another number or day is an answer, too.
  if (!option && JSON.stringify(told.facts) !== JSON.stringify(brief.facts))
    return next({ ...told, settled: true }, run);
  if (!option && asksOfChoice(state.request.message)) return answerOfChoice(state.request.message, pending, run);
  if (!option) return putAgain(begun, pending.options, run, begun === brief ? '' : 'That day is noted. ');
  const { take } = option;
  switch (take.kind) {
    case 'leave':
      return {
        answer: tell('CHITCHAT', 'All right, I leave it at that. Nothing was saved.'),
        pending: null,
        brief: null,
        effects: [],
      };
    case 'park':
      return { effects: [{ do: 'park_goal', brief }], pending: null, brief: null };
    case 'keep_all':
      return keptAll(brief, await runningGoals(run.ctx, run.user), run);
    case 'beside':
      return besideIt(brief, await runningGoals(run.ctx, run.user), run);
    case 'swap':
      return next({ ...brief, swap: { goalId: take.goalId, title: take.title } }, run);
    case 'plan':
      return next(changedBy(brief, take), run);
  }
}

/** What was asked about the ways to choose from, answered from the one that is named, or the first that has a plan; the choice stays open. */
async function answerOfChoice(
  message: string,
  { brief, options }: Extract<Pending, { kind: 'goal_options' }>,
  run: Run,
): Promise<Update> {
  const from = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate().add({ days: 1 });
  const named = nearestOption(plain(message), options);
  for (const { take } of named ? [named, ...options] : options) {
    const answer = take.kind === 'plan' ? await answerBefore(message, changedBy(brief, take), from, run) : null;
    if (answer) return putAgain(brief, options, run, `${answer} `);
  }
  return putAgain(brief, options, run, '');
}

/** "Do that, 3 times a week, after work, from Monday": when and how often, said beside the choice. */
function toldBeside({ label }: GoalOption, brief: GoalBrief, message: string, setting: Setting): GoalBrief {
  if (plain(message) === plain(label)) return brief;
  const beside = message.split(/[,;.]\s+|\s(?:but|and)\s/i).filter((part) => saysOnlyWhen(part, setting));
  if (beside.length === 0) return brief;
  const said = beside.join(', ');
  const start = startIn(said, setting);
  const told = alsoSaid(brief, said, start instanceof Temporal.PlainDate ? start : null, setting);
  return start instanceof Temporal.PlainDate ? withStart(told, start) : told;
}

/** "What if I make it the end of January", where a day was too soon: by then, and no first day. */
function withLaterEnd(brief: GoalBrief, day: Temporal.PlainDate, message: string): GoalBrief | null {
  const { deadline, event, ...facts } = brief.facts;
  if (!deadline || day.toString() <= deadline || /\b(?:start|begin|from)\w*\b/i.test(message)) return null;
  return { ...brief, facts: { ...facts, deadline: day.toString() } };
}

function putAgain(brief: GoalBrief, options: GoalOption[], run: Run, noted: string): Update {
  const ways = joinWords(options.map(({ label }) => `“${label}”`)).replace(/ and (?=“)/, ' or ');
  return putOptions(brief, `${noted}Which way shall it be: ${ways}? Nothing is saved yet.`, options, run);
}

const withStart = (brief: GoalBrief, start: Temporal.PlainDate): GoalBrief => ({
  ...brief,
  facts: { ...brief.facts, start: start.toString() },
});

function changedBy(brief: GoalBrief, take: Extract<GoalOption['take'], { kind: 'plan' }>): GoalBrief {
  const facts = { ...brief.facts };
  for (const fact of take.without ?? []) delete facts[fact];
  return {
    ...brief,
    facts: { ...facts, ...take.facts },
    playbook: take.playbook ?? brief.playbook,
    title: take.title ?? brief.title,
    asked: true,
    settled: true,
    ...(take.knowing && { knowing: true as const }),
  };
}

import { weekdayName } from '../../../domain/calendar-names.ts';
import type { Setting } from '../../../domain/language/index.ts';
import {
  changesIn,
  type PlanChange,
  type PlanDraft,
  plain,
  sayAmount,
  withChange,
} from '../../../domain/plan/index.ts';
import { choose, tell } from '../../answer.ts';
import type { Run } from '../../run.ts';
import type { State, Update } from '../../state.ts';
import { proposed } from '../plan_review/show.ts';
import { anew } from './worked-out.ts';

/** Wishes for a plan of sums that is open: so much on each payday, and nothing that is longer, harder or on another day. */

const TOO_MUCH =
  /\b(?:too (?:much|high|hard|steep)|can't afford|cannot afford|more than i (?:can|could|have)|a lot\b|easier|less|lower|smaller)\b/;
const WENT = /\b(?:had to (?:use|spend|pay|take|dip|borrow|fix)|used|spent|took|borrowed|lost)\b.*\d/;
const LOADS = new Set<PlanChange['kind']>([
  'longer',
  'minutes',
  'by_minutes',
  'easier',
  'harder',
  'growth',
  'grow_by',
  'grow_to',
  'begin_with',
]);

/** Null: it is nothing that only money has. */
export function ofMoney(plan: PlanDraft, text: string, setting: Setting, state: State, run: Run): Update | null {
  const words = plain(text);
  if (TOO_MUCH.test(words)) return offerLess(plan, run);
  if (WENT.test(words)) return askWhatIsLeft(plan, run);
  const { changes } = changesIn(text, plan, setting);
  if (changes.some(({ kind }) => LOADS.has(kind))) return offerSums(plan, run);
  const out = changes.find((change) => change.kind === 'drop' || change.kind === 'keep_free');
  return out && 'of' in out && out.of.dates ? without(out.of.dates, plan, state, run) : null;
}

/** Paydays left out: at the beginning it begins after them; in the midst of it the sums would no longer come to the goal. */
function without([from, to]: readonly [string, string], plan: PlanDraft, state: State, run: Run): Update | null {
  const own = plan.sessions.filter(({ date }) => from <= date && date <= to);
  const [first] = plan.sessions;
  if (own.length === 0 || !first) return null;
  if (first.date >= from && state.brief) {
    const start = Temporal.PlainDate.from(to).add({ days: 1 }).toString();
    return anew(withChange(state.brief, plan, { start }), plan, state, run);
  }
  const each = plan.parts.find((part) => part.count?.each)?.count?.each ?? 0;
  const missing = sayAmount(each * own.length, plan.target?.unit ?? '');
  return asked(
    plan,
    `Without ${own.length === 1 ? 'that payday' : `those ${own.length} paydays`} ${missing} would be missing at the end. A later day, less in all, or shall it stay? For example "a week longer" or "${sayAmount(Math.max(each, (plan.target?.value ?? 0) - each * own.length), plan.target?.unit ?? '')} in all". The plan is as it was.`,
    run,
  );
}

/** Money that is too much each time: less in all, or a later day. */
const offerLess = (plan: PlanDraft, run: Run): Update =>
  asked(
    plan,
    'Then less in all, or a later day? For example "400 in all" or "by the end of June"; so much each time works as well: "50 each". The plan is as it was, and nothing is saved.',
    run,
  );

/** "Double it in January": each payday has the same sum. */
function offerSums(plan: PlanDraft, run: Run): Update {
  const [first] = plan.sessions;
  const day = first ? `${weekdayName(Temporal.PlainDate.from(first.date).dayOfWeek)}s` : 'paydays';
  const each = plan.parts.find((part) => part.count?.each)?.count?.each ?? 50;
  return asked(
    plan,
    `I lay the same sum on each payday, so it cannot be more or less on some of the ${day}. Another sum each time works, for example "${each * 2} each", and so does another day or sum in all. The plan is as it was.`,
    run,
  );
}

/** "Had to use 100 for the car": whether the goal stays is theirs to say. */
function askWhatIsLeft(plan: PlanDraft, run: Run): Update {
  const sum = plan.target ? sayAmount(plan.target.value, plan.target.unit) : 'the sum';
  return asked(
    plan,
    `That happens, and the plan is as it was: it still leads to ${sum}. Shall it stay so, or be another sum, a later day, or less each time?`,
    run,
    [{ label: 'Leave it as it is', value: 'Leave it as it is' }],
  );
}

function asked(plan: PlanDraft, message: string, run: Run, choices: { label: string; value: string }[] = []): Update {
  const answer = choices.length > 0 ? choose('GOAL', message, choices) : tell('GOAL', message);
  return {
    answer: { ...answer, needsAnswer: true, plan: proposed(plan, 'negotiating', [], run) },
    plan,
    pending: { kind: 'plan', unasked: true, askedAt: run.now.toString() },
    effects: [],
  };
}

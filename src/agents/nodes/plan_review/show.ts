import {
  askAbout,
  askedOf,
  diffLines,
  type PlanDraft,
  proposalOf,
  sayClock,
  sayDay,
  tellPlan,
} from '../../../domain/plan/index.ts';
import type { AgentNode, ProposedPlan } from '../../../services/conversations/index.ts';
import { choose, tell } from '../../answer.ts';
import type { Run } from '../../run.ts';
import type { Placed, Update } from '../../state.ts';
import { leftOpen } from './left-open.ts';
import { voiceOf } from './voice.ts';

type Ready = Extract<Placed, { kind: 'placed' }>;
type Status = ProposedPlan['plan']['approval_status'];

export const nodeOf = (plan: PlanDraft): AgentNode => (plan.standing ? 'MODIFY_GOAL' : 'GOAL');

export function proposed(plan: PlanDraft, status: Status, conflicts: Ready['conflicts'], run: Run): ProposedPlan {
  return proposalOf(plan, status, conflicts, voiceOf(run));
}

const YES = { label: 'Yes, save it', value: 'Yes, save it' };

/** A new plan, with everything that is to be known before a yes, and one question. */
export function showPlan(plan: PlanDraft, { notes, conflicts }: Ready, observed: readonly string[], run: Run): Update {
  const said = [...plan.notes, ...notes, ...observed, ...conflicts.map(({ message }) => message)];
  const message = [
    tellPlan(plan, voiceOf(run)),
    ...(said.length > 0 ? ['', ...said] : []),
    '',
    plan.swap
      ? `Saving it lets **${plan.swap.title}** wait. Shall I save it, or what should be different?`
      : 'Shall I save it, or what should be different?',
  ].join('\n');
  return {
    plan,
    answer: {
      ...choose(
        'GOAL',
        message,
        plan.parts.some((part) => part.count) ? [YES] : [YES, { label: 'Make it easier', value: 'Make it easier' }],
      ),
      plan: proposed(plan, 'pending', conflicts, run),
    },
    pending: { kind: 'plan', askedAt: run.now.toString() },
    effects: [],
  };
}

/** What a change made different, and only that. On a running goal it is saved at once and can be undone, unless it was asked for on the goal's page. */
export function showChange(
  plan: PlanDraft,
  { diff, notes, conflicts, said }: Ready,
  asksFirst: boolean,
  before: PlanDraft,
  run: Run,
): Update {
  const voice = voiceOf(run);
  const lines = said ?? diffLines(diff ?? [], (time) => sayClock(time, voice));
  const nothing = (diff ?? []).length === 0;
  if (plan.standing && !asksFirst && !nothing) {
    return { plan: { ...plan, notes }, effects: [{ do: 'save_plan', plan: { ...plan, notes }, diff: lines }] };
  }
  if (plan.standing && nothing) return unchanged(plan, before, notes);
  const shown = lines.length > 10 ? [...lines.slice(0, 9), `… and ${lines.length - 9} more of the same kind`] : lines;
  const unread = plan.standing ? undefined : plan.talk?.changes.find(({ kind }) => kind === 'unread');
  const asked = unread?.kind === 'unread' ? askAbout(unread.words, plan) : null;
  const begins = plan.sessions[0];
  const moved = begins?.date !== before.sessions[0]?.date;
  const message = [
    nothing
      ? notes.length > 0
        ? 'The plan stays as it is.'
        : isKept(plan, before)
          ? 'That is how it is already, so nothing changes; I keep to it in later changes as well.'
          : 'That is how it is already, so nothing changes.'
      : 'This would be different, everything else stays:',
    ...(nothing ? [] : ['', ...shown.map((line) => `- ${line}`)]),
    ...(notes.length > 0 ? ['', ...notes] : []),
    ...(begins && moved && !said && !plan.standing ? ['', `It would begin on ${sayDay(begins.date, voice)}.`] : []),
    // One question at a time: what was not understood is asked about first.
    ...(asked?.question.endsWith('?') ? [] : ['', 'Shall I save it like this?']),
  ].join('\n');
  const choices = asked ? asked.choices.map((value) => ({ label: value, value })) : [YES];
  const shownNow = {
    plan: asked?.about ? askedOf(plan, { days: asked.about }) : plan,
    answer: { ...choose(nodeOf(plan), message, choices), plan: proposed(plan, 'negotiating', conflicts, run) },
    pending: { kind: 'plan', askedAt: run.now.toString() } as const,
    effects: [],
  };
  return unread?.kind === 'unread' && asked?.question.endsWith('?') ? leftOpen(shownNow, unread.words) : shownNow;
}

/** Whether something was said that holds from now on. */
const isKept = ({ limits }: PlanDraft, { limits: before }: PlanDraft): boolean =>
  limits.notDays.length > before.notDays.length || (limits.rules?.length ?? 0) > (before.rules?.length ?? 0);

/** Of a running plan: what was said is kept for later changes, though no session stands in its way now. */
function unchanged(plan: PlanDraft, before: PlanDraft, notes: readonly string[]): Update {
  if (plan.limits.notDays.length > before.limits.notDays.length)
    return { effects: [{ do: 'save_plan', plan: { ...plan, notes: [...notes] }, diff: [] }] };
  return {
    answer: tell('MODIFY_GOAL', ['That is how it is already, so nothing changes.', ...notes].join('\n\n')),
    plan: null,
    goalId: plan.goalId,
    pending: null,
    effects: [],
  };
}

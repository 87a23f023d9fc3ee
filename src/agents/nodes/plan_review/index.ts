import { joinWords } from '../../../domain/language/index.ts';
import {
  agrees,
  askedOf,
  diffLines,
  type PlanDraft,
  plainText,
  readPlanReply,
  refreshed,
  sayClock,
  sayDay,
  withoutNaps,
} from '../../../domain/plan/index.ts';
import { planFacts } from '../../../services/plans/index.ts';
import { lastChanges } from '../../../services/undo/index.ts';
import { choose, tell } from '../../answer.ts';
import { type Run, settingOf } from '../../run.ts';
import type { Answer, State, Update } from '../../state.ts';
import { asItWas } from '../goal_modifier/open-plan.ts';
import { keptEarlier } from '../goal_modifier/worked-out.ts';
import { justSaved } from '../orchestrator/saved.ts';
import { doubted, lyingThen, neverSaved, notMet, recap, whatToDrop } from './asked-back.ts';
import { leftOpen, stillOpen, unmetOf } from './left-open.ts';
import { explained } from './model.ts';
import { offered, open, unasked, without } from './open.ts';
import { nodeOf, proposed, showChange, showPlan } from './show.ts';
import { isShown } from './shown.ts';
import { voiceOf } from './voice.ts';

/** What "it" is, said to the answer to a question about a part of the plan. */
const OF_IT = /\b(?:it|that|this|them)\b/i;

/** A yes that comes twice, or to what needed none: what it means stands, once. */
async function noneOpen(run: Run, memory: State['memory']): Promise<string> {
  const [last] = await lastChanges(run.ctx, run.user, run.person.zone);
  const names = await justSaved(memory, run);
  const what = last && /^the plan for\b/.test(last.summary) ? plainText(last.summary) : joinWords(names);
  return what
    ? `It is saved already: ${what}. Say "undo" to take that back.`
    : 'There is no plan open just now. What would you like to reach?';
}

/** Shows a plan or what a change made of it, and reads what is said to it. Only a clear yes to what stands goes on to be saved. */
export const planReview = async (state: State, run: Run): Promise<Update> => offered(await review(state, run));

async function review(state: State, run: Run): Promise<Update> {
  if (state.placed) return show(state, run);
  const { plan, pending, request, memory } = state;
  if (!plan && state.beforeChange && state.text === 'as it was before') return revert(state, run);
  if (!plan) return { answer: tell('CHITCHAT', await noneOpen(run, memory)), pending: null, effects: [] };
  const shown = isShown(pending, request.message);
  const reply =
    request.intent === 'APPROVE'
      ? { kind: 'approve' as const }
      : plan.standing && BARE_NO.test(request.message)
        ? { kind: 'abandon' as const }
        : readPlanReply(request.message, plan, settingOf(run, memory.writes24), { shown });
  switch (reply.kind) {
    case 'approve':
      return approved(plan, state, run);
    case 'abandon':
      if (OF_IT.test(request.message) && pending?.kind === 'plan' && pending.explained && plan.parts.length > 1)
        return whatToDrop(plan, state, run);
      return {
        answer: {
          ...tell(
            nodeOf(plan),
            plan.standing
              ? 'All right, everything stays as it was.'
              : `All right, I let go of **${plainText(plan.title)}**. Nothing was saved.`,
          ),
          plan: proposed(plan, 'abandoned', [], run),
        },
        plan: null,
        beforeChange: plan.standing ? null : { plan, at: run.now.toString() },
        earlier: [],
        brief: null,
        pending: null,
        effects: [],
      };
    case 'revert':
      return (await asItWas(state, run, { ofPlan: true })) ?? revert({ ...state, beforeChange: null }, run);
    case 'noted':
      return open(
        state,
        run,
        `Shall I save the plan for **${plainText(plan.title)}**, or should something be different?`,
        [{ label: 'Yes, save it', value: 'Yes, save it' }],
      );
    case 'hold':
      if (STAYS.test(request.message))
        return open(state, run, 'It stays as it is. Shall I save it like this, or should something be different?', [
          { label: 'Yes, save it', value: 'Yes, save it' },
        ]);
      return unasked(
        state,
        run,
        'Take your time: nothing is saved, and the plan stays open. Say "save it" when it suits you, or what should be different.',
      );
    case 'question':
      if (reply.dates) return lyingThen(reply.dates, state, run);
      // After an explanation a bare "ok" is no yes.
      return {
        ...open(
          state,
          run,
          `${await explained(reply.about, plan, run)}\n\nThe plan is still open: say "save it" when it suits you.`,
        ),
        pending: { kind: 'plan', explained: true, askedAt: run.now.toString() },
      };
    case 'remark':
      return open(
        state,
        run,
        'Good to know. The plan stays as it is; shall I save it, or should something be different?',
        [{ label: 'Yes, save it', value: 'Yes, save it' }],
      );
    case 'recap':
      return recap(state, run);
    case 'unsaved':
      return neverSaved(plan, state, run);
    case 'again':
      return {
        ...showPlan(plan, { kind: 'placed', plan, diff: null, notes: [], conflicts: [] }, [], run),
        effects: [],
      };
    case 'unsure':
      if (pending?.kind === 'plan' && pending.unmet && agrees(request.message))
        return without(state, run, pending.unmet);
      if (reply.days) return doubted(reply.days, state, run);
      return (shown ? unasked : open)(
        state,
        run,
        shown
          ? 'No hurry, nothing is saved and the plan stays open. Shall I make it easier, take a day less a week, or leave it for now?'
          : `Shall I save the plan for **${plainText(plan.title)}**?`,
        [
          ...(shown ? [] : [{ label: 'Yes, save it', value: 'Yes, save it' }]),
          { label: 'Make it easier', value: 'Make it easier' },
          { label: 'One day less', value: 'One day less a week' },
          ...(shown ? [{ label: 'Leave it for now', value: 'Not now' }] : []),
        ],
      );
    default:
      return leftOpen(
        unasked(
          state,
          run,
          'I did not get what should be different. For example: "not on Thursdays", "half an hour is enough", "start next Monday". The plan is as it was.',
        ),
        request.message,
      );
  }
}

/** "Leave it as it is", answering a choice: how it stands is settled, and what is left is to save it. */
const STAYS =
  /^\W*(?:(?:no|ok(?:ay)?|then|please|just|rather|fine)\W+)*(?:leave|keep) (?:it|that|everything|the plan) (?:as (?:it|that) is|as is)\W*$/i;

/** To a change of what is saved: then it stays. */
const BARE_NO =
  /^\W*(?:(?:no|nope|nah|rather|better|ok(?:ay)?|thanks?|thank you|then|please|not|leave it|keep it|as it (?:is|was))[\s,.!]*)+$/i;

/** The plan as it stood before the last change, or before it was let go: shown again, and not saved. */
export function revert({ plan, beforeChange: kept }: State, run: Run): Update {
  if (!kept)
    return {
      answer: {
        ...choose(
          'GOAL',
          'That is the plan as I first laid it out; nothing of it was changed. Shall I save it?',
          plan ? [{ label: 'Yes, save it', value: 'Yes, save it' }] : [],
        ),
        ...(plan && { plan: proposed(plan, 'pending', [], run) }),
      },
      pending: plan ? { kind: 'plan', askedAt: run.now.toString() } : null,
      effects: [],
    };
  const shown = showPlan(kept.plan, { kind: 'placed', plan: kept.plan, diff: null, notes: [], conflicts: [] }, [], run);
  const lead = plan
    ? 'Back to how it was before that change. Nothing is saved.'
    : 'Here it is again. Nothing is saved yet.';
  const answer = shown.answer as Answer;
  return { ...shown, answer: { ...answer, message: `${lead}\n\n${answer.message}` }, beforeChange: null };
}

const NAMES_PLAN = /\b(?:save|plan|approve\w*|confirm\w*|go ahead|do it|start it|book it|let'?s|goal)\b/i;
const JUST_NOW_MINUTES = 30;

/** "Sounds good", said to a reminder that was just saved, is no yes to the plan behind it. */
function belongsToTask({ pending, memory, request }: State, { now }: Run): boolean {
  const { recent } = memory;
  if (pending?.kind === 'plan' || request.intent === 'APPROVE' || !recent || recent.told) return false;
  if (NAMES_PLAN.test(request.message)) return false;
  return Temporal.Instant.from(recent.at).until(now).total('minutes') <= JUST_NOW_MINUTES;
}

/** A yes: to the plan as it stands, unless a wish still waits, or something else was talked of. */
function approved(plan: PlanDraft, state: State, run: Run): Update | Promise<Update> {
  const unmet = unmetOf(state, run);
  if (unmet) return without(state, run, unmet);
  return belongsToTask(state, run) ? askToSave(plan, state, run) : approve(state, run);
}

const askToSave = (plan: PlanDraft, state: State, run: Run): Update =>
  open(state, run, `Shall I save the plan for **${plainText(plan.title)}**, too?`, [
    { label: 'Yes, save it', value: 'Yes, save it' },
  ]);

const WISHES_LESS = new Set(['easier', 'harder', 'longer', 'by_minutes', 'weeks']);

/** What was shown must still be had: sessions that are past by now, or that something else has taken, are shown anew first. */
async function approve({ plan }: State, run: Run): Promise<Update> {
  if (!plan) return {};
  const facts = await planFacts(
    run.ctx,
    run.user,
    Temporal.PlainDate.from(plan.from),
    8,
    plan.goalId ?? plan.swap?.goalId ?? null,
  );
  const now = refreshed(plan, withoutNaps(facts), run.now);
  if (now.diff.length === 0) return { effects: [{ do: 'save_plan', plan, diff: null }] };
  const voice = voiceOf(run);
  const lines = diffLines(now.diff, (time) => sayClock(time, voice));
  const why = now.isPast
    ? 'The first session of that plan is past by now, so it would begin later'
    : 'Something else stands at one of these times by now, so I moved that';
  const message = [
    `${why}. Nothing is saved yet:`,
    '',
    ...lines.slice(0, 8).map((line) => `- ${line}`),
    ...(now.plan.sessions[0] ? ['', `It would begin on ${sayDay(now.plan.sessions[0].date, voice)}.`] : []),
    '',
    'Save it like this?',
  ].join('\n');
  return {
    plan: now.plan,
    answer: {
      ...choose(nodeOf(plan), message, [{ label: 'Yes, save it', value: 'Yes, save it' }]),
      plan: proposed(now.plan, 'negotiating', [], run),
    },
    pending: { kind: 'plan', askedAt: run.now.toString() },
    effects: [],
  };
}

/** Nothing had room: the next word on days or hours is about this goal, and it is tried again. */
const startOpen = ({ brief }: State, { from }: PlanDraft, { now }: Run): State['pending'] =>
  brief && { kind: 'start_date', brief, suggested: from, askedAt: now.toString() };

function show(state: State, run: Run): Update {
  const { placed, plan, tags, observed, request } = state;
  if (!placed || !plan) return {};
  if (placed.kind === 'refused') {
    const keeps = plan.sessions.length > 0;
    const answer = choose(
      nodeOf(plan),
      placed.message,
      placed.choices.map((one) => (typeof one === 'string' ? { label: one, value: one } : one)),
    );
    if (plan.standing)
      return {
        answer: { ...answer, node: 'MODIFY_GOAL' },
        plan: null,
        pending: null,
        goalId: plan.goalId,
        effects: [],
      };
    return keeps
      ? {
          plan: aboutThat(plan, state),
          answer: { ...answer, plan: proposed(plan, 'negotiating', [], run) },
          pending: {
            kind: 'plan',
            unasked: true,
            ...(placed.choices.length > 0 && { unmet: request.message }),
            askedAt: run.now.toString(),
          },
          effects: [],
        }
      : { answer, plan: null, pending: startOpen(state, plan, run), effects: [] };
  }
  const full = tags.length > 0 ? { ...placed.plan, tags } : placed.plan;
  if (!placed.diff) return { ...showPlan(full, placed, observed, run), beforeChange: null };
  const shown = showChange(full, placed, request.intent === 'MODIFY_GOAL' || state.supposed, plan, run);
  // A wish that changed nothing was not met: a bare "ok" to that is no yes.
  if (placed.diff.length === 0 && state.changes.some(({ kind }) => WISHES_LESS.has(kind)) && !plan.standing)
    return notMet(state, run);
  const isSame = placed.diff.length === 0 && plan.limits.notDays.length === full.limits.notDays.length;
  const told = stillOpen(shown, state, full);
  return plan.standing || isSame ? told : { ...told, earlier: keptEarlier(state, run) };
}

/** "There is one on Sundays already": the answer to that is about Sundays. */
function aboutThat(plan: PlanDraft, { changes }: State): PlanDraft {
  const [to] = changes;
  const day = to?.kind === 'one_to_day' ? to.day : null;
  const lies = plan.sessions.some(({ date }) => Temporal.PlainDate.from(date).dayOfWeek === day);
  return day !== null && lies ? askedOf(plan, { days: [day] }) : plan;
}

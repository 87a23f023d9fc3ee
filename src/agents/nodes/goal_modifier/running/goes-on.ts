import {
  diffOf,
  type PlanDraft,
  plainText,
  refreshed,
  resumedFrom,
  sayClock,
  sayDay,
  withoutNaps,
} from '../../../../domain/plan/index.ts';
import type { RunningWord } from '../../../../domain/running/index.ts';
import { type ActiveGoal, planFacts } from '../../../../services/plans/index.ts';
import { asking, tell } from '../../../answer.ts';
import type { Run } from '../../../run.ts';
import type { Effect, Update } from '../../../state.ts';
import { voiceOf } from '../../plan_review/voice.ts';
import { aheadOf } from './facts.ts';

type Word = Extract<RunningWord, { kind: 'back' }>;
type Sooner = { before: PlanDraft; plan: PlanDraft };

/**
 * "I'm better now", "coming home early, the 15th": what comes next, and where a rest still lies ahead, whether it shall end sooner; an order with a day is
 * carried out. Null: "start again" of what does not rest is another wish.
 */
export async function goesOn(goals: readonly ActiveGoal[], run: Run, word: Word): Promise<Update | null> {
  const plans = await Promise.all(goals.map(({ id }) => aheadOf(id, run)));
  const voice = voiceOf(run);
  const from = word.from ? Temporal.PlainDate.from(word.from) : voice.today.add({ days: 1 });
  const sooner = (
    await Promise.all(plans.filter((plan) => rests(plan, voice.today)).map((plan) => resumed(plan, from, run)))
  ).flatMap((one) => one ?? []);
  const [first] = sooner;
  if (!first && word.again) return null;
  const nexts = plans.flatMap(({ title, sessions: [next] }) =>
    next
      ? [
          `Next for **${plainText(title)}** is ${plainText(next.title)}, ${sayDay(next.date, voice)} at ${sayClock(next.time, voice)}.`,
        ]
      : [],
  );
  const lead = word.from ? 'Good to hear.' : 'Good to have you back; nothing counts against you.';
  if (!first) {
    const gently = 'To begin gently, say "make the next week easier" or "start again from week one".';
    return {
      answer: tell('MODIFY_GOAL', [lead, ...nexts, gently].join(' ')),
      pending: null,
      effects: [],
    };
  }
  const goalId = sooner.length === 1 ? first.plan.goalId : null;
  if (word.orders && word.from) return { effects: sooner.map((one) => saved(one, run)), goalId, pending: null };
  const begins = sooner.map(({ plan }) => plan.sessions.find(({ date }) => date >= from.toString())?.date ?? '').sort();
  const day = sayDay(begins[0] ?? from.toString(), voice);
  const of = sooner.length === 1 && first.plan.title ? `For my goal “${first.plan.title}”: go on` : 'Go on';
  return {
    ...asking(
      'MODIFY_GOAL',
      `${lead} ${nexts.join(' ')} Shall ${sooner.length === 1 ? 'it' : 'all of it'} go on from ${day} instead? Nothing is changed yet.`,
      [
        { label: `Yes, from ${day}`, value: `${of} from ${begins[0] ?? from.toString()}` },
        { label: 'No, as planned', value: 'never mind' },
      ],
      run.now,
      { guess: true },
    ),
    goalId,
  };
}

const FAR_DAYS = 8;
const NEAR_DAYS = 2;

/** Nothing of it stands for longer than its rhythm has it. */
function rests({ sessions }: PlanDraft, today: Temporal.PlainDate): boolean {
  const [first] = sessions;
  if (!first) return false;
  const gap = today.until(first.date, { largestUnit: 'days' }).days;
  const gaps = sessions
    .slice(1, 8)
    .map(({ date }, i) => Temporal.PlainDate.from(sessions[i]?.date ?? date).until(date, { largestUnit: 'days' }).days);
  return gap >= FAR_DAYS || (gaps.length > 0 && gap > Math.max(...gaps) + NEAR_DAYS);
}

async function resumed(before: PlanDraft, from: Temporal.PlainDate, run: Run): Promise<Sooner | null> {
  const local = run.now.toZonedDateTimeISO(run.person.zone).toPlainDateTime();
  const plan = resumedFrom(before, from, local);
  if (!plan) return null;
  const facts = await planFacts(run.ctx, run.user, Temporal.PlainDate.from(plan.from), plan.weeks + 3, plan.goalId);
  return { before, plan: refreshed(plan, withoutNaps(facts), run.now).plan };
}

function saved({ before, plan }: Sooner, run: Run): Effect {
  const voice = voiceOf(run);
  const moved = diffOf(before.sessions, plan.sessions, plan.sessions).length;
  const [next] = plan.sessions;
  const last = plan.sessions.at(-1);
  const at = next ? `${sayDay(next.date, voice)} at ${sayClock(next.time, voice)}` : '';
  return {
    do: 'save_plan',
    plan: { ...plan, notes: [] },
    diff: [
      `It goes on ${at}; ${moved === 1 ? 'one session comes' : `${moved} sessions come`} sooner, the last is on ${sayDay(last?.date ?? '', voice)}`,
    ],
  };
}

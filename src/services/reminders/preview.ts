import { priceOf } from '../../channels/prices.ts';
import { Problem } from '../../db/errors.ts';
import { seriesById } from '../../db/queries/series.ts';
import { pausesOf, sentToday } from '../../db/queries/situations.ts';
import { type TaskRow, taskById } from '../../db/queries/tasks.ts';
import type { Tx, UserScope } from '../../db/scope.ts';
import {
  channelOf,
  type Foreseen,
  foresee,
  type Policy,
  type Rung,
  type Surroundings,
} from '../../domain/escalation/index.ts';
import { isBefore, latest } from '../../domain/instants.ts';
import { nextSlotAfterInstant, slotsBetween } from '../../domain/recurrence/index.ts';
import { isOnPause } from '../calendar/day-off.ts';
import type { Context } from '../context.ts';
import { createTaskIn, type NewTask } from '../tasks/create.ts';
import { getTask } from '../tasks/index.ts';
import { namedOccurrence } from '../tasks/occurrence.ts';
import { type Person, personOf } from '../tasks/person.ts';
import { ruleOf } from '../tasks/series.ts';
import { allowance } from './allowance.ts';
import { type Contact, type ScheduledTask, type Situation, situationOf } from './facts.ts';
import { BECAUSE } from './waiting.ts';
import { timeOfDay } from './when-text.ts';
import { whyLeftOut } from './why-left-out.ts';
import { isWindowOpen } from './window.ts';

const PREVIEW_DAYS = 14;
const MOST_OCCURRENCES = 100;

export type PreviewStep = {
  rung: Rung;
  channel: string;
  at: string | null;
  what: 'was_sent' | 'would_send' | 'would_fail' | 'held_back' | 'left_out';
  why: string | null;
  until: string | null;
  cost: number;
};

export type PreviewOccurrence = {
  due_at: string;
  steps: PreviewStep[];
  ends_at: string;
  if_unanswered: 'ignored' | 'unreachable' | 'skipped';
  cost: number;
};

export type Preview = {
  task_id: string | null;
  title: string;
  escalation_policy: string;
  from: string;
  to: string;
  timezone: string;
  currency: string | null;
  cost: number;
  occurrences: PreviewOccurrence[];
  /** the fortnight holds more than are shown */
  more: boolean;
};

/** `hasTemplate`: whether WhatsApp may open a conversation; without, only within 24 hours of the person's last message. */
export type PreviewSettings = { hasTemplate: boolean };

/** What would be sent for this task in the next 14 days. @throws Problem `not_found` */
export async function previewTask(
  ctx: Context,
  user: UserScope,
  id: string,
  settings: PreviewSettings,
): Promise<Preview> {
  await getTask(ctx, user, id);
  return tried(ctx, async (tx) => {
    const { person, task } = await namedOccurrence(tx, ctx, user, id);
    return previewOf(tx, ctx, person, task, settings);
  });
}

/** The same for one that is not planned yet. @throws Problem as planning it would */
export function previewDraft(
  ctx: Context,
  user: UserScope,
  draft: NewTask,
  settings: PreviewSettings,
): Promise<Preview> {
  if (draft.goal_id)
    throw new Problem('invalid_input', 'A draft has no "goal_id": it makes no difference to reminders.');
  return tried(ctx, async (tx) => {
    const person = await personOf(tx, ctx, user.id);
    const { id } = await createTaskIn(tx, ctx, user, draft);
    const row = await taskById(tx, id);
    if (!row) throw new Error('the draft is not there');
    return { ...(await previewOf(tx, ctx, person, row, settings)), task_id: null };
  });
}

class Undo extends Error {
  readonly preview: Preview;
  constructor(preview: Preview) {
    super('a preview leaves nothing behind');
    this.preview = preview;
  }
}

/** Everything is as if it were planned, and is taken back. */
async function tried(ctx: Context, look: (tx: Tx) => Promise<Preview>): Promise<Preview> {
  try {
    return await ctx.db.asService('what would be sent', async (tx) => {
      throw new Undo(await look(tx));
    });
  } catch (error) {
    if (error instanceof Undo) return error.preview;
    throw error;
  }
}

async function previewOf(
  tx: Tx,
  ctx: Context,
  person: Person,
  task: TaskRow,
  { hasTemplate }: PreviewSettings,
): Promise<Preview> {
  const from = ctx.clock.now();
  const to = from.add({ hours: PREVIEW_DAYS * 24 });
  const { times, more } = await timesOf(tx, person, task, from, to);
  const occurrences: PreviewOccurrence[] = [];
  if (task.scheduled_at && task.status === 'pending') {
    const situation = await situationOf(tx, ctx, { ...task, scheduled_at: task.scheduled_at });
    const pauses = await pausesOf(tx, [person.id]);
    const around = await surroundings(tx, ctx, person, situation.contact, from, hasTemplate);
    for (const [index, dueAt] of times.entries()) {
      const first = index === 0;
      const occurrence: ScheduledTask = { ...task, scheduled_at: dueAt };
      const before = times[index - 1];
      const facts = {
        ...situation.facts,
        dueAt,
        armedAt: first ? situation.facts.armedAt : latest(from, before ?? from),
        rungs: first ? situation.facts.rungs : [],
        choosingUntil: first ? situation.facts.choosingUntil : null,
        lineBusyUntil: first ? (situation.facts.lineBusyUntil ?? null) : null,
        dayOff: pauses.some((pause) => isOnPause(pause, occurrence, person.zone)),
        nextDueAt: times[index + 1] ?? (first ? situation.facts.nextDueAt : await following(tx, person, task, dueAt)),
      };
      const { steps, endsAt, ends } = foresee(facts, first ? from : facts.armedAt, around);
      const shown = [
        ...(first ? alreadySent(situation, around) : []),
        ...steps.map((step) => stepView(step, person, around)),
        ...leftOut(facts.policy, steps, situation),
      ];
      occurrences.push({
        due_at: dueAt.toString(),
        steps: shown,
        ends_at: endsAt.toString(),
        if_unanswered: ends,
        cost: money(shown.reduce((sum, { cost, what }) => sum + (what === 'would_send' ? cost : 0), 0)),
      });
    }
  }
  return {
    task_id: task.id,
    title: task.title,
    escalation_policy: task.escalation_policy,
    from: from.toString(),
    to: to.toString(),
    timezone: person.zone,
    currency: ctx.limits?.prices.currency ?? null,
    cost: money(occurrences.reduce((sum, { cost }) => sum + cost, 0)),
    occurrences,
    more,
  };
}

/** When it stands, and the later ones of its series; what is overdue and still open is the first. */
async function timesOf(tx: Tx, person: Person, task: TaskRow, from: Temporal.Instant, to: Temporal.Instant) {
  const own = task.scheduled_at ? [task.scheduled_at] : [];
  const series = task.series_id ? await seriesById(tx, task.series_id) : undefined;
  if (!series || series.ended_at || !task.occurrence_at) return { times: own, more: false };
  const after = latest(from, task.occurrence_at.add({ seconds: 1 }));
  const slots = slotsBetween(ruleOf(series), person.floats, after, to, MOST_OCCURRENCES);
  return { times: [...own, ...slots.map(({ at }) => at)], more: slots.length >= MOST_OCCURRENCES };
}

async function following(
  tx: Tx,
  person: Person,
  task: TaskRow,
  after: Temporal.Instant,
): Promise<Temporal.Instant | null> {
  const series = task.series_id ? await seriesById(tx, task.series_id) : undefined;
  return series && !series.ended_at ? (nextSlotAfterInstant(ruleOf(series), person.floats, after)?.at ?? null) : null;
}

type Around = Surroundings & { price(rung: Rung): number };

/** The ceilings as they fill up with what is foreseen, day by day, and what a channel would refuse. */
async function surroundings(
  tx: Tx,
  ctx: Context,
  person: Person,
  contact: Contact | undefined,
  from: Temporal.Instant,
  hasTemplate: boolean,
): Promise<Around> {
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(person.zone).toPlainDate().toString();
  const today = from.toZonedDateTimeISO(person.zone).startOfDay().toInstant();
  const [real] = await sentToday(tx, [{ userId: person.id, since: today }], from.subtract({ hours: 1 }));
  const days = new Map([[dayOf(from), { messages: real?.messages ?? 0, calls: real?.calls ?? 0 }]]);
  const callTimes = [...(real?.callTimes ?? [])];
  const number = contact?.phone_number ?? null;
  const price = (rung: Rung) =>
    rung === 'push' || !number || !ctx.limits
      ? 0
      : priceOf(ctx.limits.prices, rung === 'whatsapp' ? 'whatsapp' : 'call', number);
  return {
    price,
    allowanceAt(now) {
      const sent = days.get(dayOf(now)) ?? { messages: 0, calls: 0 };
      const hourAgo = now.subtract({ hours: 1 });
      return allowance(ctx, person, number, { ...sent, callTimes: callTimes.filter((at) => isBefore(hourAgo, at)) });
    },
    refusedAt(rung, now) {
      if (rung !== 'whatsapp' || hasTemplate) return null;
      return isWindowOpen(contact?.last_inbound_at ?? null, now)
        ? null
        : 'more than 24 hours since their last message on WhatsApp, and no template is set up';
    },
    sent(rung, now) {
      if (rung === 'push') return;
      const sent = days.get(dayOf(now)) ?? { messages: 0, calls: 0 };
      const call = rung !== 'whatsapp';
      days.set(dayOf(now), { messages: sent.messages + (call ? 0 : 1), calls: sent.calls + (call ? 1 : 0) });
      if (call) callTimes.push(now);
    },
  };
}

function alreadySent({ rungs }: Situation, { price }: Around): PreviewStep[] {
  return rungs
    .filter(({ state }) => state === 'sent' || state === 'delivered')
    .map((row) => {
      const rung = row.rung as Rung;
      return { ...blank(rung), at: row.claimed_at.toString(), what: 'was_sent' as const, cost: price(rung) };
    });
}

const blank = (rung: Rung) => ({ rung, channel: channelOf(rung), why: null, until: null, cost: 0 });

function stepView(step: Foreseen, person: Person, { price }: Around): PreviewStep {
  const base = { ...blank(step.rung), at: step.at.toString() };
  switch (step.do) {
    case 'send':
      return { ...base, what: 'would_send', cost: price(step.rung) };
    case 'fail':
      return { ...base, what: 'would_fail', why: step.why };
    case 'pass':
      return { ...base, what: 'left_out', why: 'its time had passed' };
    case 'hold': {
      const until = step.until ? ` until ${timeOfDay(step.until, person)}` : '';
      return {
        ...base,
        what: 'held_back',
        why: `${BECAUSE[step.because]}${until}`,
        until: step.until?.toString() ?? null,
      };
    }
  }
}

/** Rungs that the task asks for and that cannot reach the person now. */
function leftOut(policy: Policy, steps: readonly Foreseen[], situation: Situation): PreviewStep[] {
  const seen = new Set<string>([...steps.map(({ rung }) => rung), ...situation.rungs.map(({ rung }) => rung)]);
  return whyLeftOut(policy, situation)
    .filter(({ rung }) => !seen.has(rung))
    .map(({ rung, why }) => ({ ...blank(rung), at: null, what: 'left_out' as const, why }));
}

const money = (amount: number) => Math.round(amount * 10_000) / 10_000;

import { claimsAnAct } from '../src/agents/claims.ts';
import type { ChatReply } from '../src/services/conversations/index.ts';
import type { EvalTurn, Fault } from './types.ts';

/** What stands in the account after a turn, as the person sees it. */
export type Standing = {
  tasks: string[];
  sessions: { title: string; start: Temporal.PlainDateTime; minutes: number }[];
  profile: Record<string, unknown>;
  goals: string[];
  /** Differs as soon as anything was stored. */
  mark: string;
};

/** Hours in which no session may stand, per date: sleep, work, commitments. Wall clock. */
export type Closed = (start: Temporal.PlainDateTime, minutes: number) => string | null;

export function scoreTurn(
  turn: EvalTurn,
  reply: ChatReply,
  before: Standing,
  after: Standing,
  closed: Closed,
  { hardestFirst = false } = {},
): { faults: Fault[]; scored: Fault['what'][] } {
  const scored: Fault['what'][] = ['intent', 'style'];
  const nodes = [turn.node].flat();
  const faults: Fault[] = [];
  if (!nodes.includes(reply.agent_node))
    faults.push({ what: 'intent', said: reply.agent_node, should: nodes.join(' or ') });
  if (turn.tasks || turn.profile || turn.goals || turn.sessions !== undefined || turn.reply || turn.not)
    scored.push('fields');
  faults.push(...fieldFaults(turn, reply, after), ...styleFaults(reply, before, after));
  if (reply.proposed_plan || after.sessions.length > 0) {
    scored.push('constraints');
    faults.push(...planFaults(reply, after, closed, hardestFirst));
  }
  return { faults, scored };
}

function fieldFaults(turn: EvalTurn, reply: ChatReply, after: Standing): Fault[] {
  const faults: Fault[] = [];
  const wrong = (said: unknown, should: unknown) =>
    faults.push({ what: 'fields', said: String(said), should: String(should) });
  if (turn.tasks && turn.tasks.toSorted().join(' | ') !== after.tasks.toSorted().join(' | '))
    wrong(after.tasks.join(' | ') || 'nothing', turn.tasks.join(' | ') || 'nothing');
  if (turn.sessions !== undefined && turn.sessions !== after.sessions.length)
    wrong(`${after.sessions.length} sessions`, `${turn.sessions} sessions`);
  if (turn.goals && turn.goals.join(' | ') !== after.goals.join(' | '))
    wrong(after.goals.join(' | ') || 'no goal', turn.goals.join(' | ') || 'no goal');
  for (const [key, value] of Object.entries(turn.profile ?? {})) {
    if (JSON.stringify(after.profile[key]) !== JSON.stringify(value))
      wrong(`${key} ${JSON.stringify(after.profile[key])}`, `${key} ${JSON.stringify(value)}`);
  }
  for (const pattern of turn.reply ?? [])
    if (!new RegExp(pattern, 'i').test(reply.message)) wrong(reply.message, `/${pattern}/`);
  for (const pattern of turn.not ?? [])
    if (new RegExp(pattern, 'i').test(reply.message)) wrong(reply.message, `not /${pattern}/`);
  return faults;
}

export const SHAMING =
  /\b(?:you\s+(?:failed|should\s+have|always|never|didn't\s+even)|lazy|disappoint\w*|asham\w*|excuses?|your\s+streak\s+is\s+(?:lost|gone|broken)|again\s+you|give\s+up\s+already|silly|stupid)\b/i;

const DENIED = /(?:\b\w+ed )?\b(?:nothing|not|no)\b[^.!?:;,]*/gi;

function styleFaults(reply: ChatReply, before: Standing, after: Standing): Fault[] {
  const faults: Fault[] = [];
  const { message } = reply;
  const wrong = (said: string, should: string) => faults.push({ what: 'style', said, should });
  // The questions before a plan are one form that is answered at once; what stands in quotation marks is somebody's words.
  const own = message.replace(/"[^"]*"|“[^”]*”/g, '').replace(/^\s*(?:\d+\.|[-*])\s.*$/gm, '');
  if (reply.agent_node !== 'GOAL_CLARIFY' && (own.match(/\?/g) ?? []).length > 1)
    wrong(message, 'at most one question');
  if (SHAMING.test(own)) wrong(message, 'no shaming');
  // "Nothing is saved", "No harm done" claim nothing.
  if (claimsAnAct(own.replace(DENIED, ' ')) && before.mark === after.mark) wrong(message, 'no claim without a write');
  if (message.trim() === '' || message.length > 2_500)
    wrong(`${message.length} characters`, 'a reply of a readable length');
  if (reply.spoken_summary.length > 300 || /[*_#]/.test(reply.spoken_summary))
    wrong(reply.spoken_summary, 'a summary to speak');
  if (
    reply.requires_user_action &&
    reply.options.length === 0 &&
    reply.questions.length === 0 &&
    !reply.proposed_plan &&
    reply.agent_node !== 'ask_start_date' &&
    !message.includes('?')
  )
    wrong('requires_user_action', 'something to tap, to approve or to answer');
  return faults;
}

const MOST_WEEKS = 6;

function planFaults(reply: ChatReply, after: Standing, closed: Closed, hardestFirst: boolean): Fault[] {
  const faults: Fault[] = [];
  const wrong = (said: string, should: string) => faults.push({ what: 'constraints', said, should });
  for (const { title, start, minutes } of after.sessions) {
    const inside = closed(start, minutes);
    if (inside) wrong(`${title} ${start}`, `nothing in ${inside}`);
  }
  const inTurn = after.sessions.toSorted((a, b) => Temporal.PlainDateTime.compare(a.start, b.start));
  for (const [i, { title, start }] of inTurn.entries()) {
    const earlier = inTurn[i - 1];
    const isOver =
      earlier && Temporal.PlainDateTime.compare(earlier.start.add({ minutes: earlier.minutes }), start) <= 0;
    if (earlier && !isOver) wrong(`${earlier.title} and ${title} at ${start}`, 'no two sessions at one time');
  }
  const plan = reply.proposed_plan?.plan;
  if (!plan) return faults;
  const perWeek = new Map<number, number>();
  for (const task of plan.proposed_tasks) {
    const [from, to] = task.week_range;
    if (to > MOST_WEEKS) wrong(`${task.title} in week ${to}`, 'at most six weeks');
    for (let week = from; week <= to; week += 1)
      perWeek.set(week, (perWeek.get(week) ?? 0) + task.duration_minutes * task.scheduled_days.length);
    const first = Temporal.PlainDate.from(task.first_date).toPlainDateTime(
      Temporal.PlainTime.from(task.suggested_time),
    );
    const inside = closed(first, task.duration_minutes);
    if (inside) wrong(`${task.title} at ${first}`, `nothing in ${inside}`);
  }
  const { 1: week1 = 0, ...later } = Object.fromEntries(perWeek);
  const most = Math.max(...Object.values(later));
  if (!hardestFirst && most > 0 && week1 > most)
    wrong(`week 1: ${week1} minutes`, `no more than a later week (${most})`);
  return faults;
}

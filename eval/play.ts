import type { ChatReply } from '../src/services/conversations/index.ts';
import { markOf } from '../test/cases/stored.ts';
import type { Person } from '../test/helpers/app.ts';
import type { TestChat } from '../test/helpers/chat.ts';
import { OFFICE } from '../test/helpers/coached.ts';
import { type Closed, type Standing, scoreTurn } from './score.ts';
import type { EvalConversation, ScoredTurn } from './types.ts';

const NOON = '2026-11-26T12:00:00Z';
const DEFAULT_PROFILE = { ...OFFICE, time_format: '24h' };

/** Plays one conversation with a person of its own and scores each turn by code. */
export async function play(chat: TestChat, conversation: EvalConversation): Promise<ScoredTurn[]> {
  const { person = {}, onboarding = false } = conversation;
  chat.clock.set(person.now ?? NOON);
  const zone = person.zone ?? 'Europe/London';
  const who = await chat.signUp({ timezone: zone, ...(person.name && { name: person.name }) });
  const profile = onboarding ? {} : (person.profile ?? DEFAULT_PROFILE);
  if (!onboarding) await ok(who.api.patch('/account/me', { profile }));
  for (const one of person.commitments ?? []) await ok(who.api.post('/commitments', one));
  for (const one of person.tasks ?? []) await ok(who.api.post('/tasks', one));
  const fixed = new Set((await listed(who, chat, zone)).map(({ id }) => id));
  let conversation_id: string | undefined;
  if (onboarding)
    conversation_id = (await who.api.post('/chat/onboarding/start', { timezone: zone })).body.conversation_id;
  const scored: ScoredTurn[] = [];
  let before = await standing(chat, who, zone, fixed);
  for (const [i, turn] of conversation.turns.entries()) {
    // Nobody types faster; and no rate limit is met.
    chat.clock.advance({ seconds: 4 + 60 * (turn.after ?? 0) });
    const { reply } = await chat.say(who, {
      message: turn.say,
      ...turn.send,
      ...(conversation_id && { conversation_id }),
    });
    conversation_id = reply.conversation_id;
    const after = await standing(chat, who, zone, fixed);
    const score = scoreTurn(
      turn,
      reply as ChatReply,
      before,
      after,
      closedFor(profile, person.commitments ?? []),
      conversation,
    );
    scored.push({
      conversation: conversation.id,
      turn: i + 1,
      say: turn.say,
      awkward: conversation.awkward ?? false,
      reply: reply.message,
      ...score,
    });
    before = after;
  }
  return scored;
}

type Row = {
  id: string;
  title: string;
  scheduled_at: string | null;
  occurrence_at?: string | null;
  duration_minutes: number | null;
  goal_id: string | null;
  status: string;
  is_projected: boolean;
};

async function listed(who: Person, chat: TestChat, zone: string): Promise<Row[]> {
  const today = chat.clock.now().toZonedDateTimeISO(zone).toPlainDate();
  const range = await ok(who.api.get(`/tasks?from=${today}&to=${today.add({ days: 49 })}`));
  const day = await ok(who.api.get('/tasks'));
  return [...range, ...day.filter((row: Row) => row.scheduled_at === null)];
}

/** One-offs and to-dos by their time, a series by its first occurrence. Those of the fixture are left out. */
async function standing(chat: TestChat, who: Person, zone: string, fixed: ReadonlySet<string>): Promise<Standing> {
  const rows = (await listed(who, chat, zone)).filter(({ status, id }) => status === 'pending' && !fixed.has(id));
  const at = (row: Row) => {
    const instant = row.occurrence_at ?? row.scheduled_at;
    return instant ? Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime() : null;
  };
  const own = rows.filter((row) => row.goal_id === null && !row.is_projected);
  const { name, profile } = await ok(who.api.get('/account/me'));
  const goals = await ok(who.api.get('/goals?status=active'));
  return {
    tasks: own.map((row) => [row.title, at(row)?.toString({ smallestUnit: 'minute' })].filter(Boolean).join(' ')),
    sessions: rows.flatMap((row) => {
      const start = row.goal_id === null ? null : at(row);
      return start ? [{ title: row.title, start, minutes: row.duration_minutes ?? 0 }] : [];
    }),
    profile: { ...profile, name },
    goals: goals.map(({ title }: { title: string }) => title),
    mark: await markOf(chat, who.id),
  };
}

const MOMENT = 5;

export function closedFor(
  profile: Record<string, unknown>,
  commitments: NonNullable<NonNullable<EvalConversation['person']>['commitments']>,
): Closed {
  const time = (key: string) =>
    typeof profile[key] === 'string' ? Temporal.PlainTime.from(profile[key] as string) : null;
  const minutesOf = (one: Temporal.PlainTime) => one.hour * 60 + one.minute;
  const [wake, sleep, from, to] = [time('wake_time'), time('sleep_time'), time('work_start'), time('work_end')];
  return (start, minutes) => {
    const begin = minutesOf(start.toPlainTime());
    const end = begin + minutes;
    if (wake && sleep && minutesOf(sleep) > minutesOf(wake) && (begin < minutesOf(wake) || end > minutesOf(sleep)))
      return 'sleep';
    const works = (profile['work_days'] as number[] | undefined)?.includes(start.dayOfWeek);
    // A glass of water has its place beside work.
    if (
      minutes > MOMENT &&
      works &&
      from &&
      to &&
      minutesOf(to) > minutesOf(from) &&
      begin < minutesOf(to) &&
      end > minutesOf(from)
    )
      return 'work';
    for (const one of commitments) {
      const local = Temporal.PlainDateTime.from(one.local_time);
      if (local.dayOfWeek !== start.dayOfWeek) continue;
      const busy = minutesOf(local.toPlainTime());
      if (begin < busy + one.duration_minutes && end > busy) return one.title;
    }
    return null;
  };
}

async function ok(answer: Promise<{ status: number; body: unknown }>) {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`);
  // biome-ignore lint/suspicious/noExplicitAny: answers of every shape, looked into by those who asked.
  return body as any;
}

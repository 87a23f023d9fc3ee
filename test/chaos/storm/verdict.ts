import { CLAIM_LEASE_SECONDS } from '../../../src/domain/escalation/index.ts';
import { LONGEST_SEND_SECONDS } from '../../../src/notifier/life/fence.ts';
import { readToken } from '../../../src/services/reminders/token.ts';
import type { TestApp } from '../../helpers/app.ts';
import type { Member } from './people.ts';
import type { Standstills } from './standstill.ts';
import { titlesIn, tokensSpoken } from './told.ts';

/** What was claimed when the answer came, and on its way, cannot be called back; no longer than any send may take, and a busy machine's pause. */
const ON_ITS_WAY_MILLISECONDS = (LONGEST_SEND_SECONDS + 5) * 1000;
/** Answers are told by the clock of their process, claims by the database's. */
const APART_MILLISECONDS = 100;

/**
 * Something that told a person of a reminder. `shownAs`: what is shown under one name is seen once, however often it came. `noticed`: a call that
 * ended before it rang told nobody of anything, and must not come twice all the same.
 */
type Told = {
  key: string;
  taskId: string;
  person: Member;
  what: string;
  at: number;
  shownAs: string;
  noticed: boolean;
};

/** Everything that must not have happened and did; one sentence each. */
export async function whatWentWrong(
  app: TestApp,
  people: readonly Member[],
  meant: ReadonlySet<string>,
  standstills: Pick<Standstills, 'between'>,
): Promise<string[]> {
  const wrong: string[] = [];
  const { rows: tasks } = await app.pool.query<Task>(
    'select id, title, generation, user_id, status, miss_reason, escalation_policy, wake_at, closed_at from tasks',
  );
  const titled = new Map(tasks.map((task) => [task.title, task]));
  const told = people.flatMap((person) => toldTo(app, person, titled, wrong));
  const { rows: rungs } = await app.pool.query<RungRow>(
    'select task_id, generation, rung, state, claimed_at, first_claimed_at from rungs',
  );
  const { rows: answers } = await app.pool.query(
    "select task_id, min(at) as at, count(*)::int as times from timeline_events where event = 'answered' group by task_id",
  );
  for (const { task_id, times } of answers) if (times > 1) wrong.push(`${task_id} was answered ${times} times`);
  const answeredAt = new Map<string, number>(answers.map(({ task_id, at }) => [task_id, at.epochMilliseconds]));
  return [
    ...wrong,
    ...open(tasks),
    ...answeredByNobody(tasks, meant),
    ...toSomebodyElse(told, tasks),
    ...twice(told, rungs),
    ...afterTheAnswer(told, rungs, answeredAt, standstills),
    ...lost(told, tasks, rungs, people),
  ];
}

type Task = {
  id: string;
  title: string;
  generation: number;
  user_id: string;
  status: string;
  miss_reason: string | null;
  escalation_policy: 'silent' | 'standard' | 'aggressive';
  wake_at: Temporal.Instant | null;
  closed_at: Temporal.Instant | null;
};
type RungRow = {
  task_id: string;
  generation: number;
  rung: string;
  state: string;
  claimed_at: Temporal.Instant;
  first_claimed_at: Temporal.Instant | null;
};

const keyOf = (of: { generation: number; rung: string }, taskId: string) => `${taskId} ${of.generation} ${of.rung}`;

/** All that their phone and browser got. What was taken and then not delivered told them nothing, and is sent again, rightly. */
function toldTo({ deps, clock }: TestApp, person: Member, titled: ReadonlyMap<string, Task>, wrong: string[]): Told[] {
  const { simulator, config } = deps;
  if (!simulator) throw new Error('no simulated phone');
  const told = (token: string | undefined, what: string, at: number, shownAs: string, noticed = true): Told[] => {
    const read = token ? readToken(config.secretKey, token, clock.now()) : null;
    if (read) return [{ key: keyOf(read, read.taskId), taskId: read.taskId, person, what, at, shownAs, noticed }];
    wrong.push(`${what} says nothing that is ours`);
    return [];
  };
  // A list is answered by its numbers and carries no token: what it tells of is told by its titles, of which each is of one occurrence.
  const listed = (titles: readonly string[], at: number, shownAs: string): Told[] => {
    const known = titles.flatMap((title) => titled.get(title) ?? []);
    if (known.length === 0 || known.length < titles.length) wrong.push('a message says nothing that is ours');
    return known.map(({ id, generation }) => {
      const key = keyOf({ generation, rung: 'whatsapp' }, id);
      return { key, taskId: id, person, what: 'a list', at, shownAs, noticed: true };
    });
  };
  const messages = simulator.phone
    .messages(person.number)
    .filter(({ direction, code, status }) => direction === 'outbound-api' && !code && !isLost(status))
    .flatMap(({ sid, buttons, body, createdAt }) =>
      buttons.length > 0
        ? told(buttons[0]?.payload.split(':')[1], 'a message', createdAt, sid)
        : listed(titlesIn(body), createdAt, sid),
    );
  const calls = simulator.phone
    .calls(person.number)
    .filter(({ status }) => status !== 'failed')
    .flatMap(({ sid, twiml, createdAt, ringingAt }) =>
      tokensSpoken(twiml).flatMap((token) => told(token, 'a call', createdAt, sid, ringingAt !== null)),
    );
  const pushes = (person.browser?.received ?? []).flatMap(({ payload, at }) =>
    tokensIn(payload).flatMap((token) => told(token, 'a notification', at, payload.tag)),
  );
  return [...messages, ...calls, ...pushes];
}

const isLost = (status: string) => status === 'undelivered' || status === 'failed';

/** Of each reminder in it; one that says that it was answered has none. */
function tokensIn(payload: Record<string, unknown>): string[] {
  const listed = payload['reminders'] as { token: string }[] | undefined;
  if (listed) return listed.map(({ token }) => token);
  return ((payload['actions'] ?? []) as { token: string }[]).slice(0, 1).map(({ token }) => token);
}

const open = (tasks: readonly Task[]): string[] =>
  tasks
    .filter(({ status }) => status === 'pending')
    .map(({ id, wake_at }) => `${id} is still open (looked at ${wake_at ?? 'never'})`);

/** An answer to one reminder closes no other one. */
const answeredByNobody = (tasks: readonly Task[], meant: ReadonlySet<string>): string[] =>
  tasks
    .filter(({ status, miss_reason }) => status === 'done' || miss_reason === 'marked')
    .filter(({ id, title }) => !meant.has(id) && !meant.has(title))
    .map(({ id, status }) => `${id} is ${status} and nobody said so`);

function toSomebodyElse(told: readonly Told[], tasks: readonly Task[]): string[] {
  const owner = new Map(tasks.map(({ id, user_id }) => [id, user_id]));
  return told
    .filter(({ taskId, person }) => owner.get(taskId) !== person.id)
    .map(({ what, taskId }) => `${what} about ${taskId} went to somebody else`);
}

/** A push that was sent again under its tag is seen once; a message and a call are seen as often as they came. */
function twice(told: readonly Told[], rungs: readonly RungRow[]): string[] {
  const first = new Map(rungs.map((one) => [keyOf(one, one.task_id), one.first_claimed_at?.epochMilliseconds]));
  return [...Map.groupBy(told, ({ key }) => key)].flatMap(([key, all]) => {
    if (new Set(all.map(({ shownAs }) => shownAs)).size < 2) return [];
    const since = all.map(({ at }) => `${Math.round((at - (first.get(key) ?? Number.NaN)) / 1000)} s`);
    return [`${key} was seen ${all.length} times: ${since.join(' and ')} after its first claim`];
  });
}

function afterTheAnswer(
  told: readonly Told[],
  rungs: readonly RungRow[],
  answeredAt: ReadonlyMap<string, number>,
  standstills: Pick<Standstills, 'between'>,
): string[] {
  const claimedAt = new Map(rungs.map((one) => [keyOf(one, one.task_id), one.claimed_at.epochMilliseconds]));
  return told.flatMap(({ key, taskId, what, at }) => {
    const answered = answeredAt.get(taskId) ?? Number.POSITIVE_INFINITY;
    const claimed = claimedAt.get(key) ?? Number.POSITIVE_INFINITY;
    if (at <= answered) return [];
    // A send that waits in the socket of a provider that stands still has been on its way for so much longer: the provider is of this very
    // process, and on a busy machine it takes what it was given late. Only what it stood still between this claim and this arrival counts.
    const onItsWay = ON_ITS_WAY_MILLISECONDS + standstills.between(claimed, at);
    if (claimed <= answered + APART_MILLISECONDS && at <= claimed + onItsWay) return [];
    const [after, before] = [at - answered, answered - claimed].map((ms) => (ms / 1000).toFixed(1));
    return [`${what} about ${taskId} came ${after} s after the answer, claimed ${before} s before it`];
  });
}

/** Nobody answered it, or nothing told of it; only ways that all failed, or none at all, are an excuse, and then it is recorded as such. */
function lost(
  told: readonly Told[],
  tasks: readonly Task[],
  rungs: readonly RungRow[],
  people: readonly Member[],
): string[] {
  const known = new Set(told.filter(({ noticed }) => noticed).map(({ taskId }) => taskId));
  const rungsOf = Map.groupBy(rungs, ({ task_id }) => task_id);
  const person = new Map(people.map((one) => [one.id, one]));
  return tasks.flatMap((task) => {
    const { id, user_id, status, miss_reason, escalation_policy: policy } = task;
    if (status !== 'missed' || known.has(id)) return [];
    if (policy === 'silent' && !person.get(user_id)?.browser) return [];
    const theirs = rungsOf.get(id) ?? [];
    const inVain = theirs.every((rung) => rung.state === 'failed' || endedInDoubt(rung, task));
    if (theirs.length > 0 && inVain && miss_reason === 'unreachable') return [];
    const states = theirs.map(({ rung, state }) => `${rung} ${state}`).join(', ') || 'no rung';
    return [`${id} (${policy}) is missed (${miss_reason}) and nobody was told of it: ${states}`];
  });
}

/**
 * A claim whose process was killed, of an occurrence that was over before its lease was: nobody could know by then whether it went out, and what is
 * in doubt does not hold up the end of the grace. Whatever was claimed a whole lease before the end must have been settled, and sent anew.
 */
function endedInDoubt({ state, claimed_at, first_claimed_at }: RungRow, { closed_at }: Task): boolean {
  if ((state !== 'claimed' && state !== 'lost') || !closed_at) return false;
  return (first_claimed_at ?? claimed_at).until(closed_at).total('seconds') < CLAIM_LEASE_SECONDS;
}

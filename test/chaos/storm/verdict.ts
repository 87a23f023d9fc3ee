import { CLAIM_LEASE_SECONDS } from '../../../src/domain/escalation/index.ts';
import { readToken } from '../../../src/services/reminders/token.ts';
import type { TestApp } from '../../helpers/app.ts';
import type { Member } from './people.ts';

/**
 * What was claimed when the answer came, and on its way, cannot be called back; a provider that is slow takes it until the lease is over. What was
 * claimed after the answer is wrong however soon it comes.
 */
const ON_ITS_WAY_MILLISECONDS = CLAIM_LEASE_SECONDS * 1000;
/** Answers are told by the clock of their process, claims by the database's. */
const APART_MILLISECONDS = 100;

/** Everything that must not have happened and did; one sentence each. */
export async function whatWentWrong(app: TestApp, people: readonly Member[]): Promise<string[]> {
  const { simulator, config } = app.deps;
  if (!simulator) throw new Error('no simulated phone');
  const { rows: tasks } = await app.pool.query('select id, user_id, status, scheduled_at, wake_at from tasks');
  const { rows: answers } = await app.pool.query(
    "select task_id, min(at) as at, count(*)::int as times from timeline_events where event = 'answered' group by task_id",
  );
  const { rows: claims } = await app.pool.query(
    'select task_id, generation, rung, claimed_at, first_claimed_at from rungs',
  );
  const claimedAt = new Map<string, number>(
    claims.map((one) => [`${one.task_id} ${one.generation} ${one.rung}`, one.claimed_at.epochMilliseconds]),
  );
  const firstClaimedAt = new Map<string, number>(
    claims.map((one) => [`${one.task_id} ${one.generation} ${one.rung}`, one.first_claimed_at?.epochMilliseconds]),
  );
  const taskOf = new Map(tasks.map((task) => [task.id, task]));
  const answeredAt = new Map<string, number>(answers.map(({ task_id, at }) => [task_id, at.epochMilliseconds]));
  const wrong: string[] = [];
  for (const { id, status, wake_at } of tasks) {
    if (status === 'pending') wrong.push(`${id} is still open (looked at ${wake_at ?? 'never'})`);
  }
  for (const { task_id, times } of answers) if (times > 1) wrong.push(`${task_id} was answered ${times} times`);
  const now = app.clock.now();
  const rungs = new Map<string, number[]>();
  const tell = (token: string | undefined, person: Member, what: string, at: number) => {
    const read = token ? readToken(config.secretKey, token, now) : null;
    const task = read && taskOf.get(read.taskId);
    if (!read || !task) return void wrong.push(`${what} says nothing that is ours`);
    if (task.user_id !== person.id) wrong.push(`${what} about ${read.taskId} went to somebody else`);
    const key = `${read.taskId} ${read.generation} ${read.rung}`;
    rungs.set(key, [...(rungs.get(key) ?? []), at]);
    const answered = answeredAt.get(read.taskId);
    const claimed = claimedAt.get(key) ?? Number.POSITIVE_INFINITY;
    if (answered !== undefined && at > answered) {
      const since = `${Math.round((at - answered) / 1000)} s after the answer, claimed ${Math.round((answered - claimed) / 1000)} s before it`;
      if (claimed > answered + APART_MILLISECONDS || at > claimed + ON_ITS_WAY_MILLISECONDS) {
        wrong.push(`${what} about ${read.taskId} came ${since}`);
      }
    }
  };
  for (const person of people) {
    for (const { direction, code, buttons, createdAt, status } of simulator.phone.messages(person.number)) {
      // What never arrived is sent again, rightly.
      if (direction !== 'outbound-api' || code || status === 'undelivered' || status === 'failed') continue;
      tell(buttons[0]?.payload.split(':')[1], person, 'a message', createdAt);
    }
    for (const { twiml, createdAt, status } of simulator.phone.calls(person.number)) {
      if (status === 'failed') continue;
      tell(twiml?.match(/t=([\w-]+)/)?.[1], person, 'a call', createdAt);
    }
  }
  // A push that was sent again shows once (same tag); what counts is that everything on a screen is its owner's.
  for (const { id, browser } of people) {
    for (const payload of browser?.shown() ?? []) {
      const about = taskOf.get(String(payload['task_id']));
      if (about && about.user_id !== id) wrong.push(`a notification about ${about.id} went to somebody else`);
    }
  }
  for (const [rung, times] of rungs) {
    if (times.length < 2) continue;
    // A provider that takes a message minutes after it was handed over doubles it; anything else is ours.
    const since = times.map((at) => Math.round((at - (firstClaimedAt.get(rung) ?? Number.NaN)) / 1000));
    wrong.push(`${rung} went out ${times.length} times: ${since.join(' s and ')} s after its first claim`);
  }
  return wrong;
}

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { type Outcome, recordOutcome } from '../../src/services/analytics/index.ts';
import {
  answerSuggestion,
  deletePattern,
  getPattern,
  listPatterns,
  patchPattern,
  patternFacts,
  rememberPreference,
  suggestMove,
} from '../../src/services/patterns/index.ts';
import { createTask } from '../../src/services/tasks/index.ts';
import { type TestServices, testServices } from '../helpers/people.ts';

let services: TestServices;
before(async () => {
  services = await testServices('2026-03-02T06:00:00Z');
});
after(() => services.close());

const zone = 'Europe/Berlin';
type User = { id: string };
const instant = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
const at = (local: string) => services.clock.set(instant(local));

/** Closes something that was planned at a local time, an hour and a half after it. */
async function close(
  user: User,
  local: string,
  ending: 'done' | 'ignored' | 'unreachable' | 'skipped',
  category = 'gym',
) {
  const scheduledAt = instant(local);
  const closedAt = scheduledAt.add({ minutes: 90 });
  services.clock.set(closedAt);
  const missed = ending === 'ignored' || ending === 'unreachable';
  const outcome: Outcome = {
    userId: user.id,
    taskId: randomUUID(),
    goalId: null,
    category,
    status: missed ? 'missed' : ending,
    missReason: missed ? ending : null,
    scheduledAt,
    closedAt,
    zone,
    dayStart: new Temporal.PlainTime(),
    durationMinutes: 60,
  };
  await services.ctx.db.withUser(user, (tx) => recordOutcome(tx, outcome));
}

/** Somebody with a gym on Mondays at seven, who left it unanswered on three of them. It is Monday the 16th, half past eight. */
async function skipper(profile: Record<string, unknown> = {}): Promise<User> {
  at('2026-03-01T12:00');
  const user = await services.person({ timezone: zone, profile });
  for (const day of ['02', '09', '16']) await close(user, `2026-03-${day}T07:00`, 'ignored');
  return user;
}

const facts = (user: User) => services.ctx.db.withUser(user, (tx) => patternFacts(tx, user.id, services.clock.now()));
const avoidance = async (user: User) =>
  (await listPatterns(services.ctx, user)).find((pattern) => pattern.pattern_type === 'time_avoidance');
const found = async (user: User) => {
  const pattern = await avoidance(user);
  assert.ok(pattern, 'the pattern is there');
  return pattern;
};

describe('patterns', () => {
  test('three ignored Mondays become a pattern with its evidence, and plans avoid the hour', async () => {
    const user = await skipper();
    const pattern = await found(user);
    assert.deepEqual(pattern.data['ignored_days'], ['2026-03-16', '2026-03-09', '2026-03-02']);
    assert.deepEqual((await facts(user)).avoided, [{ weekday: 1, hour: 7 }]);
    assert.deepEqual(await getPattern(services.ctx, user, pattern.id), pattern);
  });

  test('what could not be sent, or was skipped on purpose, teaches nothing', async () => {
    const user = await services.person({ timezone: zone });
    for (const day of ['02', '09', '16']) {
      await close(user, `2026-03-${day}T07:00`, 'unreachable');
      await close(user, `2026-03-${day}T08:00`, 'skipped');
    }
    assert.deepEqual(await listPatterns(services.ctx, user), []);
  });

  test('a newcomer has none, and plans go by the chronotype', async () => {
    const user = await services.person({ timezone: zone });
    assert.deepEqual(await facts(user), { avoided: [], best: [], preferred: [] });
  });

  test('it lapses six weeks after the last miss', async () => {
    const user = await skipper();
    const pattern = await found(user);
    at('2026-04-26T12:00');
    assert.equal((await listPatterns(services.ctx, user)).length, 1);
    at('2026-04-27T12:00');
    assert.deepEqual(await listPatterns(services.ctx, user), []);
    await assert.rejects(getPattern(services.ctx, user, pattern.id), { code: 'not_found' });
    assert.deepEqual((await facts(user)).avoided, []);
  });

  test('it goes when the person shows up again', async () => {
    const user = await skipper();
    for (const day of ['2026-03-23', '2026-03-30', '2026-04-06', '2026-04-13'])
      await close(user, `${day}T07:00`, 'done');
    assert.equal(await avoidance(user), undefined);
  });

  test('twelve mornings of reading are a best time and a category that goes well', async () => {
    at('2026-03-01T12:00');
    const user = await services.person({ timezone: zone });
    for (let day = 2; day <= 13; day += 1)
      await close(user, `2026-03-${String(day).padStart(2, '0')}T06:30`, 'done', 'reading');
    const types = (await listPatterns(services.ctx, user)).map((pattern) => pattern.pattern_type);
    assert.deepEqual(new Set(types), new Set(['best_time', 'category_performance']));
    assert.deepEqual((await facts(user)).best, [{ weekday: null, hour: 6 }]);
  });
});

describe("the person's word", () => {
  test('wins over the evidence, and over new evidence, until it expires', async () => {
    const user = await skipper();
    const { id } = await found(user);
    const changed = await patchPattern(services.ctx, user, id, { confidence: 0.1, description: 'I was ill' });
    assert.deepEqual([changed.confidence, changed.description, changed.user_override], [0.1, 'I was ill', true]);
    await close(user, '2026-03-23T07:00', 'ignored');
    assert.deepEqual([(await found(user)).confidence, (await facts(user)).avoided], [0.1, []]);
    for (const day of ['2026-09-07', '2026-09-14', '2026-09-21']) await close(user, `${day}T07:00`, 'ignored');
    const later = await found(user);
    assert.equal(later.user_override, null);
    assert.ok(later.confidence > 0.7);
    assert.deepEqual((await facts(user)).avoided, [{ weekday: 1, hour: 7 }]);
  });

  test('an override keeps a pattern that the evidence would drop, and may correct its hours', async () => {
    const user = await skipper();
    const { id } = await found(user);
    await patchPattern(services.ctx, user, id, { user_override: { hours: [6, 7] } });
    for (const day of ['2026-03-23', '2026-03-30', '2026-04-06', '2026-04-13'])
      await close(user, `${day}T07:00`, 'done');
    assert.deepEqual((await facts(user)).avoided, [
      { weekday: 1, hour: 6 },
      { weekday: 1, hour: 7 },
    ]);
    await assert.doesNotReject(getPattern(services.ctx, user, id));
    await patchPattern(services.ctx, user, id, { user_override: false });
    assert.equal(await avoidance(user), undefined, 'taken back, the evidence speaks');
  });

  test('a deleted pattern stays away although the evidence goes on', async () => {
    const user = await skipper();
    const { id } = await found(user);
    await deletePattern(services.ctx, user, id);
    await close(user, '2026-03-23T07:00', 'ignored');
    assert.equal(await avoidance(user), undefined);
    assert.deepEqual((await facts(user)).avoided, []);
    await assert.rejects(deletePattern(services.ctx, user, id), { code: 'not_found' });
  });

  test('what they said about their hours is remembered, renewed, and expires', async () => {
    at('2026-03-02T12:00');
    const user = await services.person({ timezone: zone });
    const said = { description: 'Rather in the evening', weekday: null, hours: [19, 18], avoid: false };
    const first = await rememberPreference(services.ctx, user, said);
    assert.equal((await rememberPreference(services.ctx, user, said)).id, first.id);
    assert.deepEqual((await facts(user)).preferred, [
      { weekday: null, hour: 18 },
      { weekday: null, hour: 19 },
    ]);
    at('2026-12-02T12:00');
    assert.deepEqual((await facts(user)).preferred, []);
  });

  test("somebody else's pattern does not exist", async () => {
    const [user, other] = [await skipper(), await services.person({ timezone: zone })];
    const { id } = await found(user);
    for (const attempt of [
      () => getPattern(services.ctx, other, id),
      () => patchPattern(services.ctx, other, id, { confidence: 0 }),
      () => deletePattern(services.ctx, other, id),
      () => answerSuggestion(services.ctx, other, id, 'yes'),
    ]) {
      await assert.rejects(attempt, { code: 'not_found' });
    }
    assert.deepEqual(await listPatterns(services.ctx, other), []);
  });

  test('a confidence beyond 1 is refused', async () => {
    const user = await skipper();
    const { id } = await found(user);
    await assert.rejects(patchPattern(services.ctx, user, id, { confidence: 2 }), { code: 'invalid_input' });
  });
});

describe('a suggestion', () => {
  const gym = (user: User, rule = 'FREQ=WEEKLY;BYDAY=MO') =>
    createTask(services.ctx, user, { title: 'Gym', local_time: '2026-03-23T07:00', recurrence_rule: rule });

  test('asks once where the task might go', async () => {
    const user = await skipper();
    const task = await gym(user);
    const asked = await suggestMove(services.ctx, user);
    assert.equal(asked?.question, 'You skip Monday mornings. Move “Gym” to Tuesday?');
    assert.deepEqual(
      [asked?.task_id, asked?.occurrence_date, asked?.to],
      [task.id, '2026-03-23', { weekday: 2, time: '07:00', scheduled_at: '2026-03-24T06:00:00Z' }],
    );
    assert.equal(await suggestMove(services.ctx, user), null);
  });

  test('two devices at once get one question', async () => {
    const user = await skipper();
    await gym(user);
    const asked = await Promise.all([suggestMove(services.ctx, user), suggestMove(services.ctx, user)]);
    assert.equal(asked.filter(Boolean).length, 1);
  });

  test('does not ask about what is not planned, nor propose a day on which the task comes anyway', async () => {
    const idle = await skipper();
    assert.equal(await suggestMove(services.ctx, idle), null);
    const daily = await skipper();
    await gym(daily, 'FREQ=DAILY');
    assert.equal(await suggestMove(services.ctx, daily), null);
    const often = await skipper();
    await gym(often, 'FREQ=WEEKLY;BYDAY=MO,TU,WE');
    assert.equal((await suggestMove(services.ctx, often))?.to.weekday, 4);
  });

  test('a yes is remembered: the hour stays avoided', async () => {
    const user = await skipper();
    await gym(user);
    const asked = await suggestMove(services.ctx, user);
    const answered = await answerSuggestion(services.ctx, user, asked?.pattern_id ?? '', 'yes');
    assert.deepEqual([answered.answer, answered.confidence], ['yes', 1]);
    at('2026-06-01T12:00');
    assert.deepEqual((await facts(user)).avoided, [{ weekday: 1, hour: 7 }]);
  });

  test('a no is remembered: the hour is not avoided, and nobody asks again', async () => {
    const user = await skipper();
    await gym(user);
    const asked = await suggestMove(services.ctx, user);
    await answerSuggestion(services.ctx, user, asked?.pattern_id ?? '', 'no');
    await close(user, '2026-03-23T07:00', 'ignored');
    assert.deepEqual((await facts(user)).avoided, []);
    assert.equal(await suggestMove(services.ctx, user), null);
    assert.equal((await found(user)).answer, 'no');
  });

  test('an answer to what was never asked is refused', async () => {
    const user = await skipper();
    const { id } = await found(user);
    await assert.rejects(answerSuggestion(services.ctx, user, id, 'yes'), { code: 'conflict' });
  });
});

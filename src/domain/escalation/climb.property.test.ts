import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../test/helpers/property.ts';
import { isInDailyWindow } from '../calendar/index.ts';
import { isBefore, latest, plusMinutes } from '../instants.ts';
import { CALL_AGAIN_MINUTES } from './climb.ts';
import { CLAIM_LEASE_SECONDS } from './decide.ts';
import { type Story, simulateClimb, type World } from './simulated-climb.example.ts';
import type { Rung } from './types.ts';
import { plainWorlds, worlds } from './worlds.arbitrary.ts';

const LADDER: readonly Rung[] = ['push', 'whatsapp', 'call', 'call_again'];
const isCall = (rung: Rung) => rung === 'call' || rung === 'call_again';

describe('a climb, whatever happens on the way', () => {
  it('ends in an answer, a miss or a skip, soon after the grace or whatever held it up', () => {
    check((world, { end, endedAt }) => {
      if (end === 'answered') return;
      const held = [...world.outages, ...world.choices].map(({ to }) => to);
      const lookUps = world.attempts.reduce((sum, one) => sum + 1 + one.silentLookUps, 1);
      const from = held.reduce(latest, latest(plusMinutes(world.dueAt, world.graceMinutes), world.armedAt));
      // When the provider says later that the first did not arrive, the next one's third of the grace counts.
      const thirds = (LADDER.length * world.graceMinutes) / 3;
      const limit = plusMinutes(from, thirds + (lookUps * CLAIM_LEASE_SECONDS) / 60);
      assert.ok(!isBefore(limit, endedAt), `${end} at ${endedAt}`);
    });
  });

  it('sleeps only until later', () => {
    check((_, { looks }) => {
      for (const { at, decision } of looks) if (decision.do === 'wait') assert.ok(isBefore(at, decision.wakeAt));
    });
  });

  it('lets no message and no call leave twice', () => {
    check((_, { left, sends }) => {
      const once = left.map(({ rung }) => rung).filter((rung) => rung !== 'push');
      assert.deepEqual(once, [...new Set(once)]);
      const fresh = sends.filter((sent) => !sent.retry).map(({ rung }) => rung);
      assert.deepEqual(fresh, [...new Set(fresh)]);
      for (const { rung, at, retry, facts } of sends) {
        const record = facts.rungs.find((one) => one.rung === rung);
        if (!retry) assert.equal(record, undefined);
        else if (record?.state !== 'lost')
          assert.ok(record?.state === 'failed' && record.retryAt && !isBefore(at, record.retryAt));
      }
    });
  });

  it('never goes back to a lower rung than one that left, but to try again what failed', () => {
    check((_, { left }) => {
      const fresh = left.filter((sent) => !sent.retry).map(({ rung }) => LADDER.indexOf(rung));
      assert.deepEqual(fresh, fresh.toSorted());
    });
  });

  it('asks the provider about a claim only when whoever made it must have died', () => {
    check((_, { asks }) => {
      for (const { at, rung, facts } of asks) {
        const claim = facts.rungs.find((one) => one.rung === rung);
        const lease = claim?.leaseUntil ?? claim?.claimedAt.add({ seconds: CLAIM_LEASE_SECONDS });
        assert.ok(claim?.state === 'claimed' && lease && !isBefore(at, lease));
      }
    });
  });

  it('begins after the grace only when it could send nothing before, and never after the next one is due', () => {
    check((world, { sends }) => {
      const next = world.nextDueAt && isBefore(world.dueAt, world.nextDueAt) ? world.nextDueAt : null;
      for (const { at, facts } of sends) {
        if (next) assert.ok(isBefore(at, next));
        const isLate = !isBefore(at, plusMinutes(latest(world.dueAt, world.armedAt), world.graceMinutes));
        const tried = facts.rungs.filter(({ state }) => state !== 'lost');
        if (isLate && tried.every(({ state }) => state === 'failed')) assert.deepEqual(tried, []);
      }
    });
  });

  it('rings nobody before the task is due, nor twice within ten minutes or when somebody picked up', () => {
    check((world, { sends, left }) => {
      for (const { rung, at, facts } of sends) {
        if (isCall(rung)) assert.ok(!isBefore(at, world.dueAt));
        if (rung === 'call_again') assert.ok(!facts.rungs.some(({ pickedUp }) => pickedUp));
      }
      const [first, second] = left.filter(({ rung }) => isCall(rung));
      if (first && second) assert.ok(!isBefore(second.at, plusMinutes(first.at, CALL_AGAIN_MINUTES)));
    });
  });

  it('sends only what the policy has, over channels that reach the person, within the day’s ceilings', () => {
    const most = { silent: 1, standard: 2, aggressive: 4 };
    check((world, { sends }) => {
      for (const { rung, facts } of sends) {
        assert.ok(LADDER.indexOf(rung) < most[world.policy]);
        const channel = rung === 'call_again' ? 'call' : rung;
        assert.ok(facts.reach[channel], `${rung} cannot reach them`);
        if (channel === 'whatsapp') assert.ok(facts.left.messages > 0);
        if (channel === 'call') assert.ok(facts.left.calls > 0);
      }
    });
  });

  it('in quiet hours sends nothing but a push; in a pause, on a day off and while they choose nothing', () => {
    check((world, { sends }) => {
      for (const { rung, at, facts } of sends) {
        const { quiet, pausedUntil, choosingUntil } = facts;
        assert.ok(!world.dayOff && pausedUntil === null && choosingUntil === null);
        if (quiet && rung !== 'push') assert.ok(!isInDailyWindow(at, quiet, quiet.zone));
      }
    });
  });

  it('is ignored only when something reached the person, and unreachable only when nothing did', () => {
    check((_, { end, reached }) => {
      if (end === 'missed: ignored') assert.ok(reached.length > 0);
      if (end === 'missed: unreachable') assert.deepEqual(reached, []);
    });
  });

  it('is skipped only on a day off, or when a pause kept it from sending anything', () => {
    check((world, { end, left }) => {
      if (end === 'skipped') assert.ok(world.dayOff || (world.pauses.length > 0 && left.length === 0));
    });
  });

  it('leaves somebody who was reminded late a third of the grace to answer, if the next one is not due before', () => {
    check((world, { end, endedAt, sends }) => {
      const first = sends[0];
      if (!first || end !== 'missed: ignored' || sends.length > 1) return;
      const next = world.nextDueAt && isBefore(world.dueAt, world.nextDueAt) ? world.nextDueAt : null;
      const time = plusMinutes(first.at, world.graceMinutes / 3);
      assert.ok(!isBefore(endedAt, next && isBefore(next, time) ? next : time));
    });
  });
});

describe('a climb that nothing disturbs', () => {
  it('sends every rung that reaches the person, in order, at its time', () => {
    fc.assert(
      fc.property(plainWorlds, (world) => {
        const { sends } = simulateClimb(world);
        assert.deepEqual(
          sends.map(({ rung, at }) => `${rung} ${at}`),
          planned(world).map(({ rung, at }) => `${rung} ${at}`),
        );
      }),
      { numRuns: runs(300) },
    );
  });
});

it('the made-up worlds end in every way and use every rung', () => {
  const stories = fc.sample(worlds, { numRuns: 400, seed: 5 }).map(simulateClimb);
  const ends = new Set(stories.map(({ end }) => end));
  assert.deepEqual([...ends].sort(), ['answered', 'missed: ignored', 'missed: unreachable', 'skipped']);
  const rungs = new Set(
    stories.flatMap(({ sends }) => sends.map(({ rung, retry }) => `${rung}${retry ? ' again' : ''}`)),
  );
  assert.equal(rungs.size, 8);
});

/** Decision 4 of the design, by hand. Of rungs that fall together only the last is sent. */
function planned(world: World): { rung: Rung; at: Temporal.Instant }[] {
  const { policy, dueAt, armedAt, leadMinutes, windowMinutes, graceMinutes, nextDueAt } = world;
  const channels = world.reaches[0]?.channels;
  const early = plusMinutes(dueAt, -leadMinutes);
  const start = latest(dueAt, armedAt);
  const times = [
    isBefore(armedAt, early) ? early : start,
    plusMinutes(start, windowMinutes),
    plusMinutes(start, 2 * windowMinutes),
  ];
  if (isBefore(dueAt, armedAt) && !isBefore(armedAt, plusMinutes(dueAt, graceMinutes))) return [];
  const asked = LADDER.slice(0, { silent: 1, standard: 2, aggressive: 3 }[policy]);
  const steps = asked
    .filter((rung) => rung !== 'call_again' && channels?.[rung])
    .map((rung, index) => {
      const at = times[index] ?? dueAt;
      return { rung, at: rung === 'call' ? latest(at, dueAt) : at };
    })
    .filter((step, index, list) => !list.slice(index + 1).some((later) => later.at.equals(step.at)));
  const call = steps.find(({ rung }) => rung === 'call');
  if (call) steps.push({ rung: 'call_again', at: plusMinutes(call.at, CALL_AGAIN_MINUTES) });
  const grace = plusMinutes(start, graceMinutes);
  const ends = nextDueAt && isBefore(nextDueAt, grace) ? nextDueAt : grace;
  return steps.filter(({ at }) => isBefore(at, ends));
}

function check(property: (world: World, story: Story) => void): void {
  fc.assert(
    fc.property(worlds, (world) => property(world, simulateClimb(world))),
    { numRuns: runs(300) },
  );
}

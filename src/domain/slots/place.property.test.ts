import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../test/helpers/property.ts';
import { busySpans } from '../calendar/index.ts';
import { slotsBetween } from '../recurrence/index.ts';
import { type Case, cases } from './facts.arbitrary.ts';
import { clockMinutes, mostDays, Oracle, quotaOf, spacingOf } from './oracle.example.ts';
import { placeSessions } from './place.ts';

describe('a placement', () => {
  it('keeps out of sleep, pauses, tasks, commitments and their buffers', () => {
    check(({ facts, plan, wishes }) => {
      const { sessions } = placeSessions(facts, wishes, plan);
      const buffer = (facts.bufferMinutes ?? 15) * 60_000;
      for (const [i, session] of sessions.entries()) {
        const span = { start: session.start.epochMilliseconds, end: session.end.epochMilliseconds };
        const near = busySpans(facts, { start: span.start - buffer, end: span.end + buffer });
        for (const other of near) {
          if (other.kind === 'work') continue;
          const isBeside = other.kind !== 'occurrence' && other.kind !== 'commitment';
          assert.ok(
            isBeside && (other.end <= span.start || other.start >= span.end),
            `${session.local} is in ${other.kind}`,
          );
        }
        for (const other of sessions.slice(i + 1)) {
          assert.ok(
            other.start.epochMilliseconds >= span.end + buffer,
            `${session.local} and ${other.local} are too close`,
          );
        }
      }
    });
  });

  it('keeps to days, windows, number, spacing, weeks and now', () => {
    check(({ facts, plan, wishes }) => {
      const { sessions, refusals } = placeSessions(facts, wishes, plan);
      for (const wish of wishes) {
        const own = sessions.filter((s) => s.wishId === wish.id);
        const allowed = clockMinutes(wish);
        for (const [i, session] of own.entries()) {
          assert.equal(session.minutes, wish.minutes);
          assert.equal(session.end.since(session.start).total('minutes'), wish.minutes);
          assert.ok(session.local.toZonedDateTime(facts.zone).toInstant().equals(session.start));
          assert.ok(session.start.toZonedDateTimeISO(facts.zone).toPlainDateTime().equals(session.local));
          if (plan.now !== undefined) assert.ok(Temporal.Instant.compare(plan.now, session.start) <= 0);
          if (wish.days !== undefined && wish.days.length > 0)
            assert.ok(wish.days.some((d) => d === session.local.dayOfWeek));
          const minute = session.local.hour * 60 + session.local.minute;
          const end = session.start.add({ minutes: wish.minutes }).toZonedDateTimeISO(facts.zone);
          const isPlain = end.offset === session.start.toZonedDateTimeISO(facts.zone).offset;
          assert.ok(
            !allowed.subarray(minute, minute + (isPlain ? wish.minutes : 1)).includes(0),
            `${session.local} is in no window`,
          );
          const before = own[i - 1];
          if (before !== undefined) {
            const apart = session.local.toPlainDate().since(before.local.toPlainDate()).days;
            assert.ok(apart >= spacingOf(wish), `${before.local} and ${session.local}`);
          }
          assert.equal(session.week, Math.floor(session.local.toPlainDate().since(plan.from).days / 7) + 1);
        }
        for (let week = 0; week < plan.weeks; week += 1) {
          const placed = own.filter((s) => s.week === week + 1).length;
          assert.ok(placed <= quotaOf(wish, week));
        }
        const wanted = Array.from({ length: plan.weeks }, (_, week) => quotaOf(wish, week)).reduce((a, b) => a + b, 0);
        const missing = refusals.filter((r) => r.wishId === wish.id).reduce((sum, r) => sum + r.missing, 0);
        assert.equal(own.length + missing, wanted, 'every session is placed or refused');
      }
    });
  });

  it('is the same for any order of wishes, tasks, commitments and patterns', () => {
    check((one) => {
      const { facts, plan, wishes } = one;
      const turned = {
        ...facts,
        occurrences: facts.occurrences.toReversed(),
        commitments: facts.commitments.toReversed(),
        patterns: {
          avoided: facts.patterns.avoided.toReversed(),
          best: facts.patterns.best.toReversed(),
          preferred: facts.patterns.preferred.toReversed(),
        },
      };
      const text = (c: Case) => JSON.stringify(placeSessions(c.facts, c.wishes, c.plan));
      assert.equal(text({ facts: turned, plan, wishes: wishes.toReversed() }), text(one));
    });
  });

  it('refuses only what has no place, tried minute by minute', () => {
    check((one) => {
      const { facts, plan, wishes } = one;
      const { sessions, refusals } = placeSessions(facts, wishes, plan);
      if (refusals.length === 0) return;
      const oracle = new Oracle(one, plan.weeks * 7, sessions);
      for (const refusal of refusals) {
        const wish = wishes.find((w) => w.id === refusal.wishId);
        if (wish === undefined) continue;
        const own = sessions.filter((s) => s.wishId === wish.id).map((s) => oracle.dayOf(s));
        for (const week of refusal.weeks) {
          for (let day = week * 7 - 7; day < week * 7; day += 1) {
            if (own.some((other) => Math.abs(other - day) < spacingOf(wish))) continue;
            const hasRoom = oracle.starts(wish, day).some((s) => s.isSure);
            assert.ok(!hasRoom, `${refusal.sentence} But ${plan.from.add({ days: day })} has room.`);
          }
        }
      }
    });
  });

  it('places as many sessions of a single wish as any choice of days could', () => {
    check((one) => {
      const { facts, plan } = one;
      const [wish] = one.wishes;
      // With several a day, or nights in between, days alone do not tell what fits together.
      if (wish === undefined || spacingOf(wish) === 0) return;
      const crosses =
        (wish.windows ?? []).length === 0 || wish.windows?.some((w) => Temporal.PlainTime.compare(w.start, w.end) > 0);
      if (crosses || wish.minutes + (facts.bufferMinutes ?? 15) > 1000) return;
      const { sessions } = placeSessions(facts, [wish], plan);
      const oracle = new Oracle(one, plan.weeks * 7, []);
      const open = Array.from({ length: plan.weeks * 7 }, (_, day) => oracle.starts(wish, day).some((s) => s.isSure));
      assert.ok(sessions.length >= mostDays(open, wish), `only ${sessions.length}`);
    });
  });

  it('uses work hours and avoided hours only where nothing else is left', () => {
    check((one) => {
      const { facts, plan, wishes } = one;
      const { sessions } = placeSessions(facts, wishes, plan);
      for (const session of sessions) {
        if (!session.inWorkHours && !session.inAvoidedHour) continue;
        const wish = wishes.find((w) => w.id === session.wishId);
        if (wish === undefined) continue;
        const others = sessions.filter((s) => s !== session);
        const oracle = new Oracle(one, plan.weeks * 7, others);
        const own = others.filter((s) => s.wishId === wish.id).map((s) => oracle.dayOf(s));
        for (let day = session.week * 7 - 7; day < session.week * 7; day += 1) {
          if (own.some((other) => Math.abs(other - day) < spacingOf(wish))) continue;
          for (const start of oracle.starts(wish, day)) {
            // Quarter hours and the beginnings of free time are tried; an hour may cease to be avoided in between.
            if (start.minute % 15 !== 0 || !start.isSure) continue;
            if (session.inWorkHours)
              assert.ok(start.inWork, `${session.local} is at work, day ${day} ${start.minute} is not`);
            else
              assert.ok(
                start.inWork || start.isAvoided,
                `${session.local} is avoided, day ${day} ${start.minute} is not`,
              );
          }
        }
      }
    });
  });

  it('names a first day with room that has room, and none before it has', () => {
    check((one) => {
      const { facts, plan, wishes } = one;
      const { sessions, refusals } = placeSessions(facts, wishes, plan);
      if (refusals.length === 0) return;
      const lastDay = (fit: (typeof refusals)[number]['firstFit']) =>
        fit === null ? 83 : fit.local.toPlainDate().since(plan.from).days;
      const oracle = new Oracle(one, Math.max(...refusals.map(({ firstFit }) => lastDay(firstFit))) + 1, sessions);
      for (const { wishId, weeks, firstFit, sentence } of refusals) {
        const wish = wishes.find((w) => w.id === wishId);
        if (wish === undefined) continue;
        const own = sessions.filter((s) => s.wishId === wishId).map((s) => oracle.dayOf(s));
        const last = lastDay(firstFit);
        const wanted = {
          nothing: wish,
          times: { ...wish, windows: [] },
          days: { ...wish, days: [] },
          'times and days': { ...wish, windows: [], days: [] },
        }[firstFit?.relaxed ?? 'times and days'];
        for (let day = ((weeks[0] ?? 1) - 1) * 7; day <= last; day += 1) {
          if (own.some((other) => Math.abs(other - day) < spacingOf(wish))) continue;
          const starts = [...oracle.starts(wanted, day)];
          if (day < last || firstFit === null) {
            assert.ok(!starts.some((s) => s.isSure), `${sentence} But day ${day} has room.`);
          } else {
            const minute = firstFit.local.hour * 60 + firstFit.local.minute;
            assert.ok(
              starts.some((s) => s.minute === minute),
              `${sentence} But it has none.`,
            );
          }
        }
      }
    }, 30);
  });

  it('says by rules and single sessions exactly what it placed', () => {
    check(({ facts, plan, wishes }) => {
      const { sessions, series, singles } = placeSessions(facts, wishes, plan);
      const from = plan.from.toZonedDateTime(facts.zone).toInstant();
      const told = series.flatMap(({ wishId, rrule, dtstart, exdates, sessions: count }) => {
        const rule = { rrule, dtstart, exdates: [...exdates], rdates: [], zone: null, afterCompletionDays: null };
        const slots = slotsBetween(rule, facts.zone, from, from.add({ hours: 24 * 200 }));
        assert.equal(slots.length, count);
        return slots.map((slot) => `${slot.at} ${slot.local} ${wishId}`);
      });
      told.push(...singles.map((s) => `${s.start} ${s.local} ${s.wishId}`));
      assert.deepEqual(told.sort(), sessions.map((s) => `${s.start} ${s.local} ${s.wishId}`).sort());
    });
  });
});

function check(property: (one: Case) => void, few = 60): void {
  fc.assert(fc.property(cases, property), { numRuns: runs(few) });
}

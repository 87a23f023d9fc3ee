import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../test/helpers/property.ts';
import type { Weekday } from '../calendar/index.ts';
import { avoidedTimes, stillAvoided } from './avoided.ts';
import { chanceOfDoing, chanceOfIgnoring, expectedRate } from './belief.ts';
import { bestTime, categoryRate } from './categories.ts';
import { slotPatterns } from './facts.ts';
import { betterDay, priorRate, question } from './suggest.ts';
import type { SlotCount } from './types.ts';
import { type Lesson, learn, slotOf, unlearn, weighed } from './weigh.ts';

const zone = 'Europe/Berlin';
/** A Monday evening. */
const now = Temporal.PlainDateTime.from('2026-03-23T20:00').toZonedDateTime(zone).toInstant();

/** "done health 2026-03-23T07:00", closed half an hour later. */
function lessonOf(text: string): Lesson {
  const [ending, category = 'other', local = ''] = text.split(' ');
  const scheduledAt = Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
  return {
    ending: ending === 'done' ? 'done' : 'ignored',
    category,
    scheduledAt,
    closedAt: scheduledAt.add({ minutes: 30 }),
    zone,
  };
}

function learned(lessons: readonly Lesson[]): SlotCount[] {
  const slots = new Map<string, SlotCount>();
  for (const lesson of lessons) {
    const { weekday, hour } = slotOf(lesson);
    const key = `${lesson.category} ${weekday} ${hour}`;
    slots.set(key, learn(slots.get(key), lesson));
  }
  return [...slots.values()];
}

const slots = (...texts: string[]) => learned(texts.map(lessonOf));
const onMonday = (all: SlotCount[]) => all.filter((slot) => slot.weekday === 1);

const mondays: [what: string, lessons: string[], avoided: string[]][] = [
  [
    'three Mondays at seven',
    ['ignored a 2026-03-09T07:00', 'ignored a 2026-03-16T07:00', 'ignored a 2026-03-23T07:00'],
    ['avoid:1:morning'],
  ],
  [
    'an hour earlier or later counts',
    ['ignored a 2026-03-09T06:30', 'ignored b 2026-03-16T07:00', 'ignored c 2026-03-23T08:30'],
    ['avoid:1:morning'],
  ],
  [
    'two hours apart does not',
    ['ignored a 2026-03-09T06:00', 'ignored a 2026-03-16T08:00', 'ignored a 2026-03-23T10:00'],
    [],
  ],
  ['two are not enough', ['ignored a 2026-03-16T07:00', 'ignored a 2026-03-23T07:00'], []],
  [
    'one bad morning is not a habit',
    ['ignored a 2026-03-23T07:00', 'ignored b 2026-03-23T07:10', 'ignored c 2026-03-23T07:20'],
    [],
  ],
  [
    'three in five weeks are not enough',
    ['ignored a 2026-02-23T07:00', 'ignored a 2026-03-09T07:00', 'ignored a 2026-03-23T07:00'],
    [],
  ],
  [
    'what is done there outweighs it',
    [
      'ignored a 2026-03-09T07:00',
      'ignored a 2026-03-16T07:00',
      'ignored a 2026-03-23T07:00',
      'done b 2026-03-09T07:30',
      'done b 2026-03-16T07:30',
      'done b 2026-03-23T07:30',
    ],
    [],
  ],
  [
    'mornings and evenings are told apart',
    ['09', '16', '23'].flatMap((day) => [`ignored a 2026-03-${day}T07:00`, `ignored a 2026-03-${day}T19:00`]),
    ['avoid:1:morning', 'avoid:1:evening'],
  ],
];

describe('avoided times on Mondays', () => {
  for (const [what, lessons, subjects] of mondays) {
    test(what, () => {
      const found = avoidedTimes(onMonday(slots(...lessons)), 1, now, zone);
      assert.deepEqual(
        found.map((finding) => finding.subject),
        subjects,
      );
    });
  }

  test('list their evidence and say how sure they are', () => {
    const [finding] = avoidedTimes(
      slots('ignored a 2026-03-09T07:00', 'ignored a 2026-03-16T07:00', 'ignored a 2026-03-23T07:00'),
      1,
      now,
      zone,
    );
    assert.deepEqual(finding?.data['ignored_days'], ['2026-03-23', '2026-03-16', '2026-03-09']);
    assert.deepEqual(finding?.data['hours'], [7]);
    assert.match(finding?.description ?? '', /Monday mornings.*07:00/);
    assert.ok(finding && finding.confidence > 0.75 && finding.confidence < 0.95, String(finding?.confidence));
  });

  test('stand for six weeks without new evidence, then lapse', () => {
    const all = slots('ignored a 2026-03-09T07:00', 'ignored a 2026-03-16T07:00', 'ignored a 2026-03-23T07:00');
    const earlier = { weekday: 1 as Weekday, part: 'morning' as const, hours: [7] };
    assert.notEqual(stillAvoided(all, earlier, now.add({ hours: 24 * 34 }), zone), null);
    assert.equal(stillAvoided(all, earlier, now.add({ hours: 24 * 43 }), zone), null);
  });

  test('are given up when the person does things there again', () => {
    const missed = ['ignored a 2026-03-02T07:00', 'ignored a 2026-03-09T07:00', 'ignored a 2026-03-16T07:00'];
    const earlier = { weekday: 1 as Weekday, part: 'morning' as const, hours: [7] };
    assert.notEqual(stillAvoided(slots(...missed, 'done a 2026-03-23T07:00'), earlier, now, zone), null);
    const again = slots(...missed, 'done a 2026-03-23T07:00', 'done b 2026-03-23T08:00', 'done c 2026-03-23T06:00');
    assert.equal(stillAvoided(again, earlier, now, zone), null);
  });
});

const daily = (count: number, text: (day: string) => string) =>
  Array.from({ length: count }, (_, i) => text(`2026-03-${String(23 - i).padStart(2, '0')}`));

describe('best time and category', () => {
  test('nothing is said from too little', () => {
    const few = slots(...daily(3, (day) => `done health ${day}T07:00`));
    assert.equal(bestTime(few, 'health', now), null);
    assert.equal(categoryRate(few, 'health', now), null);
  });

  test('the hour at which things get done', () => {
    const all = slots(
      ...daily(8, (day) => `done health ${day}T07:00`),
      ...daily(8, (day) => `${Number(day.slice(-2)) % 2 ? 'done' : 'ignored'} health ${day}T19:00`),
    );
    assert.equal(bestTime(all, 'health', now)?.data['hour'], 7);
  });

  test('a category that goes well, one that does not, and one of which nothing can be said', () => {
    const well = categoryRate(slots(...daily(12, (day) => `done health ${day}T07:00`)), 'health', now);
    const badly = categoryRate(slots(...daily(12, (day) => `ignored work ${day}T07:00`)), 'work', now);
    const mixed = daily(12, (day) => `${Number(day.slice(-2)) % 2 ? 'done' : 'ignored'} other ${day}T07:00`);
    assert.equal(well?.data['well'], true);
    assert.equal(badly?.data['well'], false);
    assert.equal(categoryRate(slots(...mixed), 'other', now), null);
  });
});

describe('belief', () => {
  test('before the first answer it is the prior', () =>
    assert.ok(Math.abs(expectedRate({ done: 0, ignored: 0 }) - 0.7) < 1e-12));

  test('is the Beta posterior: Beta(3.4, 1.6) is above one half with 0.823', () => {
    // Checked by numeric integration.
    assert.ok(Math.abs(chanceOfDoing({ done: 2, ignored: 1 }) - integrated(3.4, 1.6)) < 1e-6);
  });

  test('is the integral of the density for any counts, and rises with what is done', () => {
    const counts = fc.double({ min: 0, max: 400, noNaN: true });
    fc.assert(
      fc.property(counts, counts, (done, ignored) => {
        const chance = chanceOfDoing({ done, ignored });
        assert.ok(chance >= 0 && chance <= 1);
        assert.ok(Math.abs(chance + chanceOfIgnoring({ done, ignored }) - 1) < 1e-12);
        assert.ok(chanceOfDoing({ done: done + 1, ignored }) >= chance - 1e-12);
        if (done >= 1 && ignored >= 1) assert.ok(Math.abs(chance - integrated(done + 1.4, ignored + 0.6)) < 1e-4);
      }),
      { numRuns: Math.min(runs(60), 1000) },
    );
  });
});

/** P(x > ½) for Beta(a, b) by Simpson's rule, unnormalised halves compared. */
function integrated(a: number, b: number): number {
  const peak = Math.min(1 - 1e-9, Math.max(1e-9, (a - 1) / Math.max(1e-9, a + b - 2)));
  const log = (x: number) => (a - 1) * Math.log(x / peak) + (b - 1) * Math.log((1 - x) / (1 - peak));
  const half = (from: number, to: number) => {
    const n = 20_000;
    let sum = 0;
    for (let i = 0; i < n; i += 1) sum += Math.exp(log(from + ((to - from) * (i + 0.5)) / n));
    return sum / n;
  };
  const [below, above] = [half(0, 0.5), half(0.5, 1)];
  return above / (below + above);
}

describe('weighed counts', () => {
  const lessons = fc.array(
    fc.record({
      hoursAgo: fc.nat(24 * 120),
      minutes: fc.nat(600),
      ending: fc.constantFrom('done' as const, 'ignored' as const),
    }),
    { minLength: 1, maxLength: 20 },
  );
  /** Always the same slot: the same hour of Mondays. */
  const toLesson = ({
    hoursAgo,
    minutes,
    ending,
  }: {
    hoursAgo: number;
    minutes: number;
    ending: 'done' | 'ignored';
  }): Lesson => {
    const week = Math.floor(hoursAgo / 168);
    const scheduledAt = Temporal.PlainDateTime.from('2026-03-23T07:00')
      .subtract({ weeks: week })
      .toZonedDateTime(zone)
      .toInstant();
    return { ending, category: 'a', scheduledAt, closedAt: scheduledAt.add({ minutes }), zone };
  };

  test('are the same in whatever order the lessons came, and halve every four weeks', () => {
    fc.assert(
      fc.property(lessons, (drawn) => {
        const all = drawn.map(toLesson);
        const naive = (ending: string) =>
          all
            .filter((l) => l.ending === ending)
            .reduce((sum, l) => sum + 0.5 ** (l.closedAt.until(now).total('hours') / (28 * 24)), 0);
        for (const order of [all, [...all].reverse()]) {
          const [slot] = learned(order);
          assert.ok(slot);
          const { done, ignored } = weighed(slot, now);
          assert.ok(Math.abs(done - naive('done')) < 1e-9 && Math.abs(ignored - naive('ignored')) < 1e-9);
        }
      }),
      { numRuns: runs() },
    );
  });

  test('a lesson taken back leaves no trace', () => {
    const before = learned([lessonOf('done a 2026-03-16T07:00'), lessonOf('ignored a 2026-03-09T07:00')])[0];
    const wrong = lessonOf('ignored a 2026-03-23T07:00');
    assert.ok(before);
    const after = unlearn(learn(before, wrong), wrong);
    assert.ok(Math.abs(weighed(after, now).ignored - weighed(before, now).ignored) < 1e-9);
    assert.deepEqual(after.ignoredDays.map(String), before.ignoredDays.map(String));
  });

  test('the slot is the wall clock where the person is', () => {
    const scheduledAt = Temporal.Instant.from('2026-03-23T23:30:00Z');
    const slot = slotOf({ scheduledAt, zone: 'Asia/Tokyo' });
    assert.deepEqual([slot.weekday, slot.hour, slot.day.toString()], [2, 8, '2026-03-24']);
  });
});

describe('what plans may know', () => {
  const avoidance = { type: 'time_avoidance' as const, data: { weekday: 1, hours: [7, 8] } };

  test('avoided and best hours in the shape of the slots engine', () => {
    const facts = slotPatterns([
      { ...avoidance, confidence: 0.8 },
      { type: 'best_time', data: { hour: 19 }, confidence: 0.9 },
      { type: 'user_preference', data: { weekday: null, hours: [18] }, confidence: 1 },
      { type: 'user_preference', data: { weekday: 5, hours: [22], avoid: true }, confidence: 1 },
    ]);
    assert.deepEqual(facts, {
      avoided: [
        { weekday: 1, hour: 7 },
        { weekday: 1, hour: 8 },
        { weekday: 5, hour: 22 },
      ],
      best: [{ weekday: null, hour: 19 }],
      preferred: [{ weekday: null, hour: 18 }],
    });
  });

  test('nothing from a pattern that the person does not believe, or from data of another shape', () => {
    const facts = slotPatterns([
      { ...avoidance, confidence: 0 },
      { type: 'time_avoidance', data: { weekday: 9, hours: ['x', 25] }, confidence: 1 },
      { type: 'best_time', data: null, confidence: 1 },
    ]);
    assert.deepEqual(facts, { avoided: [], best: [], preferred: [] });
  });
});

describe('a suggestion', () => {
  const none = { avoided: [], best: [], preferred: [] };
  const from = { weekday: 1 as const, hour: 7 };
  const free = () => false;

  test('asks in one sentence', () => {
    assert.equal(question(from, 'Gym', { weekday: 2, hour: 7 }), 'You skip Monday mornings. Move “Gym” to Tuesday?');
  });
  test('with nothing known, proposes the next day', () => {
    assert.deepEqual(betterDay(from, [], none, 'intermediate', now, free), { weekday: 2, hour: 7 });
  });
  test('prefers the day on which that hour gets done', () => {
    const known = slots('done a 2026-03-19T07:00', 'done a 2026-03-12T07:00', 'ignored a 2026-03-17T07:00');
    assert.deepEqual(betterDay(from, known, none, 'intermediate', now, free), { weekday: 4, hour: 7 });
  });
  test('never proposes an avoided or a taken hour', () => {
    const facts = { ...none, avoided: [{ weekday: 2 as const, hour: 7 }] };
    assert.deepEqual(
      betterDay(from, [], facts, 'early', now, ({ weekday }) => weekday === 3),
      { weekday: 4, hour: 7 },
    );
    assert.equal(
      betterDay(from, [], none, 'early', now, () => true),
      null,
    );
  });
  test('starts from the chronotype', () => {
    assert.ok(priorRate('early', 7) > priorRate('late', 7) && priorRate('late', 20) > priorRate('early', 20));
  });
});

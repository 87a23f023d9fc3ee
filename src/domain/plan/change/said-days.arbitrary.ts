import fc from 'fast-check';
import type { Weekday } from '../../calendar/index.ts';
import type { PlanDraft } from '../types.ts';
import type { Before, Said } from './said-asked.example.ts';
import { D, daysOf, named, pick, weekday } from './said-which.arbitrary.ts';

/** Which days: moved, left out, kept free, taken along. */
export function daysSaid(plan: PlanDraft, before: Before) {
  const way = fc.nat(999);
  const days = daysOf(plan);
  const here = fc.constantFrom(...days);
  const elsewhere = weekday.filter((day) => !days.includes(day) || days.length === 7);
  const who = named(plan, before.last);

  const moved = fc
    .tuple(here, weekday, way)
    .filter(([from, to]) => from !== to)
    .map(([from, to, n]): Said => {
      const [a, b] = [D(from), D(to)];
      const forms = [
        `move ${a}s to ${b}`,
        `${b} instead of ${a}`,
        `can the ${a} ones be on ${b}s instead?`,
        `swap ${a} for ${b}`,
        `the ${a} sessions on ${b}s`,
        `${a} to ${b}`,
        `put the ${a} one on ${b}`,
        `${a} doesn't work, ${b} instead`,
      ];
      return { text: pick(forms, n), of: { days: [from] }, asked: { kind: 'to_days', days: [to] } };
    });

  const exchanged = fc
    .tuple(here, fc.oneof(here, weekday), way)
    .filter(([a, b]) => a !== b)
    .map(
      ([a, b, n]): Said => ({
        text: pick([`swap ${D(a)} and ${D(b)}`, `switch ${D(a)} with ${D(b)}`], n),
        of: { days: [a, b] },
        asked: { kind: 'exchange', a, b },
      }),
    );

  const not = fc.tuple(fc.oneof(here, weekday), way).map(([day, n]): Said => {
    const d = D(day);
    const forms = [
      `not on ${d}s`,
      `no ${d}s`,
      `I can't on ${d}s`,
      `${d}s don't work for me`,
      `nothing on ${d}s please`,
      `never on a ${d}`,
      `keep ${d}s free`,
    ];
    return { text: pick(forms, n), of: {}, asked: { kind: 'not_days', days: [day] } };
  });

  const only = fc
    .tuple(fc.uniqueArray(weekday, { minLength: Math.min(days.length, 2), maxLength: 3 }), way)
    .map(([chosen, n]): Said => {
      const sorted = chosen.toSorted((a, b) => a - b);
      const list = sorted.map((day) => `${D(day)}s`).join(' and ');
      return n % 4 === 0
        ? {
            text: pick(['only weekends', 'weekends only', 'only at weekends please'], n / 4),
            of: {},
            asked: { kind: 'only_days', days: [6, 7] },
          }
        : {
            text: pick([`only on ${list}`, `just ${list}`], n),
            of: {},
            asked: { kind: 'only_days', days: sorted },
          };
    });

  const freeDate = fc.tuple(fc.constantFrom(...plan.sessions), way).map(([{ date }, n]): Said => {
    const d = Temporal.PlainDate.from(date).toLocaleString('en-GB', { day: 'numeric', month: 'long' });
    return {
      text: pick([`not on ${d}`, `nothing on ${d} please`, `I can't on ${d}`, `no session on ${d}`], n),
      of: { date },
      asked: { kind: 'free_date', date },
    };
  });

  const more = fc.tuple(fc.option(elsewhere), way).map(
    ([day, n]): Said => ({
      text: day
        ? pick([`add a session on ${D(day)}`, `one more on ${D(day)}s`, `${D(day)} too please`], n)
        : pick(['one more session a week', 'one day more', 'add another day'], n),
      of: {},
      asked: { kind: 'one_more', day },
    }),
  );

  const dropped = fc
    .tuple(who, way)
    .map(
      ([{ of, as, ones }, n]): Said => ({
        text:
          as === 'week'
            ? `skip week ${of.weeks?.[0] ?? 1}`
            : `${pick(['drop', 'leave out'], n)} ${as === 'day' ? `the ${D(of.days?.[0] ?? 1)} sessions` : ones}`,
        of: as === 'week' ? { weeks: [of.weeks?.[0] ?? 1, of.weeks?.[0] ?? 1] } : of,
        asked: { kind: 'drop' },
      }),
    )
    .filter(({ of, text }) => Object.keys(of).length > 0 && !/ (?:it|them)$/.test(text));

  const begun = fc.tuple(fc.integer({ min: 1, max: 20 }), way).map(([ahead, n]): Said => {
    const date = Temporal.PlainDate.from('2026-11-27').add({ days: ahead });
    const d = date.toLocaleString('en-GB', { day: 'numeric', month: 'long' });
    return {
      text: pick([`start on ${d}`, `can we start on ${d}?`, `begin on ${d} please`], n),
      of: {},
      asked: { kind: 'start', date: date.toString() },
    };
  });

  const apart = fc.tuple(fc.constantFrom(2, 3), way).map(
    ([gap, n]): Said => ({
      text:
        gap === 2
          ? pick(
              [
                'never two days in a row',
                'not on consecutive days please',
                'two days apart',
                'at least a day between them',
                'no back to back days',
              ],
              n,
            )
          : pick(['two days between them please', 'at least three days apart'], n),
      of: {},
      asked: { kind: 'apart', days: gap },
    }),
  );

  const every = fc
    .tuple(who, fc.constantFrom(2, 3), way)
    .map(([{ of, as, ones, lead }, weeks, n]): Said => {
      const how =
        weeks === 2
          ? pick(['every second week', 'every other week', 'every two weeks', 'fortnightly'], n)
          : 'every third week';
      const text =
        as === 'all'
          ? pick([`${how} is enough`, `only ${how}`], n)
          : as === 'day'
            ? pick([`${lead} only ${how}`, `${ones} ${how}`], n)
            : `${ones} ${how}`;
      return { text, of, asked: { kind: 'every', weeks } };
    })
    .filter(({ of }) => of.nth === undefined && !of.size && !of.weeks && of !== before.last);

  const oneOf = fc
    .tuple(
      fc.constantFrom<[string, Weekday[]]>(
        ['at the weekend', [6, 7]],
        ...[1, 3, 5, 6, 7].map((day): [string, Weekday[]] => [`on ${D(day as Weekday)}`, [day as Weekday]]),
      ),
      way,
    )
    .map(
      ([[where, to], n]): Said => ({
        text: pick([`one of them ${where}`, `can one of them be ${where}?`, `one of those ${where} please`], n),
        of: {},
        asked: { kind: 'one_of', days: to },
      }),
    );

  const back = fc.tuple(weekday, way).map(([day, n]): Said => {
    const d = D(day);
    return {
      text: pick(
        [
          `can I have the ${d} one back?`,
          `put the ${d} one back`,
          `bring back the ${d} session`,
          `${d}s as before please`,
        ],
        n,
      ),
      of: { days: [day] },
      asked: { kind: 'back', was: lastWith(plan, before.plans, day) },
    };
  });

  const feastWeek = fc
    .constantFrom('skip christmas week', 'leave out christmas week please', 'no sessions in christmas week')
    .map((text): Said => ({ text, of: { dates: ['2026-12-21', '2026-12-27'] }, asked: { kind: 'drop' } }));

  const also = way.map(
    (n): Said => ({
      text: pick(['weekends too', 'weekends as well please', 'also at weekends too'], n),
      of: {},
      asked: { kind: 'also', days: [6, 7] },
    }),
  );

  return { moved, exchanged, not, only, freeDate, more, dropped, begun, apart, every, oneOf, back, feastWeek, also };
}

/** How the plan stood when the sessions of that weekday were last different from now; as it is, where they never were. */
function lastWith(now: PlanDraft, plans: readonly PlanDraft[], day: Weekday): PlanDraft {
  const there = ({ sessions }: PlanDraft) =>
    sessions.flatMap((s) =>
      Temporal.PlainDate.from(s.date).dayOfWeek === day ? [`${s.part} ${s.date} ${s.time} ${s.minutes}`] : [],
    );
  const today = new Set(there(now));
  return plans.findLast((one) => there(one).some((s) => !today.has(s))) ?? now;
}

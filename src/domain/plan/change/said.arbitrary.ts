import fc from 'fast-check';
import type { Weekday } from '../../calendar/index.ts';
import { weekdayName } from '../../calendar-names.ts';
import { draftOf, facts } from '../draft.example.ts';
import { obstacle } from '../place/relocate.ts';
import type { ClockSpan, PlanDraft } from '../types.ts';

/** Made-up plans that are open, and what people say to them: which sessions, what becomes of them, in several wordings of each. */

/** The sessions that are meant: everything that is given must hold; nothing: all. */
export type Which = {
  days?: Weekday[];
  part?: string;
  weeks?: [number, number];
  nth?: 1 | -1;
  date?: string;
  dates?: [string, string];
  size?: 'short' | 'long';
};

/** What was asked for, as the sentence was made from it: the oracle knows nothing of how it is read. */
export type Asked =
  | { kind: 'time'; time: string }
  | { kind: 'window'; window: ClockSpan; bound: boolean }
  | { kind: 'minutes'; minutes: number; atMost: boolean }
  | { kind: 'by'; minutes: number }
  | { kind: 'factor'; more: boolean }
  | { kind: 'to_days'; days: Weekday[] }
  | { kind: 'only_days'; days: Weekday[] }
  | { kind: 'exchange'; a: Weekday; b: Weekday }
  | { kind: 'not_days'; days: Weekday[] }
  | { kind: 'free_date'; date: string }
  | { kind: 'times'; perWeek: number }
  | { kind: 'one_more'; day: Weekday | null }
  | { kind: 'also'; days: Weekday[] }
  /** So many sessions on each of its days, at these times. */
  | { kind: 'several'; times: string[] }
  | { kind: 'one_less' }
  | { kind: 'drop' }
  | { kind: 'clock_by'; minutes: number }
  | { kind: 'start'; date: string }
  | { kind: 'weeks'; weeks: number }
  /** No two days closer than so many. */
  | { kind: 'apart'; days: number }
  /** Only every so many weeks. */
  | { kind: 'every'; weeks: number }
  | { kind: 'slower' }
  /** One of each week's on one of these days. */
  | { kind: 'one_of'; days: Weekday[] }
  /** As they were before: `was` is how the plan stood when they were last as they should be. */
  | { kind: 'back'; was: PlanDraft }
  | { kind: 'swap_times'; a: Weekday; b: Weekday }
  /** Later or earlier in the day, by nobody knows how much. */
  | { kind: 'about'; later: boolean }
  /** A day and nothing else: which session it is for, nobody said. */
  | { kind: 'some_day'; day: Weekday; window: ClockSpan | null };

export type Said = { text: string; of: Which; asked: Asked };

const weekday = fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7);
const D = (day: Weekday) => weekdayName(day);

type Strands = { playbook: string; names: Record<string, string> };
const STRANDS: Strands[] = [
  { playbook: 'running', names: { run: 'Run' } },
  { playbook: 'running', names: { run: 'Easy run', long: 'Long run' } },
  { playbook: 'language', names: { words: 'Vocabulary', talk: 'Conversation' } },
  { playbook: 'general', names: { session: 'Practice' } },
  { playbook: 'instrument', names: { play: 'Scales', piece: 'Songs' } },
];
const TIMES: Record<'week' | 'end', string[]> = {
  week: ['07:00', '07:30', '18:00', '18:30', '19:00', '19:15', '20:00', '21:00'],
  end: ['08:00', '09:30', '10:00', '11:00', '14:00', '16:30', '18:00', '19:30'],
};

/** One to five sessions a week, nothing in sleep, work or choir, no two on a day. */
export const openPlan: fc.Arbitrary<PlanDraft> = fc
  .record({
    strands: fc.constantFrom(...STRANDS),
    days: fc.uniqueArray(weekday, { minLength: 1, maxLength: 5 }),
    picks: fc.array(fc.nat(999), { minLength: 10, maxLength: 10 }),
    minutes: fc.constantFrom<number[]>(
      [20, 20, 25, 25, 30, 30],
      [30, 30, 30, 30],
      [40, 40, 45, 45, 50, 50],
      [15, 15, 20],
    ),
  })
  .map(({ strands: { playbook, names }, days, picks, minutes }) => {
    const parts = Object.keys(names);
    const slots = days
      .toSorted((a, b) => a - b)
      .map((day, i): [number, string, string] => {
        const times = TIMES[day >= 6 ? 'end' : 'week'];
        const time = times[(picks[i] ?? 0) % times.length] ?? '18:00';
        return [day, time, parts[i === 0 ? 0 : (picks[i + 5] ?? 0) % parts.length] ?? ''];
      });
    const plan = draftOf(slots, minutes, { playbook, names, title: 'What they want' });
    const sessions = plan.sessions.filter((s) => obstacle(s, facts, plan.sessions) === null);
    const used = new Set(sessions.map((s) => s.part));
    return { ...plan, sessions, parts: plan.parts.filter(({ id }) => used.has(id)) };
  })
  .filter(({ sessions }) => sessions.length > 3);

const HALF_HOURS = ['06:45', '07:00', '07:30', '08:00', '17:45', '18:30', '19:00', '19:30', '20:00', '20:30', '21:00'];
const clock = fc.constantFrom(...HALF_HOURS);
const sayTime = (time: string, way: number): string => {
  const [h = 0, m = 0] = time.split(':').map(Number);
  const twelve = `${((h + 11) % 12) + 1}${m === 0 ? '' : `:${String(m).padStart(2, '0')}`}`;
  return way % 2 === 0 ? time : `${twelve}${way % 4 === 1 ? '' : ' '}${h < 12 ? 'am' : 'pm'}`;
};

const PARTS_OF_DAY: [RegExp | string, string, ClockSpan][] = [
  ['morning', 'mornings', { start: '05:00', end: '12:00' }],
  ['evening', 'evenings', { start: '17:00', end: '22:00' }],
  ['afternoon', 'afternoons', { start: '12:00', end: '18:00' }],
];

const partOf = (plan: PlanDraft) =>
  plan.parts.length > 1
    ? fc.constantFrom(...plan.parts).map(({ id, name }) => ({ of: { part: id } as Which, name: name.toLowerCase() }))
    : null;

const daysOf = (plan: PlanDraft): Weekday[] =>
  [...new Set(plan.sessions.map((s) => Temporal.PlainDate.from(s.date).dayOfWeek as Weekday))].sort();

type Named = { of: Which; as: 'all' | 'it' | 'day' | 'part' | 'week' | 'nth'; ones: string; lead: string };

/** Which: as the thing that is spoken of ("the Wednesday ones") and as words before a change ("on Wednesdays"). */
function named(plan: PlanDraft, last: Which | null): fc.Arbitrary<Named> {
  const days = daysOf(plan);
  const all = fc
    .constantFrom('all sessions', 'everything')
    .map((ones): Named => ({ of: {}, as: 'all', ones, lead: '' }));
  // "Make it 19:30" is said of those that were spoken of last.
  const it = fc.constantFrom('it', 'them').map((ones): Named => ({ of: last ?? {}, as: 'it', ones, lead: '' }));
  const short = fc
    .constantFrom<['short' | 'long', string]>(['short', 'the short ones'], ['long', 'the long sessions'])
    .map(([size, ones]): Named => ({ of: { size }, as: 'nth', ones, lead: '' }));
  const lengths = [...Map.groupBy(plan.sessions, (s) => s.week).values()].some(
    (own) => new Set(own.map((s) => s.minutes)).size > 1,
  );
  const day = fc.tuple(fc.constantFrom(...days), fc.nat(3)).map(
    ([d, way]): Named => ({
      of: { days: [d] },
      as: 'day',
      ones: [`${D(d)}s`, `the ${D(d)} ones`, `the ${D(d)} sessions`, `my ${D(d)}s`][way] ?? '',
      lead: `on ${D(d)}s`,
    }),
  );
  const week = fc.tuple(fc.integer({ min: 1, max: Math.max(1, plan.weeks) }), fc.nat(2)).map(([k, way]): Named => {
    const weeks: [number, number] = way === 1 ? [k, plan.weeks] : [k, k];
    const said = way === 1 ? `from week ${k} on` : `in week ${k}`;
    return { of: { weeks }, as: 'week', ones: way === 1 ? `everything from week ${k} on` : `week ${k}`, lead: said };
  });
  const nth = fc
    .constantFrom<[1 | -1, string]>([1, 'the first session'], [-1, 'the last session'])
    .map(([n, ones]): Named => ({ of: { nth: n }, as: 'nth', ones, lead: '' }));
  const part = partOf(plan)?.map(
    ({ of, name }): Named => ({
      of,
      as: 'part',
      ones: name.endsWith('s') || name.endsWith('y') ? `the ${name}` : `the ${name}s`,
      lead: '',
    }),
  );
  return fc.oneof(
    { arbitrary: all, weight: 2 },
    { arbitrary: it, weight: 2 },
    ...(lengths ? [{ arbitrary: short, weight: 1 }] : []),
    { arbitrary: day, weight: 4 },
    { arbitrary: week, weight: 2 },
    { arbitrary: nth, weight: 1 },
    ...(part ? [{ arbitrary: part, weight: 3 }] : []),
  );
}

const pick = (forms: string[], way: number) => forms[way % forms.length] ?? '';

/** What was said before: how the plan stood then, and which of its sessions the last sentence was about, where these were some. */
export type Before = { plans: readonly PlanDraft[]; last: Which | null };
const NOTHING_BEFORE: Before = { plans: [], last: null };

/** One sentence about a plan as it stands. */
export function saidOf(plan: PlanDraft, before: Before = NOTHING_BEFORE): fc.Arbitrary<Said> {
  const way = fc.nat(999);
  const days = daysOf(plan);
  const here = fc.constantFrom(...days);
  const elsewhere = weekday.filter((day) => !days.includes(day) || days.length === 7);
  const who = named(plan, before.last);

  const time = fc.tuple(who, clock, way).map(([{ of, as, ones, lead }, at, n]): Said => {
    const t = sayTime(at, n);
    const forms =
      as === 'all'
        ? [
            `everything at ${t}`,
            `all at ${t} please`,
            ...(before.last ? [] : [`at ${t} please`, `${t} would be better`, `can we do ${t} instead?`]),
          ]
        : as === 'it'
          ? [`make ${ones} ${t}`, `can we make ${ones} ${t}?`, `move ${ones} to ${t}`]
          : as === 'week'
            ? [`${lead} at ${t}`, `${lead} at ${t} please`, `${lead}, make it ${t}`]
            : [`${ones} at ${t}`, `make ${ones} ${t}`, `can ${ones} be at ${t}?`, `move ${ones} to ${t}`];
    return { text: pick(forms, n), of, asked: { kind: 'time', time: at } };
  });

  const window = fc
    .tuple(who, fc.constantFrom(...PARTS_OF_DAY), way)
    .map(([{ of, as, ones, lead }, [one, many, span], n]): Said => {
      const forms =
        as === 'all'
          ? [`${many} please`, `in the ${many}`, `${many} are better`, `only ${many}`]
          : as === 'it'
            ? [`make ${ones} ${many}`, `move ${ones} to the ${many}`]
            : as === 'week'
              ? [`${lead} in the ${many}`, `${lead} ${many} please`, `${lead} only ${many}`]
              : [`${ones} in the ${one}`, `move ${ones} to the ${one}`, `${ones} in the ${many} please`];
      return { text: pick(forms, n), of, asked: { kind: 'window', window: span, bound: false } };
    });

  const bound = fc
    .tuple(
      fc.oneof(fc.constant(null), here),
      fc.constantFrom<[string, ClockSpan]>(
        ['not before 8', { start: '08:00', end: '00:00' }],
        ['never before 7:30 am', { start: '07:30', end: '00:00' }],
        ['nothing after 8 pm', { start: '00:00', end: '20:00' }],
        ['not after 20:30', { start: '00:00', end: '20:30' }],
        ['only after 18:00', { start: '18:00', end: '00:00' }],
      ),
    )
    .map(
      ([day, [words, span]]): Said => ({
        text: day ? `${D(day)}s ${words}` : words,
        of: day ? { days: [day] } : {},
        asked: { kind: 'window', window: span, bound: true },
      }),
    );

  const length = fc
    .tuple(who, fc.constantFrom(15, 20, 30, 35, 40, 45), way)
    .map(([{ of, as, ones, lead }, minutes, n]): Said => {
      const forms =
        as === 'all'
          ? [`${minutes} minutes each`, `${minutes} min please`]
          : as === 'it'
            ? [`make ${ones} ${minutes} minutes`, `can we make ${ones} ${minutes} min?`]
            : as === 'week'
              ? [`${lead} ${minutes} minutes`, `${lead}, make it ${minutes} minutes`]
              : [
                  `${ones} ${minutes} minutes`,
                  `make ${ones} ${minutes} minutes`,
                  `${ones} only ${minutes} minutes`,
                  ...(as === 'day' ? [`${minutes} ${lead}`, `can we do ${minutes} ${lead}?`] : []),
                ];
      return { text: pick(forms, n), of, asked: { kind: 'minutes', minutes, atMost: false } };
    });
  const atMost = fc.tuple(fc.constantFrom(15, 20, 30, 45), way).map(
    ([minutes, n]): Said => ({
      text: pick(
        [
          `${minutes} minutes is enough`,
          `never longer than ${minutes} minutes`,
          `at most ${minutes} minutes`,
          `no more than ${minutes} minutes please`,
        ],
        n,
      ),
      of: {},
      asked: { kind: 'minutes', minutes, atMost: true },
    }),
  );
  const by = fc
    .tuple(who, fc.constantFrom(5, 10), fc.boolean(), way)
    .map(([{ of, as, ones, lead }, minutes, more, n]): Said => {
      const how = `${minutes} minutes ${more ? 'longer' : 'shorter'}`;
      const forms =
        as === 'all'
          ? [`${how} please`]
          : as === 'it'
            ? [`make ${ones} ${how}`]
            : as === 'week'
              ? [`${lead} ${how}`]
              : [`${ones} ${how}`, `make ${ones} ${how}`];
      return { text: pick(forms, n), of, asked: { kind: 'by', minutes: more ? minutes : -minutes } };
    });
  const factor = fc.tuple(who, fc.boolean(), way).map(([{ of, as, ones, lead }, more, n]): Said => {
    const how = more ? 'longer' : 'shorter';
    const forms =
      as === 'all'
        ? [`${how} please`]
        : as === 'it'
          ? [`make ${ones} ${how}`]
          : as === 'day'
            ? [`${how} ${lead}`, `make ${ones} ${how}`, `${ones} ${how}`, `${more ? 'more' : 'less'} ${lead}`]
            : as === 'week'
              ? [`${lead} ${how}`, `make ${ones} ${how}`]
              : [`make ${ones} ${how}`, `${ones} ${how}`];
    return { text: pick(forms, n), of, asked: { kind: 'factor', more } };
  });
  const shifted = fc
    .tuple(who, fc.constantFrom(15, 30, 60), fc.boolean(), way)
    .map(([{ of, as, ones, lead }, minutes, later, n]): Said => {
      const much = minutes === 60 ? 'an hour' : minutes === 30 ? 'half an hour' : '15 minutes';
      const how = `${much} ${later ? 'later' : 'earlier'}`;
      const forms =
        as === 'all'
          ? [`${how} please`]
          : as === 'it'
            ? [`make ${ones} ${how}`]
            : as === 'week'
              ? [`${lead} ${how}`]
              : [`${ones} ${how}`];
      return { text: pick(forms, n), of, asked: { kind: 'clock_by', minutes: later ? minutes : -minutes } };
    });

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
  const often = fc.tuple(fc.integer({ min: 1, max: 4 }), way).map(([perWeek, n]): Said => {
    const words = ['once', 'twice', 'three times', 'four times'][perWeek - 1] ?? '';
    return {
      text: pick([`only ${words} a week`, `${words} a week`, `make it ${words} a week please`], n),
      of: {},
      asked: { kind: 'times', perWeek },
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
  const less = way.map(
    (n): Said => ({
      text: pick(['one day less', 'one session less a week', 'too many days'], n),
      of: {},
      asked: { kind: 'one_less' },
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
  const fewer = fc.integer({ min: 2, max: Math.max(2, plan.weeks) }).map(
    (weeks): Said => ({
      text: `only ${weeks} weeks`,
      of: {},
      asked: { kind: 'weeks', weeks },
    }),
  );
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
  const slower = way.map(
    (n): Said => ({
      text: pick(
        ['ramp up slower please', 'build up more gradually', 'can we increase more slowly?', 'a slower ramp'],
        n,
      ),
      of: {},
      asked: { kind: 'slower' },
    }),
  );
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
  const swapTimes = fc
    .tuple(here, here, way)
    .filter(([a, b]) => a !== b)
    .map(
      ([a, b, n]): Said => ({
        text: pick([`swap the times of ${D(a)} and ${D(b)}`, `can you swap the ${D(a)} and ${D(b)} times?`], n),
        of: { days: [a, b] },
        asked: { kind: 'swap_times', a, b },
      }),
    );
  const about = fc.tuple(fc.oneof(fc.constant(null), here), fc.boolean(), way).map(
    ([day, later, n]): Said => ({
      text: day
        ? pick(
            later
              ? [`${D(day)}s are too early`, `${D(day)}s a bit later`]
              : [`${D(day)}s too late for me`, `${D(day)}s a bit earlier`],
            n,
          )
        : pick(later ? ["that's too early for me", 'too early'] : ["that's too late for me", 'too late'], n),
      of: day ? { days: [day] } : {},
      asked: { kind: 'about', later },
    }),
  );
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
  const several = fc
    .constantFrom<[string, string[]]>(
      ['twice a day, 7:30 and 20:00', ['07:30', '20:00']],
      ['3 times a day, 8, 18:00 and 21:00', ['08:00', '18:00', '21:00']],
      ['at 7 am, 6 pm and 8 pm every day', ['07:00', '18:00', '20:00']],
    )
    .map(([text, times]): Said => ({ text, of: {}, asked: { kind: 'several', times } }));
  const someDay = fc.tuple(weekday, fc.option(fc.constantFrom(...PARTS_OF_DAY)), way).map(
    ([day, part, n]): Said => ({
      text: part
        ? pick([`${D(day)} ${part[0]}`, `${D(day).toLowerCase()} ${part[0]} then`], n)
        : pick([`${D(day).toLowerCase()} then`, `rather ${D(day)}`, `${D(day)} please`, `make it ${D(day)}`], n),
      of: {},
      asked: { kind: 'some_day', day, window: part?.[2] ?? null },
    }),
  );

  return fc.oneof(
    { arbitrary: time, weight: 5 },
    { arbitrary: window, weight: 5 },
    { arbitrary: bound, weight: 4 },
    { arbitrary: length, weight: 3 },
    { arbitrary: atMost, weight: 2 },
    { arbitrary: by, weight: 2 },
    { arbitrary: factor, weight: 2 },
    { arbitrary: shifted, weight: 2 },
    { arbitrary: moved, weight: 5 },
    { arbitrary: exchanged, weight: 1 },
    { arbitrary: not, weight: 5 },
    { arbitrary: only, weight: 3 },
    { arbitrary: freeDate, weight: 3 },
    { arbitrary: often, weight: 2 },
    { arbitrary: more, weight: 2 },
    { arbitrary: less, weight: 1 },
    { arbitrary: dropped, weight: 2 },
    { arbitrary: begun, weight: 2 },
    { arbitrary: fewer, weight: 1 },
    { arbitrary: someDay, weight: 3 },
    { arbitrary: apart, weight: 2 },
    { arbitrary: every, weight: 1 },
    { arbitrary: slower, weight: 1 },
    { arbitrary: oneOf, weight: 2 },
    { arbitrary: back, weight: 3 },
    ...(days.length > 1 ? [{ arbitrary: swapTimes, weight: 1 }] : []),
    { arbitrary: about, weight: 2 },
    { arbitrary: also, weight: 1 },
    ...(plan.parts.length === 1 ? [{ arbitrary: several, weight: 1 }] : []),
    { arbitrary: feastWeek, weight: 1 },
  );
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

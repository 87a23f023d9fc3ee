import fc from 'fast-check';
import type { ClockSpan, PlanDraft } from '../types.ts';
import type { Before, Said } from './said-asked.example.ts';
import { clock, D, daysOf, named, PARTS_OF_DAY, pick, sayTime, weekday } from './said-which.arbitrary.ts';

/** When: times, parts of the day, later and earlier. */
export function whenSaid(plan: PlanDraft, before: Before) {
  const way = fc.nat(999);
  const days = daysOf(plan);
  const here = fc.constantFrom(...days);
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

  const shifted = fc
    .tuple(who, fc.constantFrom(15, 30, 60), fc.boolean(), way)
    .map(([{ of, as, ones, lead }, minutes, later, n]): Said => {
      const much = minutes === 60 ? 'an hour' : minutes === 30 ? 'half an hour' : '15 minutes';
      const how = `${much} ${later ? 'later' : 'earlier'}`;
      const forms =
        as === 'all'
          ? [before.last ? `everything ${how}` : `${how} please`]
          : as === 'it'
            ? [`make ${ones} ${how}`]
            : as === 'week'
              ? [`${lead} ${how}`]
              : [`${ones} ${how}`];
      return { text: pick(forms, n), of, asked: { kind: 'clock_by', minutes: later ? minutes : -minutes } };
    });

  const about = fc.tuple(before.last ? here : fc.oneof(fc.constant(null), here), fc.boolean(), way).map(
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

  const someDay = fc.tuple(weekday, fc.option(fc.constantFrom(...PARTS_OF_DAY)), way).map(
    ([day, part, n]): Said => ({
      text: part
        ? pick([`${D(day)} ${part[0]}`, `${D(day).toLowerCase()} ${part[0]} then`], n)
        : pick([`${D(day).toLowerCase()} then`, `rather ${D(day)}`, `${D(day)} please`, `make it ${D(day)}`], n),
      of: {},
      asked: { kind: 'some_day', day, window: part?.[2] ?? null },
    }),
  );

  const several = fc
    .constantFrom<[string, string[]]>(
      ['twice a day, 7:30 and 20:00', ['07:30', '20:00']],
      ['3 times a day, 8, 18:00 and 21:00', ['08:00', '18:00', '21:00']],
      ['at 7 am, 6 pm and 8 pm every day', ['07:00', '18:00', '20:00']],
    )
    .map(([text, times]): Said => ({ text, of: {}, asked: { kind: 'several', times } }));

  return { time, window, bound, shifted, about, swapTimes, someDay, several };
}

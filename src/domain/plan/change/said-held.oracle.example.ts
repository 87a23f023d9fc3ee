import type { ClockSpan, PlannedSession } from '../types.ts';
import type { Asked, Said, Which } from './said.arbitrary.ts';
import { dayOf, end, isMeant, within } from './said-plan.oracle.example.ts';

/** What was said earlier and still holds: by each sentence, for the sessions it was about. */
export type Held = { said: string; breaks: (s: PlannedSession) => boolean; asked: Asked; of: Which };

/** What "it" means after a sentence: the sessions it was about, where these were some. */
export function lastOf({ of, asked }: Said): Which | null {
  const some = Object.keys(of).length > 0 ? of : null;
  switch (asked.kind) {
    case 'time':
    case 'window':
    case 'minutes':
    case 'by':
    case 'factor':
    case 'clock_by':
    case 'about':
    case 'back':
      return some;
    case 'to_days':
      return { ...of, days: asked.days };
    case 'also':
    case 'one_of':
      return { days: asked.days };
    case 'one_more':
    case 'some_day':
      return asked.day ? { days: [asked.day] } : null;
    default:
      return null;
  }
}

/** The constraints after one more sentence: a newer word on the same matter takes the place of an older one, for what it names. */
export function heldAfter(held: readonly Held[], { text, of, asked }: Said): Held[] {
  const kept = held.flatMap((one) => without(one, of, asked));
  const mine = constraint(text, of, asked);
  return mine ? [...kept, mine] : kept;
}

function constraint(said: string, of: Which, asked: Asked): Held | null {
  const about = (s: PlannedSession) => of.nth === undefined && isMeant(s, of);
  switch (asked.kind) {
    case 'window':
      // Which are the long or short ones, lengths say that change.
      return of.nth || of.size ? null : { said, of, asked, breaks: (s) => about(s) && !within(s.time, asked.window) };
    case 'not_days':
      return { said, of, asked, breaks: (s) => asked.days.includes(dayOf(s)) };
    case 'only_days':
      return { said, of, asked, breaks: (s) => !asked.days.includes(dayOf(s)) };
    case 'free_date':
      return { said, of, asked, breaks: (s) => s.date === asked.date };
    case 'free_dates':
      return { said, of, asked, breaks: (s) => asked.dates.includes(s.date) };
    case 'minutes':
      return asked.atMost ? { said, of, asked, breaks: (s) => s.minutes > asked.minutes } : null;
    default:
      return null;
  }
}

const shared = (a: ClockSpan, b: ClockSpan) => {
  const [start, until] = [a.start > b.start ? a.start : b.start, end(a) < end(b) ? end(a) : end(b)];
  return start < until && Number(until.slice(0, 2)) * 60 - Number(start.slice(0, 2)) * 60 >= 60;
};

/** What is left of an older constraint once a newer sentence names the same matter. */
function without(one: Held, of: Which, asked: Asked): Held[] {
  const except: Held = { ...one, breaks: (s) => one.breaks(s) && !isMeant(s, of) };
  const mine = one.asked;
  switch (asked.kind) {
    case 'time':
    case 'clock_by':
      if (mine.kind !== 'window') return [one];
      // One session alone is another matter: which it is, its place says.
      return of.nth ? [] : [except];
    case 'window':
      if (mine.kind !== 'window') return [one];
      if (of.nth) return [];
      if ((mine.bound || asked.bound) && shared(mine.window, asked.window)) return [one];
      return [except];
    case 'at_least':
    case 'minutes':
    case 'by':
    case 'factor':
      // What is longer by name stays so wherever it goes.
      return mine.kind === 'minutes' ? (of.nth || of.days ? [] : [except]) : [one];
    case 'several':
      return mine.kind === 'window' || mine.kind === 'minutes' ? [] : [one];
    case 'only_days':
    case 'to_days':
    case 'also':
    case 'exchange':
    case 'one_more':
    case 'some_day': {
      const days =
        asked.kind === 'exchange'
          ? [asked.a, asked.b]
          : asked.kind === 'one_more' || asked.kind === 'some_day'
            ? asked.day
              ? [asked.day]
              : []
            : asked.days;
      if (mine.kind === 'only_days' && asked.kind === 'only_days') return [];
      if (mine.kind === 'window' && asked.kind === 'some_day' && asked.window)
        return [{ ...one, breaks: (s) => one.breaks(s) && dayOf(s) !== asked.day }];
      if (mine.kind === 'not_days' || mine.kind === 'only_days')
        return [{ ...one, breaks: (s) => one.breaks(s) && !days.includes(dayOf(s)) }];
      return [one];
    }
    case 'back':
      // What is had back by its name stands against what would not have it there, and is as long as it was.
      if (mine.kind === 'minutes') return [];
      return [{ ...one, breaks: (s) => one.breaks(s) && !isMeant(s, of) }];
    case 'about':
    case 'swap_times':
      return mine.kind === 'window' ? [except] : [one];
    case 'one_of':
      return mine.kind === 'not_days' || mine.kind === 'only_days'
        ? [{ ...one, breaks: (s) => one.breaks(s) && !asked.days.includes(dayOf(s)) }]
        : [one];
    case 'not_days':
      // A few days by their names are where they lie now; a weekend is a rule.
      return mine.kind === 'only_days' && mine.days.some((day) => asked.days.includes(day)) ? [] : [one];
    default:
      return [one];
  }
}
